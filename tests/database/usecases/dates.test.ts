import { describe, expect, it } from 'vitest'
import type { DatesPreviewDto } from '@/lib/contracts/dates'
import type { Viewer } from '@/lib/contracts/viewer'
import { latestRedate } from '@/lib/data/changes'
import { chosenEasyDays, chosenScheduler } from '@/lib/data/learner-models'
import { settings } from '@/lib/data/learners'
import { database } from '@/lib/data/pool'
import { NO_EASY_DAYS, studyDay, weekdayOf } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { chooseEasyDays } from '@/lib/usecases/dates/choose-easy-days'
import { chooseScheduler } from '@/lib/usecases/dates/choose-scheduler'
import { dateChoices } from '@/lib/usecases/dates/date-choices'
import { moveDates } from '@/lib/usecases/dates/move-dates'
import { previewDates } from '@/lib/usecases/dates/preview-dates'
import { recordEvents } from '@/lib/usecases/record-events'
import { saveSettings } from '@/lib/usecases/save-settings'
import { undoChange } from '@/lib/usecases/undo-change'
import { Device } from '../../support/device'
import { addDeck, addNote, openLearner, openLearnerWithCards } from '../../support/learners'
import { expectCleanLog, logOf } from './clean-log'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-22T12:00Z')
const TODAY = NOW / DAY_MS - 0.5

/** A learner who recalled each of their cards a month and a week ago; most wait for a date ahead. */
async function recalling(cards: number) {
  const { viewer, deckId, cardIds } = await openLearnerWithCards(cards)
  await recall(viewer, cardIds)
  return { viewer, deckId, cardIds }
}

async function recall(viewer: Viewer, cardIds: readonly string[]): Promise<void> {
  const device = new Device()
  for (const days of [30, 7]) {
    const at = NOW - days * DAY_MS
    const answers = cardIds.map((cardId, index) => device.answer(cardId, at + index * 5000, 3))
    const accepted = await acceptEvents(viewer, answers, NOW)
    if (!accepted.ok) throw new Error(accepted.error)
  }
}

async function previewOf(viewer: Viewer, deckId: string | null = null, now = NOW): Promise<DatesPreviewDto> {
  const previewed = await previewDates(viewer, deckId, now)
  if (!previewed.ok) throw new Error(previewed.error)
  return previewed.value
}

/** Looks, and moves what was seen. */
async function move(viewer: Viewer, deckId: string | null = null, now = NOW): Promise<string> {
  const { fingerprint } = await previewOf(viewer, deckId, now)
  const done = await moveDates(viewer, { deckId, fingerprint }, now)
  if (!done.ok) throw new Error(done.error.code)
  return done.value.changeId
}

async function target(viewer: Viewer, desiredRetention: number): Promise<void> {
  expect(await saveSettings(viewer, { desiredRetention }, NOW)).toMatchObject({ ok: true })
}

/** The date of each card, by its id. */
async function dates(viewer: Viewer): Promise<Record<string, number>> {
  const { rows } = await database.query<{ card_id: string; due_day: number }>(
    'SELECT card_id, due_day FROM card_states WHERE user_id = $1 AND due_day IS NOT NULL',
    [viewer.userId],
  )
  return Object.fromEntries(rows.map(({ card_id, due_day }) => [card_id, due_day]))
}

describe('easy days', () => {
  it('are kept in the log, once, and move no date', async () => {
    const { viewer } = await recalling(3)
    const before = await dates(viewer)
    const easyDays = NO_EASY_DAYS.with(6, 'none')
    expect(await chosenEasyDays(viewer)).toEqual(NO_EASY_DAYS)
    expect(await chooseEasyDays(viewer, { easyDays }, NOW)).toEqual({ ok: true, value: null })
    expect(await chooseEasyDays(viewer, { easyDays }, NOW)).toEqual({ ok: true, value: null })
    expect(await chosenEasyDays(viewer)).toEqual(easyDays)
    expect((await logOf(viewer)).filter(({ kind }) => kind === 'easy-days')).toHaveLength(1)
    expect(await dates(viewer)).toEqual(before)
    await expectCleanLog(viewer)
  })

  it('are kept off by the dates of the next answers, which the log alone leads to again', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(40)
    // A first answer that was easy comes back after 8 to 12 days: that of a Sunday on a Monday to a Friday.
    await chooseEasyDays(viewer, { easyDays: NO_EASY_DAYS.with(0, 'none').with(3, 'none') }, NOW)
    const device = new Device()
    const answers = cardIds.map((cardId, index) => device.answer(cardId, NOW + index * 5000, 4))
    expect(await acceptEvents(viewer, answers, NOW + DAY_MS)).toMatchObject({ ok: true })
    const weekdays = new Set(Object.values(await dates(viewer)).map(weekdayOf))
    expect(weekdays.size).toBeGreaterThan(1)
    expect(weekdays).not.toContain(0)
    expect(weekdays).not.toContain(3)
    await expectCleanLog(viewer)

    await chooseEasyDays(viewer, { easyDays: NO_EASY_DAYS }, NOW)
    expect(await chosenEasyDays(viewer)).toEqual(NO_EASY_DAYS)
    await expectCleanLog(viewer)
  })
})

