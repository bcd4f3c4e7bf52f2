import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AS_THE_FILE_SAYS, type AskedLayout } from '@/lib/content/csv'
import { readNotes } from '@/lib/usecases/import/read-notes'

const root = path.join(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-thread-'))
const bundle = path.join(folder, 'thread.cjs')

beforeAll(async () => {
  await build({
    entryPoints: [path.join(root, 'lib/usecases/import/read-file-thread.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { '@': root },
    logLevel: 'error',
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

const inThread = (bytes: Uint8Array, asked: AskedLayout): Promise<unknown> =>
  new Promise((resolve, reject) => {
    new Worker(bundle, { workerData: { bytes, asked } }).once('message', resolve).once('error', reject)
  })

describe('the thread that reads large files', () => {
  it.each([
    ['notes', 'front,back,,a b\n"two\nlines",**bold** $x^2$\n'],
    ['problems', 'front\n,back\n'],
    ['no file at all', ''],
  ])('says of %s what reading them here says', async (_, text) => {
    const bytes = new TextEncoder().encode(text)
    for (const asked of [AS_THE_FILE_SAYS, { ...AS_THE_FILE_SAYS, uses: ['back', 'front'] } as const]) {
      expect(await inThread(bytes, asked)).toEqual(readNotes(bytes, asked))
    }
  })

  it('needs nothing of the server around it', async () => {
    const { metafile } = await build({
      entryPoints: [path.join(root, 'lib/usecases/import/read-file-thread.ts')],
      write: false,
      bundle: true,
      metafile: true,
      platform: 'node',
      alias: { '@': root },
      logLevel: 'error',
    })
    const rooms = Object.keys(metafile.inputs).filter((input) => input.startsWith('lib/'))
    expect(rooms.filter((input) => /^lib\/(data|auth|env|logging)/.test(input))).toEqual([])
  })
})
