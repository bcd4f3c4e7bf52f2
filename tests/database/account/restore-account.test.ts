/* eslint-disable @typescript-eslint/no-explicit-any -- an export is spoilt in ways that no type of it allows */
import { NOT_RESTORED } from '@/lib/content/export/restoring'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { RESTORED } from '@/lib/contracts/archive'
import type { Viewer } from '@/lib/contracts/viewer'
import { SECTIONS } from '@/lib/data/export/sections'
import { database } from '@/lib/data/pool'
import { addNote } from '@/lib/usecases/add-note'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
import { restoreAccount } from '@/lib/usecases/account/restore/restore-account'
import { rebuildLearner } from '@/lib/usecases/rebuild-learner'
import { auditSkills } from '@/lib/usecases/practice/audit'
import { asFile, erase, exportOf } from '../../support/archives'
import { openBusyLearner } from '../../support/busy-learner'
import { everythingOf, openFullLearner } from '../../support/full-learner'
import { addDeck, openLearner } from '../../support/learners'
import { done } from '../../support/practice'
import { writtenLearner } from '../../support/written-learner'

const now = Date.now()

/** Tables whose rows an export brings back, or that are made anew from them. */
const TABLES = [
  ...new Set(SECTIONS.filter(({ name }) => name in RESTORED).map(({ table }) => table)),
  ...['cards', 'learner_models', 'skill_models'],
]

/** What those tables hold of a learner, as if it were nobody's. */
async function heldBy(viewer: Viewer): Promise<Record<string, string[]>> {
  const everything = await everythingOf(viewer)
  return Object.fromEntries(
    TABLES.map((table) => [table, (everything[table] ?? []).map((row) => nobodys(row, viewer)).toSorted()]),
  )
}

const nobodys = (row: string, { userId }: Viewer): string =>
  row
    .replaceAll(userId, 'nobody')
    .replace(/"row_version":\s*\d+/, '')
    .replace(/"mail_reminders":\s*"\w+"/, '')
    .replace(/"key_hash":\s*"\w+"/, '')

async function keyHashOf(noteId: string): Promise<string | undefined> {
  const { rows } = await database.query<{ key: string }>('SELECT key_hash AS key FROM notes WHERE id = $1', [
    noteId,
  ])
  return rows[0]?.key
}

const restored = (viewer: Viewer, bytes: Uint8Array) =>
  asFile(bytes, (path) => restoreAccount(viewer, path, now))

describe('an export that comes back', () => {
  it('of somebody with everything gives the same rows, log and card states', async () => {
    const { viewer } = await openFullLearner()
    await rebuildLearner(viewer)
    await auditSkills(viewer, true)
    const [before, bytes] = [await heldBy(viewer), await exportOf(viewer)]
    for (const table of TABLES) expect(before[table], table).not.toHaveLength(0)
    await erase(viewer)
    const again = await openLearner()
    const report = done(await restored(again, bytes))
    expect(await heldBy(again)).toEqual(before)
    expect(report.leftOut.map(({ section }) => section).toSorted()).toEqual([...NOT_RESTORED].toSorted())
  })

  it('of five months’ answers has every card state and every prediction bit for bit, and audits clean', async () => {
    const { viewer } = await openBusyLearner(now)
    const [before, bytes] = [await heldBy(viewer), await exportOf(viewer)]
    expect(before['events']?.length).toBeGreaterThan(1000)
    await erase(viewer)
    const again = await openLearner('Asia/Tokyo')
    const report = done(await restored(again, bytes))
    expect(report.answers).toBe(before['events']?.length)
    expect(await heldBy(again)).toEqual(before)
    expect(isClean(done(await auditLearner(again)))).toBe(true)
  })

  it('has answers taken back, awkward texts and settings as they were, and can be exported again', async () => {
    const viewer = await writtenLearner('restored@example.org', now)
    const deckId = await addDeck(viewer)
    const { noteId } = done(
      await addNote(
        viewer,
        { deckId, kind: 'cloze', front: ' The {{c1::Nile}} ', back: '', hint: '', tags: [] },
        now,
      ),
    )
    const keyHash = await keyHashOf(noteId)
    const [before, bytes] = [await heldBy(viewer), await exportOf(viewer)]
    await erase(viewer)
    const again = await openLearner()
    done(await restored(again, bytes))
    expect(await heldBy(again)).toEqual(before)
    expect(await keyHashOf(noteId)).toBe(keyHash)
    const [first, second] = [bytes, await exportOf(again)].map((zip) => unzipSync(zip))
    expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}))
    const sections = (zip: typeof first) => {
      const {
        spindle: _,
        account: __,
        ...rest
      } = JSON.parse(strFromU8(zip?.['data.json'] ?? strToU8(''))) as any
      return rest
    }
    expect(sections(second)).toEqual(sections(first))
  })

  it('says of every section whether it comes back', () => {
    expect([...Object.keys(RESTORED), ...NOT_RESTORED].toSorted()).toEqual(
      SECTIONS.map(({ name }) => name).toSorted(),
    )
  })
})

