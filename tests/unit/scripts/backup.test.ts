import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { END_OF_ROWS, mark, Reader, readMark } from '../../../scripts/backup/format.mjs'
import { unreadable, unwritable } from '../../../scripts/backup/sentences.mjs'

const inPieces = (text: string, sizes: readonly number[]) =>
  (async function* () {
    const bytes = Buffer.from(text)
    for (let at = 0, piece = 0; at < bytes.length; piece++) {
      const size = sizes[piece % sizes.length] ?? 1
      yield bytes.subarray(at, (at += size))
      await Promise.resolve()
    }
  })()

async function rowsOf(reader: Reader): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of reader.rows()) pieces.push(Buffer.from(piece as Buffer))
  return Buffer.concat(pieces).toString()
}

/** Rows as Postgres writes them: each backslash doubled or part of an escape, never a line that is one backslash and a dot. */
const row = fc.array(fc.constantFrom('a', '\t', '\\\\', '\\n', '.', '\\\\.', 'é', '𝛿'), { maxLength: 8 })
const rows = fc.array(row, { maxLength: 6 }).map((all) => all.map((parts) => `${parts.join('')}\n`).join(''))
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

describe('a backup’s text', () => {
  it('is read back table by table, wherever its pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, sizes, async (one, two, cuts) => {
        const text = `${mark({ a: 1 })}copy x;\n${one}${END_OF_ROWS}copy y;\n${two}${END_OF_ROWS}${mark({ end: true })}`
        const reader = new Reader(inPieces(text, cuts))
        expect(readMark(await reader.line())).toEqual({ a: 1 })
        expect(await reader.line()).toBe('copy x;')
        expect(await rowsOf(reader)).toBe(one)
        expect(await reader.line()).toBe('copy y;')
        expect(await rowsOf(reader)).toBe(two)
        expect(readMark(await reader.line())).toEqual({ end: true })
        expect(await reader.line()).toBeNull()
      }),
    )
  })

  it('that stops among rows is seen to be cut off', async () => {
    await expect(rowsOf(new Reader(inPieces('1\t2\n3', [2])))).rejects.toMatchObject({ code: 'Z_BUF_ERROR' })
  })

  it('has no mark in a line of anything else', () => {
    expect(readMark('-- spindle {"half":')).toBeNull()
    expect(readMark('copy x from stdin;')).toBeNull()
    expect(readMark(null)).toBeNull()
  })
})

describe('what goes against a backup', () => {
  it('is said in a sentence', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
    expect(unwritable(full, '/b').message).toBe(
      'There is no room for the backup at /b: nothing was kept of it.',
    )
    const databaseFull = Object.assign(new Error('could not extend file'), { code: '53100' })
    expect(unreadable(databaseFull, '/b').message).toBe(
      'The disk of the database is full. Nothing was changed.',
    )
  })
})
