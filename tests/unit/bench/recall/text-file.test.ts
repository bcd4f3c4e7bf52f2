import { mkdir, open } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readText, whyUnusable } from '@/bench/recall/text-file'
import { temporaryFolder } from './run-script'

describe('a text file', () => {
  const { inFolder, write } = temporaryFolder()

  it('is read as UTF-8, its byte order mark left off', async () => {
    expect(await readText(write('good.txt', '\ufeffgrün\r\n'))).toBe('grün\r\n')
    expect(await readText(write('empty.txt', ''))).toBe('')
  })

  it('that is not there is named', async () => {
    const file = inFolder('none.txt')
    await expect(readText(file)).rejects.toThrow(`${file} cannot be read: there is no such file or folder.`)
  })

  it('is no folder', async () => {
    await mkdir(inFolder('folder'))
    await expect(readText(inFolder('folder'))).rejects.toThrow('folder cannot be read: it is a folder.')
  })

  it('is no picture', async () => {
    const file = write('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
    await expect(readText(file)).rejects.toThrow(`${file} cannot be read: it is not UTF-8 text.`)
  })

  it('of more than 256 MB is refused before it is read', async () => {
    // A sparse file: it has that length and takes no room.
    const file = await open(inFolder('large.txt'), 'w')
    await file.truncate(256 * 1024 * 1024 + 1)
    await file.close()
    await expect(readText(inFolder('large.txt'))).rejects.toMatchObject({
      message: `${inFolder('large.txt')} is larger than 256 MB.`,
    })
  })
})

describe('why a file is unusable', () => {
  const withCode = (code: string) => Object.assign(new Error(`${code}: what the system says`), { code })

  it.each([
    ['EACCES', 'its permissions forbid it'],
    ['EROFS', 'its disk cannot be written to'],
    ['ENOSPC', 'ENOSPC'],
  ])('is at code %s: %s', (code, reason) => expect(whyUnusable(withCode(code))).toBe(reason))

  it('is the error itself without a code', () => {
    expect(whyUnusable(new RangeError('too long'))).toBe('RangeError: too long')
    expect(whyUnusable('broken')).toBe('broken')
  })
})
