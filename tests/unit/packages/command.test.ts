import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { packageFolder } from '@/tests/support/anki-packages/files'
import { packageOf } from '@/tests/support/anki-packages/package'
import { sampleCollection } from '@/tests/support/anki-packages/sample'

const root = path.join(import.meta.dirname, '../../..')
const files = packageFolder()
afterAll(files.remove)

it('a command opens a package, and ends', async () => {
  const file = files.file(packageOf(3, sampleCollection(18), { 'a.png': Uint8Array.of(1) }))
  const program = path.join(root, 'tests/support/anki-packages/print-package.ts')
  // Threads run what is required, and not what is imported: `--import tsx` would leave them without TypeScript.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--require', 'tsx/cjs', program, file],
    { cwd: root },
  )
  expect(stdout).toBe('7 7 a.png\n')
}, 30_000)
