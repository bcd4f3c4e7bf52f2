import 'server-only'
import { createHash } from 'node:crypto'
import type { ItemBody, SourceItem } from '@/lib/classes'
import { ownName } from '@/lib/content/deck-path'
import { cardTitle, cardsOf, validateNote } from '@/lib/content/notes'
import type { LeftOutDto, PublicationKind, SourceDto } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { sizeOfMedia } from '@/lib/data/classes/publications'
import { selectOptionalDeck } from '@/lib/data/decks'
import { notesAfter, type NoteRecord } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { publishedOfSet } from '@/lib/data/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import { sourceKey } from '@/lib/practice/template/same-source'
import type { ProblemSource } from '@/lib/practice/template/template'
import { inTurns } from './in-turns'
import { mediaOf } from './media-of'

/** An item of a source, ready to be published. */
export interface ReadItem extends SourceItem {
  readonly body: ItemBody
  /** Worked out when it is asked for first: a text with formulas takes milliseconds. */
  readonly title: () => string
}

/** A deck or set of the viewer's as it stands, read to be published. */
export interface ReadSource {
  readonly shown: SourceDto
  readonly items: readonly ReadItem[]
  /** It holds more than may be published, and was not read to its end. */
  readonly isCut: boolean
  readonly skills: readonly Skill[] | null
  /** Hashes of the pictures and sounds its items name. */
  readonly media: readonly string[]
}

const TITLES_SHOWN = 5

/** Reads a deck or set of the viewer's; null for what is not theirs. */
export function readSource(
  viewer: Viewer,
  kind: PublicationKind,
  sourceId: string,
): Promise<ReadSource | null> {
  return kind === 'deck' ? readDeck(viewer, sourceId) : readSet(viewer, sourceId)
}

async function readDeck(viewer: Viewer, deckId: string): Promise<ReadSource | null> {
  const deck = await selectOptionalDeck(viewer, deckId)
  if (deck === null) return null
  const notes = await notesAfter(viewer, deckId, null, LIMITS.published.items + 1)
  const asked = notes.filter(({ kind }) => kind !== 'question')
  const isSound = await inTurns(asked, ({ kind, fields }) => validateNote(kind, fields).ok)
  const sound = asked.filter((_, place) => isSound[place] === true)
  return described(viewer, {
    kind: 'deck',
    sourceId: deckId,
    sourceName: deck.name,
    description: deck.description,
    items: sound.map(noteItem),
    isCut: notes.length > LIMITS.published.items,
    skills: null,
    cards: sound.reduce((sum, { kind, fields }) => sum + cardsOf(kind, fields).length, 0),
    leftOut: [
      { why: 'question', number: notes.length - asked.length },
      { why: 'invalid', number: asked.length - sound.length },
    ],
  })
}

async function readSet(viewer: Viewer, setId: string): Promise<ReadSource | null> {
  const set = await selectOptionalSet(viewer, setId)
  if (set === null) return null
  const problems = await publishedOfSet(viewer, setId)
  const items = problems.flatMap(({ problemId, published }) =>
    published === null ? [] : [problemItem(problemId, published)],
  )
  return described(viewer, {
    kind: 'problems',
    sourceId: setId,
    sourceName: set.name,
    description: set.description,
    items,
    isCut: items.length > LIMITS.published.items,
    skills: set.skills,
    cards: null,
    leftOut: [{ why: 'draft', number: problems.length - items.length }],
  })
}

async function described(
  viewer: Viewer,
  read: Omit<SourceDto, 'name' | 'items' | 'media' | 'titles'> &
    Pick<ReadSource, 'items' | 'isCut' | 'skills'>,
): Promise<ReadSource> {
  const { items, isCut, skills, ...rest } = read
  const media = mediaOf(items.map(({ body }) => body))
  const kept = await sizeOfMedia(database, viewer, media)
  const missing: LeftOutDto = { why: 'missing-media', number: media.length - kept.number }
  const shown = {
    ...rest,
    name: ownName(rest.sourceName),
    items: items.length,
    media: kept,
    leftOut: [...rest.leftOut, missing].filter(({ number }) => number > 0),
    titles: items.slice(0, TITLES_SHOWN).map(({ title }) => title()),
  }
  return { shown, items, isCut, skills, media }
}

function noteItem({ noteId, kind, fields, tags, keyHash }: NoteRecord): ReadItem {
  return {
    sourceId: noteId,
    body: { is: 'note', kind, fields, tags },
    title: once(() => cardTitle(kind, fields, cardsOf(kind, fields)[0]?.ordinal ?? 0)),
    ...{ kind, keyHash, text: textOf({ is: 'note', kind, fields, tags }) },
  }
}

function problemItem(problemId: string, source: ProblemSource): ReadItem {
  const keyHash = createHash('sha256').update(source.title.normalize('NFC')).digest('hex')
  const body = { is: 'problem', source } as const
  const title = () => source.title
  return { sourceId: problemId, kind: 'problem', keyHash, text: textOf(body), body, title }
}

function once(work: () => string): () => string {
  let known: string | null = null
  return () => (known ??= work())
}

/** A text that two bodies share when they say the same, whatever the order of their fields and tags. */
export function textOf(body: ItemBody): string {
  if (body.is === 'problem') return sourceKey(body.source)
  const fields = Object.entries(body.fields)
    .filter(([, text]) => text !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([body.kind, fields, body.tags.toSorted()])
}