describe('the days a card’s date was chosen among', () => {
  it('are told of the viewer’s own cards that wait, and its date is one of them', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const [first = '', second = ''] = cardIds
    // How long the answer took moves what Spindle knows of the card since.
    await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOW)
    await acceptEvents(viewer, [new Device().answer(first, NOW - 60_000, 4)], NOW)
    const { rows } = await database.query<{ card_id: string; note_id: string; due_day: number | null }>(
      'SELECT card_id, note_id, due_day FROM card_states WHERE user_id = $1',
      [viewer.userId],
    )
    const noteOf = (cardId: string) => rows.find(({ card_id }) => card_id === cardId)?.note_id ?? ''
    const day = rows.find(({ card_id }) => card_id === first)?.due_day
    const choices = await dateChoices(viewer, noteOf(first))
    expect(Object.keys(choices)).toEqual([first])
    expect(choices[first]).toMatchObject({ day })
    expect(await dateChoices(viewer, noteOf(second))).toEqual({})
    expect(await dateChoices(await openLearner(), noteOf(first))).toEqual({})
  })
})

describe('what works out the dates', () => {
  it('is Spindle until FSRS-6 is chosen, kept in the log, and moves no date', async () => {
    const { viewer } = await recalling(3)
    const before = await dates(viewer)
    expect(await chosenScheduler(viewer)).toBe('value-function')
    expect(await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOW)).toEqual({ ok: true, value: null })
    expect(await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOW)).toEqual({ ok: true, value: null })
    expect(await chosenScheduler(viewer)).toBe('fsrs-6')
    expect((await logOf(viewer)).filter(({ kind }) => kind === 'scheduler')).toHaveLength(1)
    expect(await dates(viewer)).toEqual(before)
    await expectCleanLog(viewer)
  })

  it('can be chosen before anything was answered', async () => {
    const viewer = await openLearner()
    await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOW)
    expect(await chosenScheduler(viewer)).toBe('fsrs-6')
    await chooseScheduler(viewer, { scheduler: 'value-function' }, NOW)
    expect(await chosenScheduler(viewer)).toBe('value-function')
    await expectCleanLog(viewer)
  })

  it('says what is predicted in receipts, while the log holds what the value function said', async () => {
    const { viewer, cardIds } = await recalling(1)
    await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOW)
    const accepted = await acceptEvents(viewer, [new Device().answer(cardIds[0] ?? '', NOW)], NOW)
    const [receipt] = accepted.ok ? accepted.value : []
    const { rows } = await database.query<{ value: number; delta: number; fsrs_value: number }>(
      `SELECT value, delta, fsrs_value FROM events WHERE user_id = $1 AND kind = 'answer' ORDER BY seq DESC LIMIT 1`,
      [viewer.userId],
    )
    const [logged] = rows
    expect(receipt).toMatchObject({
      served: { value: logged?.fsrs_value, low: null, high: null, delta: 1 - (logged?.fsrs_value ?? 0) },
    })
    expect(logged?.delta).toBe(1 - (logged?.value ?? 0))
    expect(logged?.value).not.toBeCloseTo(logged?.fsrs_value ?? 0, 4)
    await expectCleanLog(viewer)
  })
})