/** The files of an export, its data changed. */
function changed(
  bytes: Uint8Array,
  change: (data: any) => void,
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const files = unzipSync(bytes)
  const data = JSON.parse(strFromU8(files['data.json'] ?? strToU8('')))
  change(data)
  return zipSync({ ...files, 'data.json': strToU8(JSON.stringify(data)), ...more })
}

describe('an export that does not come back', () => {
  const written = async (name: string): Promise<Uint8Array> => {
    const viewer = await writtenLearner(`${name}@example.org`, now)
    const bytes = await exportOf(viewer)
    await erase(viewer)
    return bytes
  }

  async function refusal(bytes: Uint8Array): Promise<unknown> {
    const viewer = await openLearner()
    const before = await everythingOf(viewer)
    const reply = await restored(viewer, bytes)
    expect(await everythingOf(viewer)).toEqual(before)
    return reply.ok ? reply : reply.error
  }

  it('is told from what is none, or broken off, or of another format', async () => {
    const bytes = await written('broken')
    expect(await refusal(strToU8('no zip'))).toEqual({ code: 'broken' })
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toEqual({ code: 'broken' })
    expect(await refusal(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ code: 'not-an-export' })
    expect(await refusal(zipSync({ 'data.json': strToU8('{"decks":[]}') }))).toEqual({
      code: 'not-an-export',
    })
    expect(await refusal(zipSync({ 'data.json': strToU8('{"spindle":{"format":1},"decks":[') }))).toEqual({
      ...{ code: 'row', section: 'decks', row: 1, field: '' },
    })
    expect(await refusal(zipSync({ 'data.json': Uint8Array.of(0xff, 0xfe) }))).toEqual({ code: 'broken' })
    expect(await refusal(changed(bytes, (data) => (data.spindle.format = 2)))).toEqual({
      ...{ code: 'another-format', format: 2 },
    })
    expect(await refusal(changed(bytes, (data) => (data.plans = [{}])))).toEqual({
      ...{ code: 'unknown-section', section: 'plans' },
    })
    expect(await refusal(changed(bytes, () => undefined, { 'run.sh': strToU8('') }))).toEqual({
      code: 'unknown-file',
    })
  })

  it.each<[string, (data: any) => void, object]>([
    ['a field too many', ({ notes }) => (notes[1].more = 1), { section: 'notes', row: 2, field: '' }],
    ['no time', ({ events }) => (events[0].at = 'now'), { section: 'events', row: 1, field: 'at' }],
    [
      'a chance beyond 1',
      ({ events }) => (events[4].value = 1.5),
      { section: 'events', row: 5, field: 'value' },
    ],
    [
      'a zone that is none',
      ({ settings }) => (settings.zone = 'Mars/Base'),
      { section: 'settings', row: null, field: 'zone' },
    ],
    [
      'a NUL',
      ({ notes }) => (notes[0].fields.front = 'a\0'),
      { section: 'notes', row: 1, field: 'fields.front' },
    ],
    [
      'a kind the database does not know',
      ({ events }) => (events[0].kind = 'gift'),
      { section: 'events', row: null, field: 'events_kind_check' },
    ],
    [
      'the same number twice',
      ({ events }) => (events[1].seq = events[0].seq),
      { section: 'events', row: null, field: 'events_pkey' },
    ],
    [
      'an event that lacks a part of its kind',
      ({ events }) => {
        events[0] = {
          ...events.at(-1),
          ...{ seq: events[0].seq, eventId: events[0].eventId },
          kind: 'shelve',
          cardId: events[0].cardId,
          data: {},
        }
      },
      { section: 'events', row: null, field: 'data' },
    ],
    ['no list', (data) => (data.decks = data.decks[0]), { section: 'decks', row: null, field: '' }],
  ])('says where it is wrong: %s', async (name, change, where) => {
    const bytes = await written(`row-${name.replaceAll(' ', '-')}`)
    expect(await refusal(changed(bytes, change))).toEqual({ code: 'row', ...where })
  })

  it('has every picture it names, as its name says', async () => {
    const bytes = await written('media')
    const file = Object.keys(unzipSync(bytes)).find((name) => name.startsWith('media/')) ?? ''
    const { [file]: _, ...without } = unzipSync(bytes)
    expect(await refusal(zipSync(without))).toEqual({ code: 'missing-media', file })
    const other = new Uint8Array(unzipSync(bytes)[file]?.length ?? 0)
    expect(await refusal(zipSync({ ...without, [file]: other }))).toEqual({ code: 'another-media', file })
  })

  it('comes into an empty account alone, and not while its decks are in another', async () => {
    const viewer = await writtenLearner('still-there@example.org', now)
    const bytes = await exportOf(viewer)
    expect(await refusal(bytes)).toEqual({ code: 'taken' })
    const busy = await openLearner()
    await addDeck(busy)
    expect(await restored(busy, bytes)).toEqual({ ok: false, error: { code: 'not-empty' } })
  })
})
