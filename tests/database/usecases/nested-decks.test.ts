import { describe, expect, it } from 'vitest'
import type { EditDeckInput } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { archivedDecks, deletedDecks } from '@/lib/data/deck-trees'
import { allDecks } from '@/lib/data/decks'
import { archiveDeck, unarchiveDeck } from '@/lib/usecases/archive-deck'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { createDeck } from '@/lib/usecases/create-deck'
import { DELETED_FOR, deleteDeck, restoreDeck } from '@/lib/usecases/delete-deck'
import { editDeck } from '@/lib/usecases/edit-deck'
import { pauseDeck, resumeDeck } from '@/lib/usecases/pause-deck'
import { today } from '@/lib/usecases/today'
import { viewDeck } from '@/lib/usecases/view-deck'
import { addNote, openLearner } from '../../support/learners'
import { expectCleanLog } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const notFound = { ok: false, error: { code: 'not-found' } }

async function made(viewer: Viewer, name: string, parentId: string | null = null): Promise<string> {
  const deck = await createDeck(viewer, { name, parentId }, now)
  if (!deck.ok) throw new Error(deck.error.code)
  return deck.value.deckId
}

/** Languages, Spanish in it, Verbs in that; and Music. */
async function someDecks() {
  const viewer = await openLearner()
  const languages = await made(viewer, 'Languages')
  const spanish = await made(viewer, 'Spanish', languages)
  const verbs = await made(viewer, 'Verbs', spanish)
  return { viewer, languages, spanish, verbs, music: await made(viewer, 'Music') }
}

const names = async (viewer: Viewer): Promise<string[]> =>
  (await allDecks(viewer)).map(({ name }) => name).toSorted()

const edit = (deckId: string, more: Partial<EditDeckInput>): EditDeckInput => ({
  deckId,
  name: 'Languages',
  parentId: null,
  description: '',
  desiredRetention: null,
  alsoInner: false,
  ...more,
})

/** How many new cards a sitting asks, of one deck or of all. */
async function asked(viewer: Viewer, deck?: string): Promise<number | string> {
  const sitting = await buildSitting(viewer, deck === undefined ? {} : { deck }, now)
  return sitting.ok ? sitting.value.cards.length : sitting.error
}

describe('a deck in another', () => {
  it('is made with the decks on the way to it', async () => {
    const viewer = await openLearner()
    await made(viewer, 'Languages::Spanish::Verbs')
    expect(await names(viewer)).toEqual(['Languages', 'Languages::Spanish', 'Languages::Spanish::Verbs'])
  })

  it('takes over the target and the pause of the deck it lies in', async () => {
    const { viewer, languages } = await someDecks()
    await editDeck(viewer, edit(languages, { desiredRetention: 0.8 }), now)
    await pauseDeck(viewer, languages, now)
    const french = await made(viewer, 'French', languages)
    const deck = (await allDecks(viewer)).find(({ deckId }) => deckId === french)
    expect(deck).toMatchObject({ desiredRetention: 0.8, isPaused: true })
    await resumeDeck(viewer, languages)
    expect((await allDecks(viewer)).some(({ isPaused }) => isPaused)).toBe(false)
    await expectCleanLog(viewer)
  })

  it('can’t be made in one that is gone, or somebody else’s', async () => {
    const { viewer, music } = await someDecks()
    const gone = { ok: false, error: { code: 'parent-gone' } }
    await deleteDeck(viewer, music, now)
    expect(await createDeck(viewer, { name: 'Jazz', parentId: music }, now)).toEqual(gone)
    const { languages } = await someDecks()
    expect(await createDeck(viewer, { name: 'Jazz', parentId: languages }, now)).toEqual(gone)
  })

  it('is practised with the deck it lies in', async () => {
    const { viewer, languages, verbs, music } = await someDecks()
    for (const deckId of [languages, verbs, music]) await addNote(viewer, deckId)
    expect(await asked(viewer, languages)).toBe(2)
    expect(await asked(viewer, verbs)).toBe(1)
    expect(await viewDeck(viewer, languages, now)).toMatchObject({
      cards: 2,
      newCards: 2,
      inner: 2,
      notes: 2,
    })
  })
})

