import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { database } from '@/lib/data/pool'
import { attemptsAt, countQuestions, questionItems } from '@/lib/data/recall-attempts'
import { recallChoices, recallExtent } from '@/lib/data/recall-points'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { addNote } from '@/lib/usecases/add-note'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { editNote } from '@/lib/usecases/edit-note'
import { keepThought } from '@/lib/usecases/keep-thought'
import { rebuildLearner } from '@/lib/usecases/rebuild-learner'
import { recallPoints } from '@/lib/usecases/recall-points'
import { scoreRecall } from '@/lib/usecases/score-recall'
import { undoChange } from '@/lib/usecases/undo-change'
import { Device } from '../../support/device'
import { addDeck, openLearner } from '../../support/learners'
import { expectCleanLog, logOf } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const today = studyDay(now, usualClock('UTC'))

interface Row {
  readonly front: string
  readonly dueDay: number | null
  readonly stability: number | null
  readonly position: string
}

async function cardsOf(viewer: Viewer): Promise<Map<string, Row>> {
  const { rows } = await database.query<Row>(
    `SELECT n.fields->>'front' AS front, s.due_day AS "dueDay", s.stability, s.position
     FROM card_states s JOIN notes n ON n.id = s.note_id WHERE s.user_id = $1 ORDER BY s.position`,
    [viewer.userId],
  )
  return new Map(rows.map((row) => [row.front, row]))
}

async function add(viewer: Viewer, deckId: string, front: string, kind: 'basic' | 'question' = 'basic') {
  const made = await addNote(
    viewer,
    { deckId, kind, front, back: `${front}’s answer`, hint: '', tags: ['sea'] },
    now - 86_400_000,
  )
  if (!made.ok) throw new Error(made.error.code)
  return made.value.noteId
}

/** A deck of four basic notes: the first two were answered just now, and are due later. */
async function learnerWithNotes() {
  const viewer = await openLearner()
  const deckId = await addDeck(viewer, 'Tides')
  const noteIds: string[] = []
  for (const front of ['ebb', 'flow', 'neap', 'spring']) noteIds.push(await add(viewer, deckId, front))
  const device = new Device()
  const answered = await Promise.all(
    noteIds.slice(0, 2).map((noteId) => selectOptionalNoteDto(viewer, noteId)),
  )
  await acceptEvents(
    viewer,
    answered.map((note) => device.answer(note?.cards[0]?.cardId ?? '', now - 3_600_000, 3)),
    now,
  )
  return { viewer, deckId, noteIds, device }
}

