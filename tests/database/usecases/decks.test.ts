import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { selectOptionalDeck } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'
import { archiveDeck, unarchiveDeck } from '@/lib/usecases/archive-deck'
import { createDeck } from '@/lib/usecases/create-deck'
import { editDeck } from '@/lib/usecases/edit-deck'
import { addNote, openLearner } from '../../support/learners'
import { expectCleanLog } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const today = 20_513

async function someDeck() {
  const viewer = await openLearner()
  const made = await createDeck(viewer, { name: 'Verbs', parentId: null }, now)
  if (!made.ok) throw new Error('no deck')
  return { viewer, deckId: made.value.deckId }
}

describe('a deck', () => {
  it('is made under a name of its own', async () => {
    const { viewer, deckId } = await someDeck()
    expect(await selectOptionalDeck(viewer, deckId)).toEqual({
      deckId,
      name: 'Verbs',
      description: '',
      desiredRetention: null,
      isArchived: false,
      isPaused: false,
    })
    const again = await createDeck(viewer, { name: 'Verbs', parentId: null }, now)
    expect(again).toEqual({ ok: false, error: { code: 'name-taken', isArchived: false } })
    expect(await createDeck(await openLearner(), { name: 'Verbs', parentId: null }, now)).toMatchObject({
      ok: true,
    })
  })

  it('keeps its name while it is archived, and comes back', async () => {
    const { viewer, deckId } = await someDeck()
    expect(await archiveDeck(viewer, deckId, now)).toEqual({ ok: true, value: null })
    expect(await deckSummaries(viewer, today)).toEqual([])
    expect(await createDeck(viewer, { name: 'Verbs', parentId: null }, now)).toEqual({
      ok: false,
      error: { code: 'name-taken', isArchived: true },
    })
    await unarchiveDeck(viewer, deckId, now)
    expect(await deckSummaries(viewer, today)).toMatchObject([{ deckId, name: 'Verbs' }])
  })

  it('is renamed and described, but not to a name that is taken', async () => {
    const { viewer, deckId } = await someDeck()
    const edit = {
      deckId,
      name: 'Irregular verbs',
      description: 'Past tenses',
      desiredRetention: null,
      alsoInner: false,
      parentId: null,
    }
    expect(await editDeck(viewer, edit, now)).toEqual({ ok: true, value: null })
    expect(await selectOptionalDeck(viewer, deckId)).toMatchObject({
      name: 'Irregular verbs',
      description: 'Past tenses',
    })
    await createDeck(viewer, { name: 'Nouns', parentId: null }, now)
    expect(await editDeck(viewer, { ...edit, name: 'Nouns', desiredRetention: 0.8 }, now)).toEqual({
      ok: false,
      error: { code: 'name-taken', isArchived: false },
    })
    expect(await selectOptionalDeck(viewer, deckId)).toMatchObject({ desiredRetention: null })
    expect(await eventsOf(viewer.userId)).toEqual([])
  })

  it('has a desired retention that is an event, recorded once for each change', async () => {
    const { viewer, deckId } = await someDeck()
    const edit = {
      deckId,
      name: 'Verbs',
      description: '',
      desiredRetention: 0.85,
      alsoInner: false,
      parentId: null,
    }
    await editDeck(viewer, edit, now)
    await editDeck(viewer, edit, now)
    await editDeck(viewer, { ...edit, desiredRetention: null }, now)
    expect(await eventsOf(viewer.userId)).toEqual([
      { kind: 'retention', data: { deckId, retention: 0.85 } },
      { kind: 'retention', data: { deckId, retention: null } },
    ])
    expect(await selectOptionalDeck(viewer, deckId)).toMatchObject({ desiredRetention: null })
    await expectCleanLog(viewer)
  })

  it('is nobody else’s to see or change', async () => {
    const { viewer, deckId } = await someDeck()
    const other = await openLearner()
    const notFound = { ok: false, error: { code: 'not-found' } }
    const edit = {
      deckId,
      name: 'Mine now',
      description: '',
      desiredRetention: 0.7,
      alsoInner: false,
      parentId: null,
    }
    expect(await selectOptionalDeck(other, deckId)).toBeNull()
    expect(await editDeck(other, edit, now)).toEqual(notFound)
    expect(await archiveDeck(other, deckId, now)).toEqual(notFound)
    expect(await unarchiveDeck(other, deckId, now)).toEqual(notFound)
    expect(await deckSummaries(other, today, [deckId])).toEqual([])
    expect(await selectOptionalDeck(viewer, deckId)).toMatchObject({ name: 'Verbs', isArchived: false })
  })

  it('that does not exist can’t be changed', async () => {
    const viewer = await openLearner()
    const edit = {
      deckId: uuidv7(),
      name: 'Verbs',
      description: '',
      desiredRetention: null,
      alsoInner: false,
      parentId: null,
    }
    expect(await editDeck(viewer, edit, now)).toEqual({ ok: false, error: { code: 'not-found' } })
  })
})

describe('the list of decks', () => {
  it('counts what is due, what is new and how long memories should last', async () => {
    const { viewer, deckId } = await someDeck()
    const set = async (values: string) => {
      const { cardIds } = await addNote(viewer, deckId)
      await database.query(`UPDATE card_states SET ${values} WHERE user_id = $1 AND card_id = $2`, [
        viewer.userId,
        cardIds[0],
      ])
    }
    const seen = (stability: number, dueDay: number) =>
      `stage = 'review', stability = ${stability}, difficulty = 5, due_day = ${dueDay},
       last_answered_at = now(), last_day = ${today - 1}`
    await addNote(viewer, deckId)
    await set(`buried_until = ${today + 1}`)
    await set(`shelf = 'suspended'`)
    await set(`shelf = 'removed'`)
    await set(seen(3, today))
    await set(seen(7.1, today - 5))
    await set(seen(30, today + 1))
    await set(seen(30.1, today + 20))
    await set(`${seen(90, today)}, shelf = 'suspended'`)
    await set(`${seen(90, today)}, buried_until = ${today + 1}`)
    await set(`${seen(90, today)}, buried_until = ${today}`)
    expect(await deckSummaries(viewer, today)).toEqual([
      {
        deckId,
        name: 'Verbs',
        isPaused: false,
        cards: 10,
        due: 3,
        newCards: 1,
        desiredRetention: null,
        lasting: { month: 4, week: 2, less: 4 },
      },
    ])
  })
})

async function eventsOf(userId: string): Promise<unknown[]> {
  const { rows } = await database.query('SELECT kind, data FROM events WHERE user_id = $1 ORDER BY seq', [
    userId,
  ])
  return rows
}
