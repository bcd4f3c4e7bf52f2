import type { Database } from 'sql.js'
import { afterAll, describe, expect, it } from 'vitest'
import type { AnkiCollection } from '@/lib/anki/collection'
import { readPackage } from '@/lib/packages/read-package'
import { collection11 } from '@/tests/support/anki-packages/collection-11'
import { collection18 } from '@/tests/support/anki-packages/collection-18'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { metaOf } from '@/tests/support/anki-packages/package'
import { reviewOf, sampleCollection } from '@/tests/support/anki-packages/sample'
import { zipOf } from '@/tests/support/anki-packages/zip'
import { zstdFrame } from '@/tests/support/anki-packages/zstd'

const files = packageFolder()
afterAll(files.remove)

const read11 = (bytes: Uint8Array) =>
  readPackage(
    files.file(zipOf([{ name: 'collection.anki2', bytes, isDeflated: true }])),
    LIMITS,
    () => undefined,
  )
const read18 = (bytes: Uint8Array) =>
  readPackage(
    files.file(
      zipOf([
        { name: 'meta', bytes: metaOf(3) },
        { name: 'collection.anki21b', bytes: zstdFrame(bytes) },
      ]),
    ),
    LIMITS,
    () => undefined,
  )

const versions = [
  [11, read11, collection11],
  [18, read18, collection18],
] as const

type Spoil = (database: Database) => void

describe.each(versions)('a database of version %i', { timeout: 60_000 }, (schema, read, bytesOf) => {
  const sample = sampleCollection(schema)
  const outcome = async (after: Spoil, collection: AnkiCollection = sample) => {
    const result = await read(bytesOf(collection, after))
    if (!result.ok) return result.error
    result.value.close()
    return { notes: result.value.collection.notes.length, warnings: result.value.warnings }
  }
  const asEver = { notes: 7, warnings: [] }

  it('runs no trigger, and asks no view', async () => {
    const after: Spoil = (database) => {
      database.run(`CREATE TRIGGER t AFTER UPDATE ON notes BEGIN DELETE FROM notes; END`)
      database.run(
        `CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`,
      )
      database.run(`CREATE TRIGGER u INSTEAD OF INSERT ON endless BEGIN DELETE FROM cards; END`)
      database.run(`CREATE VIRTUAL TABLE words USING fts3(body)`)
      database.run(
        `CREATE INDEX ix_costly ON notes (length(hex(randomblob(1)))) `.replace('randomblob(1)', 'flds'),
      )
    }
    expect(await outcome(after)).toEqual(asEver)
  })

  it.each([
    [
      'a view',
      `CREATE VIEW notes AS SELECT 1 AS id, 'g' AS guid, 1001 AS mid, 0 AS mod, '' AS tags, 'x' AS flds`,
    ],
    ['a virtual table', `CREATE VIRTUAL TABLE notes USING fts3(guid, mid, mod, tags, flds)`],
  ])('has no notes where they are %s', async (_, sql) => {
    const after: Spoil = (database) => {
      database.run('DROP TABLE notes')
      database.run(sql)
    }
    expect(await outcome(after)).toEqual({ code: 'no-table', table: 'notes' })
  })

  it('has no notes where a column of theirs is worked out', async () => {
    const after: Spoil = (database) => {
      database.run(`ALTER TABLE notes DROP COLUMN flds`)
      database.run(`ALTER TABLE notes ADD COLUMN flds text AS (hex(zeroblob(100000000)))`)
    }
    expect(await outcome(after)).toEqual({ code: 'no-table', table: 'notes' })
  })

  it.each(['col', 'notes', 'cards', 'revlog'])('is refused without its table %s', async (table) => {
    expect(await outcome((database) => database.run(`DROP TABLE ${table}`))).toEqual({
      code: 'no-table',
      table,
    })
  })

  it('is refused without a column, and without its row', async () => {
    expect(await outcome((database) => database.run('ALTER TABLE revlog DROP COLUMN ease'))).toEqual({
      code: 'no-column',
      table: 'revlog',
      column: 'ease',
    })
    expect(await outcome((database) => database.run('DELETE FROM col'))).toEqual({ code: 'no-row' })
  })

  it.each([10, 14, 19, 900])('is refused when it says it is of version %i', async (version) => {
    expect(await outcome((database) => database.run(`UPDATE col SET ver = ${version}`))).toEqual({
      code: 'version',
      version,
    })
  })

  it('is refused in letters of another width', async () => {
    const result = await read(
      bytesOf(sample, (database) => {
        database.run('PRAGMA encoding = "UTF-16le"')
      }),
    )
    // It was made in UTF-8 already: nothing changes. One that never was begins otherwise.
    expect(result.ok).toBe(true)
    const wide = bytesOf(sample)
    wide[59] = 2
    expect(await read(wide)).toEqual({ ok: false, error: { code: 'broken-database' } })
  })

  it('is refused where its pages are damaged', async () => {
    const whole = bytesOf(sample)
    const codes = new Set<string>()
    for (let page = 1; page < whole.length / 4096; page++) {
      const bytes = whole.slice()
      bytes.fill(0xa5, page * 4096, page * 4096 + 200)
      const result = await read(bytes)
      codes.add(result.ok ? 'read' : result.error.code)
    }
    // Pages of indexes are never asked.
    expect([...codes].sort()).toEqual(['broken-database', 'read'])
    const half = await read(whole.slice(0, 4096 * 3))
    expect(half).toEqual({ ok: false, error: { code: 'broken-database' } })
  })

  it.each([
    ['cut to its head', (bytes: Uint8Array) => bytes.slice(0, 100)],
    ['its head alone', (bytes: Uint8Array) => bytes.slice(0, 16)],
    ['of pages of no size', (bytes: Uint8Array) => bytes.fill(0, 16, 18)],
    ['all of one byte after its head', (bytes: Uint8Array) => bytes.fill(1, 100)],
  ])('is refused %s', async (_, spoil) => {
    expect(await read(spoil(bytesOf(sample)))).toEqual({ ok: false, error: { code: 'broken-database' } })
  })

  it('is refused where a table leads back into itself', async () => {
    const many = {
      ...sample,
      reviews: Array.from({ length: 20_000 }, (_, place) => reviewOf(place + 1, 601)),
    }
    const bytes = bytesOf(many)
    const root = rootOf(bytes)
    // Every child of the topmost page is the same one.
    const page = new DataView(bytes.buffer, (root - 1) * 4096, 4096)
    expect(page.getUint8(0)).toBe(5)
    const first = page.getUint32(page.getUint16(12))
    for (let cell = 0; cell < page.getUint16(3); cell++) page.setUint32(page.getUint16(12 + 2 * cell), first)
    expect(await read(bytes)).toEqual({ ok: false, error: { code: 'broken-database' } })
  })
})

/** The first page of the log of answers, by the schema's own row about it. */
function rootOf(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1')
  const at = text.indexOf('tablerevlogrevlog')
  return bytes[at + 'tablerevlogrevlog'.length] ?? 0
}