async function scored(viewer: Viewer, deckId: string, recalled: string[], missing: string[]) {
  const done = await scoreRecall(viewer, { subject: { deckId }, text: 'ebb and', recalled, missing }, now)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

describe('a free recall', () => {
  it('brings what was missing forward: dates to today, new cards to the front, and nothing else', async () => {
    const { viewer, deckId, noteIds } = await learnerWithNotes()
    const [ebb, flow, neap, spring] = noteIds as [string, string, string, string]
    const before = await cardsOf(viewer)
    expect(await scored(viewer, deckId, [ebb, neap], [flow, spring])).toMatchObject({
      sooner: [flow, spring],
      due: [],
    })
    const after = await cardsOf(viewer)
    expect(after.get('flow')).toEqual({ ...before.get('flow'), dueDay: today })
    expect([after.get('ebb'), after.get('neap')]).toEqual([before.get('ebb'), before.get('neap')])
    expect([...after.keys()][0]).toBe('spring')
    const sitting = await buildSitting(viewer, { deck: deckId }, now)
    expect(sitting.ok && sitting.value.cards.map(({ title }) => title)).toEqual(['flow', 'spring', 'neap'])
    await expectCleanLog(viewer)
  })

  it('says which were due already, and has nothing to undo then', async () => {
    const { viewer, deckId, noteIds } = await learnerWithNotes()
    const [ebb = ''] = noteIds
    await scored(viewer, deckId, [], [ebb])
    expect(await scored(viewer, deckId, [], [ebb])).toEqual({ changeId: null, sooner: [], due: [ebb] })
  })

  it('is undone as if it had never been, also after a rebuild, and only once', async () => {
    const { viewer, deckId, noteIds } = await learnerWithNotes()
    const before = await cardsOf(viewer)
    const { changeId } = await scored(viewer, deckId, [], noteIds)
    const undone = await undoChange(viewer, changeId ?? '', now + 1000)
    expect(undone).toEqual({ ok: true, value: { undone: 4, left: 0 } })
    expect(await cardsOf(viewer)).toEqual(before)
    await expectCleanLog(viewer)
    await rebuildLearner(viewer)
    expect(await cardsOf(viewer)).toEqual(before)
    expect(await undoChange(viewer, changeId ?? '', now + 2000)).toMatchObject({
      error: { code: 'already-undone' },
    })
  })

  it('keeps an answer given since when it is undone', async () => {
    const { viewer, deckId, noteIds, device } = await learnerWithNotes()
    const [ebb = ''] = noteIds
    const { changeId } = await scored(viewer, deckId, [], [ebb])
    const note = await selectOptionalNoteDto(viewer, ebb)
    const answer = device.answer(note?.cards[0]?.cardId ?? '', now + 60_000, 3)
    await acceptEvents(viewer, [answer], now + 60_000)
    const answered = (await cardsOf(viewer)).get('ebb')
    await undoChange(viewer, changeId ?? '', now + 120_000)
    expect((await cardsOf(viewer)).get('ebb')).toEqual(answered)
    await expectCleanLog(viewer)
  })

  it('is kept with its score, and nothing written is in the log of events', async () => {
    const { viewer, deckId, noteIds } = await learnerWithNotes()
    await scored(viewer, deckId, noteIds.slice(0, 1), noteIds.slice(1))
    expect(await attemptsAt(viewer, { deckId }, usualClock('UTC'), 5)).toMatchObject([
      { text: 'ebb and', pointsTotal: 4, pointsRecalled: 1, grade: null, day: today },
    ])
    expect(JSON.stringify(await logOf(viewer))).not.toContain('ebb and')
  })

  it('has the key points of a deck or tag, without questions and without what was set aside', async () => {
    const { viewer, deckId, noteIds } = await learnerWithNotes()
    await add(viewer, deckId, 'Why is there a tide?', 'question')
    await database.query(`UPDATE card_states SET shelf = 'suspended' WHERE user_id = $1 AND note_id = $2`, [
      viewer.userId,
      noteIds[3],
    ])
    for (const subject of [{ deckId }, { tag: 'sea' }]) {
      expect(await recallExtent(viewer, subject, 9)).toEqual({ total: 3, part: 1, parts: 1 })
      const points = await recallPoints(viewer, subject, 1)
      expect(points.map(({ title, expected }) => [title, expected])).toEqual([
        ['ebb', 'ebb’s answer'],
        ['flow', 'flow’s answer'],
        ['neap', 'neap’s answer'],
      ])
    }
    expect(await recallChoices(viewer)).toEqual({
      decks: [{ subject: { deckId }, name: 'Tides', points: 3 }],
      tags: [{ subject: { tag: 'sea' }, name: 'sea', points: 3 }],
    })
  })

  it('of a deck is also of the decks in it, and of none that only begins like it', async () => {
    const viewer = await openLearner()
    const deckIds = await Promise.all(['Sea', 'Sea::Tides', 'Seals'].map((name) => addDeck(viewer, name)))
    for (const [index, deckId] of deckIds.entries()) {
      await add(viewer, deckId, `note ${index}`)
      await add(viewer, deckId, `question ${index}`, 'question')
    }
    const [sea = '', tides = ''] = deckIds
    expect((await recallPoints(viewer, { deckId: sea }, 1)).map(({ title }) => title)).toEqual([
      'note 0',
      'note 1',
    ])
    expect((await recallPoints(viewer, { deckId: tides }, 1)).map(({ title }) => title)).toEqual(['note 1'])
    expect(await countQuestions(viewer, sea)).toBe(2)
    expect((await recallChoices(viewer)).decks.map(({ name }) => name)).toEqual([
      'Sea',
      'Sea › Tides',
      'Seals',
    ])
  })

  it('is closed to others: they see no point, move no date and keep nothing about somebody’s deck', async () => {
    const { viewer, deckId, noteIds } = await learnerWithNotes()
    const stranger = await openLearner()
    const before = await cardsOf(viewer)
    const input = { subject: { tag: 'sea' }, text: 'x', recalled: [], missing: noteIds }
    expect(await scoreRecall(stranger, input, now)).toEqual({
      ok: true,
      value: { changeId: null, sooner: [], due: [] },
    })
    expect(await scoreRecall(stranger, { ...input, subject: { deckId } }, now)).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await recallPoints(stranger, { deckId }, 1)).toEqual([])
    expect(await attemptsAt(stranger, { deckId }, usualClock('UTC'), 5)).toEqual([])
    expect(await cardsOf(viewer)).toEqual(before)
  })
})