describe('moving the dates there are', () => {
  it('has nothing to move where nothing waits', async () => {
    const viewer = await openLearner()
    expect(await previewOf(viewer)).toMatchObject({
      waiting: 0,
      sooner: 0,
      later: 0,
      stay: 0,
      fullest: { before: null, after: null },
    })
    const { fingerprint } = await previewOf(viewer)
    expect(await moveDates(viewer, { deckId: null, fingerprint }, NOW)).toEqual({
      ok: false,
      error: { code: 'changed' },
    })
  })

  it('gives cards the dates that were shown, as one change', async () => {
    const { viewer } = await recalling(12)
    await target(viewer, 0.75)
    const before = await dates(viewer)
    const preview = await previewOf(viewer)
    expect(preview).toMatchObject({ waiting: 12, sooner: 0, spread: 0, deck: null, retention: 0.75 })
    expect(preview.later).toBeGreaterThan(8)
    const done = await moveDates(viewer, { deckId: null, fingerprint: preview.fingerprint }, NOW)
    expect(done).toMatchObject({ ok: true, value: { cards: preview.later } })
    const after = await dates(viewer)
    const moved = Object.keys(before).filter((cardId) => after[cardId] !== before[cardId])
    expect(moved).toHaveLength(preview.later)
    expect(moved.every((cardId) => (after[cardId] ?? 0) > (before[cardId] ?? Infinity))).toBe(true)
    // What the preview said of each day is what there is now.
    const next = await previewOf(viewer)
    expect(next.days.map((day) => day.before)).toEqual(
      preview.days.map((day) => expect.closeTo(day.after, 9) as number),
    )
    expect(next.later + next.sooner).toBe(0)
    expect((await logOf(viewer)).filter(({ kind }) => kind === 'redate')).toHaveLength(preview.later)
    await expectCleanLog(viewer)
  })

  it('leaves what is due today due, and brings nothing before tomorrow', async () => {
    const { viewer, cardIds } = await recalling(6)
    const [today = ''] = cardIds
    await recordEvents(viewer, [{ kind: 'redate', cardId: today, dueDay: TODAY }], NOW)
    await target(viewer, 0.97)
    await move(viewer)
    const after = await dates(viewer)
    expect(after[today]).toBe(TODAY)
    const others = cardIds.slice(1).map((cardId) => after[cardId] ?? 0)
    expect(Math.min(...others)).toBeGreaterThan(TODAY)
    await expectCleanLog(viewer)
  })

  it('fills no day beyond the learner’s minutes, and no later than it must', async () => {
    const { viewer } = await recalling(90)
    await saveSettings(viewer, { minutesPerDay: 1, desiredRetention: 0.97 }, NOW)
    const later = NOW + 6 * DAY_MS
    const preview = await previewOf(viewer, null, later)
    expect(preview.spread).toBeGreaterThan(0)
    const most = Math.max(1, ...preview.days.map(({ before }) => before))
    expect(Math.max(...preview.days.map(({ after }) => after))).toBeLessThanOrEqual(most + 1e-9)
    await move(viewer, null, later)
    await expectCleanLog(viewer)
  })

  it('moves a deck with those in it, and no other', async () => {
    const { viewer, cardIds } = await recalling(4)
    const [outer, inner, other] = await Promise.all(
      ['Water', 'Water::Rivers', 'Watery'].map((name) => addDeck(viewer, name)),
    )
    const own = async (deckId = '') => (await addNote(viewer, deckId)).cardIds[0] ?? ''
    const [inOuter, inInner, inOther] = [await own(outer), await own(inner), await own(other)]
    await recall(viewer, [inOuter, inInner, inOther])
    await target(viewer, 0.75)
    const before = await dates(viewer)
    const preview = await previewOf(viewer, outer)
    expect(preview).toMatchObject({ waiting: 2, deck: { deckId: outer, name: 'Water' } })
    await move(viewer, outer ?? null)
    const after = await dates(viewer)
    for (const cardId of [...cardIds, inOther]) expect(after[cardId]).toBe(before[cardId])
    for (const cardId of [inOuter, inInner]) expect(after[cardId]).toBeGreaterThan(before[cardId] ?? 0)
    await expectCleanLog(viewer)
  })

  it('goes by the target of a deck where that has one of its own, as one with an exam ahead does', async () => {
    const { viewer, deckId } = await recalling(4)
    await recordEvents(viewer, [{ kind: 'retention', deckId, retention: 0.95 }], NOW)
    await target(viewer, 0.7)
    expect(await previewOf(viewer)).toMatchObject({ later: 0, waiting: 4 })
    expect(await previewOf(viewer, deckId)).toMatchObject({ retention: 0.95, later: 0 })
  })

  it('leaves cards set aside and decks put away as they are', async () => {
    const { viewer, deckId, cardIds } = await recalling(3)
    await recordEvents(viewer, [{ kind: 'shelve', cardId: cardIds[0] ?? '', shelf: 'suspended' }], NOW)
    await target(viewer, 0.75)
    expect(await previewOf(viewer)).toMatchObject({ waiting: 2 })
    await database.query('UPDATE decks SET paused_at = now() WHERE id = $1', [deckId])
    expect(await previewOf(viewer)).toMatchObject({ waiting: 0 })
    expect(await previewDates(viewer, deckId, NOW)).toEqual({ ok: false, error: 'no-deck' })
  })

  it('asks to look again where anything came out otherwise since', async () => {
    const { viewer, cardIds } = await recalling(5)
    await target(viewer, 0.75)
    const { fingerprint } = await previewOf(viewer)
    const before = await dates(viewer)
    const again = (deckId: string | null = null, now = NOW) => moveDates(viewer, { deckId, fingerprint }, now)
    const changed = { ok: false, error: { code: 'changed' } }
    expect(await moveDates(viewer, { deckId: null, fingerprint: '0'.repeat(64) }, NOW)).toEqual(changed)
    // Another day.
    expect(await again(null, NOW + DAY_MS)).toEqual(changed)
    await target(viewer, 0.8)
    expect(await again()).toEqual(changed)
    await target(viewer, 0.75)
    await acceptEvents(viewer, [new Device().answer(cardIds[0] ?? '', NOW, 1)], NOW)
    expect(await again()).toEqual(changed)
    expect({ ...(await dates(viewer)), [cardIds[0] ?? '']: 0 }).toEqual({ ...before, [cardIds[0] ?? '']: 0 })
    expect((await logOf(viewer)).some(({ kind }) => kind === 'redate')).toBe(false)
  })

  it('is done once by two who press at the same moment', async () => {
    const { viewer } = await recalling(5)
    await target(viewer, 0.75)
    const { fingerprint, later } = await previewOf(viewer)
    const both = await Promise.all([0, 1].map(() => moveDates(viewer, { deckId: null, fingerprint }, NOW)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await logOf(viewer)).filter(({ kind }) => kind === 'redate')).toHaveLength(later)
    await expectCleanLog(viewer)
  })

  it('is nobody else’s: neither to look at, nor to do, nor to undo', async () => {
    const { viewer, deckId } = await recalling(3)
    await target(viewer, 0.75)
    const stranger = await openLearner()
    const { fingerprint } = await previewOf(viewer)
    expect(await previewDates(stranger, deckId, NOW)).toEqual({ ok: false, error: 'no-deck' })
    expect(await moveDates(stranger, { deckId, fingerprint }, NOW)).toEqual({
      ok: false,
      error: { code: 'no-deck' },
    })
    expect(await moveDates(stranger, { deckId: null, fingerprint }, NOW)).toMatchObject({ ok: false })
    const changeId = await move(viewer)
    const after = await dates(viewer)
    expect(await undoChange(stranger, changeId, NOW)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await latestRedate(database, stranger, NOW)).toBeNull()
    expect(await dates(viewer)).toEqual(after)
  })
})

