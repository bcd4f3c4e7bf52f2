import { afterAll, describe, expect, it } from 'vitest'
import { writtenCollection } from '@/lib/anki/write/collection'
import type { OwnCard, OwnCollection, OwnNote } from '@/lib/anki/write/own'
import { ankiPackage } from '@/lib/packages/write-package'
import { readPackage } from '@/lib/packages/read-package'
import { studyDayStart, usualClock } from '@/lib/scheduling'
import { isRawKind } from '@/lib/content/note-types'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { placedAtOnce, placingWith } from '@/tests/support/anki-packages/placing'

const clock = usualClock('Europe/Berlin')
const TODAY = 20_400
const now = studyDayStart(TODAY, clock) + 8 * 3_600_000
const breathe = () => Promise.resolve()
const uuid = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const DECK = uuid(1)
const PICTURE = 'a'.repeat(64)
const LOGO = 'b'.repeat(64)

const files = packageFolder()
afterAll(files.remove)

const note = (number: number, given: Pick<OwnNote, 'kind' | 'fields'>): OwnNote => ({
  ...{ noteId: uuid(number), guid: null, tags: ['a', 'b::c'], updatedAt: now - 1000 },
  ...given,
})

const TYPE = {
  ...{ id: uuid(90), name: 'Vocabulary', fields: ['Word', 'Sense', 'Example'], isCloze: false },
  templates: [
    {
      name: 'Recognise',
      front: '{{Word}}',
      back: `{{FrontSide}}<hr><img src="media:${LOGO}.webp">{{Sense}}`,
    },
    { name: 'Produce', front: '{{Sense}}', back: '{{Word}}{{#Example}}<br>{{Example}}{{/Example}}' },
  ],
}
const OCCLUSION = '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}'

const MORE = {
  ...{ hint: 'a *hint*', metaphor: 'like a **b**', source: 'Duden, $x$' },
  ...{ frontLang: 'de', backLang: 'en-GB', frontDir: 'ltr', backDir: 'rtl' },
} as const

const notes = [
  note(11, { kind: 'basic', fields: { front: 'a **b**', back: '$x^2$' } }),
  note(12, { kind: 'basic-reversed', fields: { front: 'l’été', back: 'summer' } }),
  note(13, { kind: 'typed', fields: { front: 'two and two', back: 'four' } }),
  note(14, { kind: 'cloze', fields: { front: 'The {{c1::cell}} and its {{c2::wall::part}}', back: '' } }),
  note(15, {
    kind: 'custom',
    fields: { front: '', back: '', type: TYPE, raw: { Word: 'Haus', Sense: 'house', Example: '<b>x</b>' } },
  }),
  note(16, {
    kind: 'image-occlusion',
    fields: {
      ...{ front: '', back: '' },
      raw: { Occlusion: OCCLUSION, Image: `<img src="media:${PICTURE}.webp">`, Header: 'A hand' },
    },
  }),
  note(17, { kind: 'basic', fields: { front: 'Haus', back: 'house', ...MORE } }),
  note(18, { kind: 'basic-reversed', fields: { front: 'Hof', back: 'yard', hint: 'h', backDir: 'rtl' } }),
  note(19, { kind: 'typed', fields: { front: 'Zahl', back: 'number', metaphor: 'm', frontLang: 'de' } }),
  note(20, { kind: 'cloze', fields: { front: '{{c2::a}} b {{c1::c}}', back: 'x', ...MORE } }),
]

const ORDINALS: Readonly<Record<OwnNote['kind'], readonly number[]>> = {
  ...{ basic: [0], typed: [0], 'basic-reversed': [0, 1], custom: [0, 1] },
  ...{ cloze: [1, 2], 'image-occlusion': [1], question: [] },
}

const cards: OwnCard[] = notes.flatMap(({ noteId, kind }, place) =>
  ORDINALS[kind].map((ordinal): OwnCard => ({
    ordinal,
    state: {
      ...{ cardId: uuid(100 + place * 10 + ordinal), noteId, deckId: DECK, stage: 'new' },
      ...{ shelf: place === 0 ? 'suspended' : 'active', buriedUntil: null },
    },
  })),
)

const own: OwnCollection = {
  ...{ clock, today: TODAY, now, desiredRetention: 0.9, notes, cards },
  decks: [{ deckId: DECK, name: 'Languages::German', description: 'words', desiredRetention: 0.85 }],
  history: [
    {
      ...{ kind: 'answer', cardId: cards[1]?.state.cardId ?? '', shownAt: now - 9000, at: now - 4000 },
      ...{ studyDay: TODAY, grade: 3, difficultyBefore: null },
    },
  ],
}

async function readBack() {
  const { collection, media } = await writtenCollection(own, breathe)
  const read = () => Promise.resolve(new Uint8Array([1, 2, 3]))
  const packed = media.map((name) => ({ name, read }))
  const pieces: Uint8Array[] = []
  for await (const piece of ankiPackage({ collection, media: packed, tooOld: 'Too old', now, breathe }))
    pieces.push(piece)
  const opened = await readPackage(files.file(Buffer.concat(pieces)), LIMITS, () => undefined)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return { written: collection, read: opened.value }
}

describe('a package that was written here', () => {
  it('is read back as the same collection, with its picture and without a warning', async () => {
    const { written, read } = await readBack()
    expect(read.generation).toBe(2)
    expect([read.warnings, read.packageWarnings]).toEqual([[], []])
    const { noteTypes, ...rest } = read.collection
    const { noteTypes: types, ...others } = written
    expect(rest).toEqual(others)
    const byId = (list: typeof types) => list.toSorted((a, b) => a.id - b.id)
    expect(byId(noteTypes)).toEqual(byId(types))
    expect(read.media.toSorted()).toEqual([`${PICTURE}.webp`, `${LOGO}.webp`])
    read.close()
  })

  it('has each note in the kind it had here, saying what it said', async () => {
    const { read } = await readBack()
    const placed = placedAtOnce(read.collection, { ...placingWith([]), addressOf: (name) => `media:${name}` })
    expect(placed.decks).toMatchObject([
      { name: 'Languages::German', description: 'words', desiredRetention: 0.85 },
    ])
    expect(placed.notes.map(({ kind, tags, deckName }) => ({ kind, tags, deckName }))).toEqual(
      notes.map(({ kind, tags }) => ({ kind, tags, deckName: 'Languages::German' })),
    )
    expect(placed.notes.map(({ cards: own }) => own.map(({ ordinal }) => ordinal))).toEqual(
      notes.map(({ kind }) => ORDINALS[kind]),
    )
    const written = notes.flatMap(({ kind, fields }, place) => (isRawKind(kind) ? [] : [{ fields, place }]))
    expect(written.map(({ place }) => placed.notes[place]?.fields)).toEqual(
      written.map(({ fields }) => fields),
    )
    const [custom, picture] = [4, 5].map((place) => placed.notes[place]?.fields)
    const { id: _, ...shape } = TYPE
    expect(custom?.raw).toEqual({ Word: 'Haus', Sense: 'house', Example: '<b>x</b>' })
    expect(custom?.type).toEqual(shape)
    expect(picture?.raw).toMatchObject({
      ...{ Occlusion: OCCLUSION, Image: `<img src="media:${PICTURE}.webp">`, Header: 'A hand' },
    })
    read.close()
  })
})