describe('renaming a deck', () => {
  it('renames those in it, archived ones too', async () => {
    const { viewer, languages, verbs } = await someDecks()
    await archiveDeck(viewer, verbs, now)
    expect(await editDeck(viewer, edit(languages, { name: 'Tongues' }), now)).toEqual({
      ok: true,
      value: null,
    })
    expect(await names(viewer)).toEqual(['Music', 'Tongues', 'Tongues::Spanish', 'Tongues::Spanish::Verbs'])
  })

  it('leaves one alone whose name merely begins alike', async () => {
    const { viewer, languages } = await someDecks()
    await made(viewer, 'Languages spoken')
    await editDeck(viewer, edit(languages, { name: 'Tongues' }), now)
    expect(await names(viewer)).toContain('Languages spoken')
  })

  it('is all or nothing where a name is taken', async () => {
    const { viewer, languages } = await someDecks()
    await made(viewer, 'Tongues::Spanish')
    const before = await names(viewer)
    const taken = { ok: false, error: { code: 'name-taken', isArchived: false } }
    expect(await editDeck(viewer, edit(languages, { name: 'Tongues' }), now)).toEqual(taken)
    expect(await names(viewer)).toEqual(before)
  })

  it('puts it, with those in it, into another deck and out again', async () => {
    const { viewer, spanish, music } = await someDecks()
    await editDeck(viewer, edit(spanish, { name: 'Songs', parentId: music }), now)
    expect(await names(viewer)).toEqual(['Languages', 'Music', 'Music::Songs', 'Music::Songs::Verbs'])
    await editDeck(viewer, edit(spanish, { name: 'Spanish' }), now)
    expect(await names(viewer)).toEqual(['Languages', 'Music', 'Spanish', 'Spanish::Verbs'])
  })

  it('never puts a deck into itself', async () => {
    const { viewer, languages, verbs } = await someDecks()
    const inItself = { ok: false, error: { code: 'in-itself' } }
    expect(await editDeck(viewer, edit(languages, { parentId: verbs }), now)).toEqual(inItself)
    expect(await editDeck(viewer, edit(languages, { parentId: languages }), now)).toEqual(inItself)
  })

  it('stops before the name of a deck in it is too long', async () => {
    const { viewer, languages } = await someDecks()
    const tooLong = { ok: false, error: { code: 'too-long' } }
    expect(await editDeck(viewer, edit(languages, { name: 'x'.repeat(190) }), now)).toEqual(tooLong)
  })

  it('by two tabs at once leaves one tree', async () => {
    const { viewer, languages } = await someDecks()
    await Promise.all(['Tongues', 'Speech'].map((name) => editDeck(viewer, edit(languages, { name }), now)))
    const [top = ''] = (await names(viewer)).filter((name) => name === 'Tongues' || name === 'Speech')
    expect(await names(viewer)).toEqual(['Music', top, `${top}::Spanish`, `${top}::Spanish::Verbs`])
  })

  it('can set the target of those in it too, each with an event', async () => {
    const { viewer, languages } = await someDecks()
    await editDeck(viewer, edit(languages, { desiredRetention: 0.85, alsoInner: true }), now)
    const targets = (await allDecks(viewer)).map(({ name, desiredRetention }) => [name, desiredRetention])
    expect(Object.fromEntries(targets)).toEqual({
      Languages: 0.85,
      'Languages::Spanish': 0.85,
      'Languages::Spanish::Verbs': 0.85,
      Music: null,
    })
    await expectCleanLog(viewer)
  })
})

describe('pausing a deck', () => {
  it('takes it and those in it out of sittings and of the day, and keeps it in sight', async () => {
    const { viewer, languages, verbs, music } = await someDecks()
    for (const deckId of [verbs, music]) await addNote(viewer, deckId)
    await pauseDeck(viewer, languages, now)
    expect(await asked(viewer)).toBe(1)
    expect(await asked(viewer, verbs)).toBe('no-deck')
    expect((await today(viewer, now)).plan.newDecks).toEqual(['Music'])
    const deck = await viewDeck(viewer, languages, now)
    expect(deck).toMatchObject({ isPaused: true, cards: 1, newCards: 0, seconds: 0 })
    await resumeDeck(viewer, languages)
    expect(await asked(viewer)).toBe(2)
  })

  it('again changes nothing, and a deck paused on its own stays so', async () => {
    const { viewer, languages, verbs } = await someDecks()
    await pauseDeck(viewer, verbs, now)
    await pauseDeck(viewer, languages, now + 1000)
    expect(await pauseDeck(viewer, languages, now + 2000)).toEqual({ ok: true, value: null })
    await resumeDeck(viewer, languages)
    const paused = (await allDecks(viewer)).filter(({ isPaused }) => isPaused)
    expect(paused.map(({ deckId }) => deckId)).toEqual([verbs])
  })
})