describe('undoing a move of dates', () => {
  it('puts every date back, once', async () => {
    const { viewer } = await recalling(8)
    await target(viewer, 0.75)
    const before = await dates(viewer)
    const changeId = await move(viewer)
    const cards = (await latestRedate(database, viewer, NOW))?.cards ?? 0
    expect(await latestRedate(database, viewer, NOW)).toEqual({
      changeId,
      at: NOW,
      cards,
      until: NOW + 30 * DAY_MS,
    })
    expect(await undoChange(viewer, changeId, NOW)).toEqual({ ok: true, value: { undone: cards, left: 0 } })
    expect(await dates(viewer)).toEqual(before)
    expect(await latestRedate(database, viewer, NOW)).toBeNull()
    expect(await undoChange(viewer, changeId, NOW)).toEqual({ ok: false, error: { code: 'already-undone' } })
    await expectCleanLog(viewer)
  })

  it('keeps answers given since, with what was predicted for them', async () => {
    const { viewer, cardIds } = await recalling(6)
    await target(viewer, 0.75)
    const before = await dates(viewer)
    const changeId = await move(viewer)
    const [answered = ''] = cardIds
    await acceptEvents(viewer, [new Device().answer(answered, NOW + 60_000)], NOW + 60_000)
    const dated = (await dates(viewer))[answered] ?? 0
    await undoChange(viewer, changeId, NOW + 120_000)
    const after = await dates(viewer)
    for (const cardId of cardIds.slice(1)) expect(after[cardId]).toBe(before[cardId])
    expect(after[answered]).toBeGreaterThan(TODAY)
    expect(Math.abs((after[answered] ?? 0) - dated)).toBeLessThan(30)
    await expectCleanLog(viewer)
  })

  it('reaches over more cards than the journal, with answers in between', async () => {
    const { viewer, cardIds } = await recalling(230)
    await target(viewer, 0.75)
    const before = await dates(viewer)
    const changeId = await move(viewer)
    const [answered = ''] = cardIds
    await acceptEvents(viewer, [new Device().answer(answered, NOW + 60_000)], NOW + 60_000)
    expect(await undoChange(viewer, changeId, NOW + 120_000)).toMatchObject({ ok: true })
    const after = await dates(viewer)
    for (const cardId of cardIds.slice(1)) expect(after[cardId]).toBe(before[cardId])
    await expectCleanLog(viewer)
  })

  it('is no longer possible after thirty days', async () => {
    const { viewer } = await recalling(3)
    await target(viewer, 0.75)
    const changeId = await move(viewer)
    expect(await undoChange(viewer, changeId, NOW + 31 * DAY_MS)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(await latestRedate(database, viewer, NOW + 31 * DAY_MS)).toBeNull()
  })
})

it('counts days by the learner’s clock', async () => {
  const viewer = await openLearner()
  expect((await previewOf(viewer)).today).toBe(studyDay(NOW, await settings(viewer)))
})