describe('a question to think about', () => {
  it('makes no card, and is answered and graded as often as one likes', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer)
    const noteId = await add(viewer, deckId, 'Why is there a tide?', 'question')
    expect((await selectOptionalNoteDto(viewer, noteId))?.cards).toEqual([])
    expect(await countQuestions(viewer, deckId)).toBe(1)
    expect(await keepThought(viewer, { noteId, text: 'The moon\0', grade: 2 }, now)).toMatchObject({
      ok: true,
    })
    await keepThought(viewer, { noteId, text: 'The moon and the sun', grade: 4 }, now + 86_400_000)
    expect(await attemptsAt(viewer, { noteId }, usualClock('UTC'), 5)).toMatchObject([
      { text: 'The moon and the sun', grade: 4, day: today + 1 },
      { text: 'The moon', grade: 2, day: today },
    ])
    expect(await questionItems(viewer, deckId, usualClock('UTC'))).toEqual([
      { noteId, title: 'Why is there a tide?', attempts: 2, lastDay: today + 1 },
    ])
    expect(await logOf(viewer)).toEqual([])
  })

  it('is answered by its owner alone, and with words', async () => {
    const viewer = await openLearner()
    const noteId = await add(viewer, await addDeck(viewer), 'Why?', 'question')
    const input = { noteId, text: 'because', grade: 1 } as const
    const gone = { error: { code: 'not-found' } }
    expect(await keepThought(await openLearner(), input, now)).toMatchObject(gone)
    expect(await keepThought(viewer, { ...input, text: ' ' }, now)).toMatchObject({
      error: { code: 'empty' },
    })
    const basic = await add(viewer, await addDeck(viewer), 'What?')
    expect(await keepThought(viewer, { ...input, noteId: basic }, now)).toMatchObject(gone)
  })

  it('becomes a card, and a card becomes a question, with the card’s answers kept', async () => {
    const { viewer, noteIds } = await learnerWithNotes()
    const [noteId = ''] = noteIds
    const text = { noteId, front: 'ebb', back: 'answer', hint: '', tags: [] }
    await editNote(viewer, { ...text, version: 1, kind: 'question' }, now)
    expect(await selectOptionalNoteDto(viewer, noteId)).toMatchObject({
      kind: 'question',
      cards: [],
      answers: 1,
    })
    await editNote(viewer, { ...text, version: 2, kind: 'basic' }, now)
    expect(await selectOptionalNoteDto(viewer, noteId)).toMatchObject({
      cards: [{ reps: 1, shelf: 'active' }],
    })
    await expectCleanLog(viewer)
  })
})