describe('a deck that comes to lie in a paused one', () => {
  const paused = async (viewer: Viewer) =>
    (await allDecks(viewer)).filter(({ isPaused }) => isPaused).map(({ name }) => name)

  it('is paused with it when it is put there', async () => {
    const { viewer, spanish, music } = await someDecks()
    await pauseDeck(viewer, music, now)
    await editDeck(viewer, edit(spanish, { name: 'Songs', parentId: music }), now)
    expect((await paused(viewer)).toSorted()).toEqual(['Music', 'Music::Songs', 'Music::Songs::Verbs'])
    await resumeDeck(viewer, music)
    expect(await paused(viewer)).toEqual([])
  })

  it('is paused with it when it comes back', async () => {
    const { viewer, languages, spanish, verbs } = await someDecks()
    await deleteDeck(viewer, verbs, now)
    await archiveDeck(viewer, spanish, now)
    await pauseDeck(viewer, languages, now)
    await restoreDeck(viewer, verbs, now)
    expect((await paused(viewer)).toSorted()).toEqual([
      'Languages',
      'Languages::Spanish',
      'Languages::Spanish::Verbs',
    ])
  })
})

describe('archiving a deck', () => {
  it('takes those in it along, and one of them brings back the decks it lies in', async () => {
    const { viewer, languages, verbs } = await someDecks()
    await archiveDeck(viewer, languages, now)
    expect((await archivedDecks(viewer)).map(({ deckId }) => deckId)).toEqual([languages])
    expect(await viewDeck(viewer, verbs, now)).toBeNull()
    await unarchiveDeck(viewer, verbs, now)
    const shown = (await allDecks(viewer)).filter(({ isArchived }) => !isArchived)
    expect(shown.map(({ name }) => name).toSorted()).toEqual([
      'Languages',
      'Languages::Spanish',
      'Languages::Spanish::Verbs',
      'Music',
    ])
  })
})

describe('deleting a deck', () => {
  it('takes those in it along, frees their names, and gives all of it back', async () => {
    const { viewer, languages, spanish, verbs } = await someDecks()
    await addNote(viewer, verbs)
    await deleteDeck(viewer, languages, now)
    expect(await names(viewer)).toEqual(['Music'])
    expect(await asked(viewer)).toBe(0)
    expect(await viewDeck(viewer, verbs, now)).toBeNull()
    expect((await deletedDecks(viewer, now)).map(({ deckId }) => deckId)).toEqual([languages])
    expect(await restoreDeck(viewer, languages, now)).toEqual({ ok: true, value: null })
    expect(await viewDeck(viewer, spanish, now)).toMatchObject({ notes: 1 })
    expect(await asked(viewer)).toBe(1)
  })

  it('can’t be taken back while another has its name', async () => {
    const { viewer, languages, music } = await someDecks()
    await deleteDeck(viewer, languages, now)
    const other = await made(viewer, 'Languages')
    const taken = { ok: false, error: { code: 'name-taken', isArchived: false } }
    expect(await restoreDeck(viewer, languages, now)).toEqual(taken)
    await editDeck(viewer, edit(other, { name: 'Tongues' }), now)
    expect(await restoreDeck(viewer, languages, now)).toMatchObject({ ok: true })
    expect(await restoreDeck(viewer, music, now)).toEqual({ ok: true, value: null })
  })

  it('is shown for thirty days', async () => {
    const { viewer, music } = await someDecks()
    await deleteDeck(viewer, music, now)
    const listed = (after: number) => deletedDecks(viewer, now + after - DELETED_FOR)
    expect(await listed(DELETED_FOR)).toHaveLength(1)
    expect(await listed(DELETED_FOR + 1)).toEqual([])
    expect(await restoreDeck(viewer, music, now + DELETED_FOR + 1)).toEqual(notFound)
  })

  it('is nobody else’s to do or to take back', async () => {
    const { viewer, music } = await someDecks()
    const other = await openLearner()
    expect(await deleteDeck(other, music, now)).toEqual(notFound)
    expect(await pauseDeck(other, music, now)).toEqual(notFound)
    await deleteDeck(viewer, music, now)
    expect(await restoreDeck(other, music, now)).toEqual(notFound)
    expect(await resumeDeck(other, music)).toEqual(notFound)
  })
})
