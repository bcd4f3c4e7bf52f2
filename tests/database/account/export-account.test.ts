import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { LEFT_OUT, SECTIONS } from '@/lib/data/export/sections'
import { database } from '@/lib/data/pool'
import { exportAccount } from '@/lib/usecases/account/export-account'
import { ownedTables } from '../../support/belongings'
import { everythingOf, openFullLearner } from '../../support/full-learner'
import { addDeck, addNote, openLearner } from '../../support/learners'
import { done } from '../../support/practice'
import { AWKWARD } from '../../support/written-learner'

/** Not long ago: counts of long ago are swept away. */
const now = Date.now()

type Exported = Readonly<Record<string, unknown>>

async function filesOf(viewer: Viewer): Promise<Readonly<Record<string, Uint8Array>>> {
  const pieces: Uint8Array[] = []
  for await (const piece of done(await exportAccount(viewer, now))) pieces.push(piece)
  return unzipSync(Buffer.concat(pieces))
}

async function dataOf(viewer: Viewer): Promise<Exported> {
  return JSON.parse(strFromU8((await filesOf(viewer))['data.json'] ?? new Uint8Array())) as Exported
}

const rowsIn = (data: Exported, section: string) => data[section] as readonly Record<string, unknown>[]

describe('an export', () => {
  it('says its format and when it was made', async () => {
    expect((await dataOf(await openLearner()))['spindle']).toEqual({
      format: 1,
      made: new Date(now).toISOString(),
    })
  })

  it('has as many rows of each kind as the database', async () => {
    const { viewer } = await openFullLearner()
    const [data, rows] = [await dataOf(viewer), await everythingOf(viewer)]
    for (const { name, table, key } of SECTIONS) {
      const written = key.length === 0 ? [data[name]] : rowsIn(data, name)
      expect(written, name).toHaveLength(rows[table]?.length ?? 0)
      expect(written, name).not.toHaveLength(0)
    }
    expect(rowsIn(data, 'cards')).toHaveLength(rows['cards']?.length ?? 0)
  })

  it('has every row once, also where there are more than are read at once', async () => {
    const viewer = await openLearner()
    const deckIds = [await addDeck(viewer), await addDeck(viewer)]
    await database.query(
      `INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
       SELECT gen_random_uuid(), $1, ($2::uuid[])[1 + n % 2], 'basic', '{}', '{}', lpad(n::text, 64, '0')
       FROM generate_series(1, 1203) n`,
      [viewer.userId, deckIds],
    )
    await database.query(
      `INSERT INTO events (user_id, seq, event_id, kind, at)
       SELECT $1, n, gen_random_uuid(), 'import', now() FROM generate_series(1, 1000) n`,
      [viewer.userId],
    )
    const data = await dataOf(viewer)
    expect(new Set(rowsIn(data, 'notes').map(({ noteId }) => noteId)).size).toBe(1203)
    expect(rowsIn(data, 'notes')).toHaveLength(1203)
    expect(rowsIn(data, 'events').map(({ seq }) => seq)).toEqual(
      Array.from({ length: 1000 }, (_, index) => index + 1),
    )
  })

  it('has what was written as it was written', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer, AWKWARD.slice(0, 60))
    const { noteId } = await addNote(viewer, deckId)
    await database.query('UPDATE notes SET fields = $2, tags = $3 WHERE id = $1', [
      noteId,
      { front: AWKWARD, back: '' },
      [AWKWARD],
    ])
    const data = await dataOf(viewer)
    expect(rowsIn(data, 'decks')[0]).toMatchObject({ deckId, name: AWKWARD.slice(0, 60), deletedAt: null })
    expect(rowsIn(data, 'notes')[0]).toMatchObject({ noteId, fields: { front: AWKWARD }, tags: [AWKWARD] })
    expect(rowsIn(data, 'cards')[0]).toMatchObject({ noteId, ordinal: 0, stage: 'new' })
  })

  it('has pictures and sounds as files that the data names', async () => {
    const { viewer, owner } = await openFullLearner()
    const files = await filesOf(viewer)
    const { rows } = await database.query<{ bytes: Buffer }>('SELECT bytes FROM media WHERE user_id = $1', [
      viewer.userId,
    ])
    expect(Object.keys(files)).toEqual(['data.json', `media/${owner.mediaHash}.wav`])
    expect(
      Buffer.from(files[`media/${owner.mediaHash}.wav`] ?? []).equals(rows[0]?.bytes ?? Buffer.of(0)),
    ).toBe(true)
  })

  it('holds nothing of anybody else’s and no secret', async () => {
    const [mine, other] = [await openFullLearner(), await openFullLearner()]
    await database.query(`UPDATE users SET password_hash = '$argon2id$secret' WHERE id = $1`, [
      mine.viewer.userId,
    ])
    const text = JSON.stringify(await dataOf(mine.viewer))
    expect(text).toContain(mine.owner.secret)
    expect(text).not.toContain(other.owner.secret)
    expect(text).not.toContain(other.viewer.userId)
    expect(text).not.toMatch(/argon2|secret-endpoint|secret-p256dh|secret-auth/)
    const { rows } = await database.query<{ secret: string }>(
      `SELECT token_hash AS secret FROM calendar_feeds WHERE user_id = $1
       UNION ALL SELECT credential_id FROM passkeys WHERE user_id = $1`,
      [mine.viewer.userId],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { secret } of rows) expect(text).not.toContain(secret)
  })

  it('is made ten times an hour at most', async () => {
    const viewer = await openLearner()
    const results: Result<unknown, { code: string }>[] = []
    for (let i = 0; i < 11; i++) results.push(await exportAccount(viewer, now))
    expect(results.slice(0, 10).every(({ ok }) => ok)).toBe(true)
    expect(results[10]).toMatchObject({ ok: false, error: { code: 'too-many' } })
  })
})

describe('every column of a learner’s', () => {
  it('is in the export, or left out for a reason', async () => {
    const tables = await ownedTables(async (sql, values) => (await database.query(sql, values)).rows as never)
    const { rows } = await database.query<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = ANY ($1) AND column_name <> 'user_id'`,
      [tables.map(({ table }) => table)],
    )
    const written = new Set(
      SECTIONS.flatMap(({ table, columns }) =>
        columns.map((column) => `${table}.${column.replace(/[ :].*$/, '')}`),
      ),
    )
    const isSaid = ({ table, column }: { table: string; column: string }) =>
      written.has(`${table}.${column}`) || `${table}.${column}` in LEFT_OUT || table in LEFT_OUT
    expect(rows.filter((row) => !isSaid(row))).toEqual([])
    const there = new Set(rows.flatMap(({ table, column }) => [table, `${table}.${column}`]))
    expect(Object.keys(LEFT_OUT).filter((left) => !there.has(left))).toEqual([])
    expect(Object.keys(LEFT_OUT).filter((left) => written.has(left))).toEqual([])
  })
})
