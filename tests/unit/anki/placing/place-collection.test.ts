import { describe, expect, it } from 'vitest'
import type { AnkiCard, AnkiCollection, AnkiDeck, AnkiNote, AnkiNoteType } from '@/lib/anki/collection'
import { deckNameSchema } from '@/lib/contracts/decks'
import { cardOf, noteOf, sampleCollection } from '@/tests/support/anki-packages/sample'
import { mediaNamesAtOnce, placedAtOnce, placingWith } from '@/tests/support/anki-packages/placing'
import { ankiType } from '../types'

const NAMES = ['me.mp3', 'map.png', 'bär.jpg', '_logo.png', 'haus.png']
const HASH = 'a'.repeat(64)
const all = placingWith(NAMES)

const deck = (id: number, name: string, rest: Partial<AnkiDeck> = {}): AnkiDeck => ({
  ...{ id, name, description: '', isFiltered: false, desiredRetention: null },
  ...rest,
})

/** A collection of a deck of Anki's first type. */
const collection = (given: {
  readonly decks?: readonly AnkiDeck[]
  readonly types?: readonly AnkiNoteType[]
  readonly notes?: readonly AnkiNote[]
  readonly cards?: readonly AnkiCard[]
}): AnkiCollection => {
  const { decks, noteTypes, ...rest } = sampleCollection(18)
  const notes = given.notes ?? [noteOf(1, 1001, ['front', 'back'])]
  return {
    ...rest,
    decks: given.decks ?? decks,
    noteTypes: given.types ?? noteTypes,
    notes,
    cards: given.cards ?? notes.map(({ id }) => cardOf(id + 1000, id)),
  }
}

const only = (given: Parameters<typeof collection>[0], options = all) => {
  const [note, ...others] = placedAtOnce(collection(given), options).notes
  if (note === undefined || others.length > 0) throw new Error('not one note')
  return note
}

describe('a collection', () => {
  it('comes with its notes, their cards by the ordinals here, and its decks', () => {
    const sample = sampleCollection(18)
    const part = '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}'
    const notes = sample.notes.map((note) =>
      note.id === 506 ? { ...note, fields: [part, ...note.fields.slice(1)] } : note,
    )
    const placed = placedAtOnce({ ...sample, notes }, all)
    expect(
      placed.notes.map(({ ankiId, guid, kind, deckName, cards }) => [
        ...[ankiId, guid, kind, deckName],
        cards.map(({ ankiId: id, ordinal }) => [id, ordinal]),
      ]),
    ).toEqual([
      [501, 'guid-501', 'basic', 'Default', [[601, 0]]],
      [
        502,
        'guid-502',
        'basic-reversed',
        'Sprachen::Deutsch ◌',
        [
          [602, 0],
          [603, 1],
        ],
      ],
      [503, 'guid-503', 'basic-reversed', 'Default', [[604, 0]]],
      [504, 'guid-504', 'typed', 'Default', [[605, 0]]],
      [
        505,
        'guid-505',
        'cloze',
        'Sprachen::Deutsch ◌',
        [
          [606, 1],
          [607, 2],
        ],
      ],
      [506, 'guid-506', 'image-occlusion', 'Default', [[608, 1]]],
      [507, 'guid-507', 'custom', 'Sprachen', [[609, 0]]],
    ])
    expect(placed.decks).toEqual([
      {
        ...{ name: 'Default', ankiIds: [1], description: '', desiredRetention: 0.9 },
        ...{ notes: 5, cards: 5 },
      },
      {
        ...{ name: 'Sprachen', ankiIds: [21], description: '', desiredRetention: 0.87 },
        ...{ notes: 1, cards: 1 },
      },
      {
        ...{ name: 'Sprachen::Deutsch ◌', ankiIds: [22], description: 'Über alles', desiredRetention: 0.87 },
        ...{ notes: 2, cards: 3 },
      },
    ])
    expect(placed.noteTypes.map(({ ankiId, type, notes }) => [ankiId, type.kind, notes])).toEqual([
      ...[
        [1001, 'basic', 1],
        [1002, 'basic-reversed', 1],
        [1003, 'optional-reversed', 1],
        [1004, 'typed', 1],
        [1005, 'cloze', 1],
        [1006, 'image-occlusion', 1],
        [1007, 'custom', 1],
      ],
    ])
    expect([placed.leftOut, placed.missing]).toEqual([{ tooLong: 0, cardsWithoutSide: 0 }, []])
    // The templates of the last name none of its fields.
    expect(placed.noteChanges).toEqual([{ code: 'asks-nothing', notes: 1 }])
  })

  it('of which some decks are wanted comes with the notes that have a card in them', () => {
    const placed = placedAtOnce(sampleCollection(18), { ...all, deckIds: new Set([22]) })
    expect(placed.notes.map(({ ankiId }) => ankiId)).toEqual([502, 505])
    // A note comes whole: the card that lies elsewhere too.
    expect(placed.notes[1]?.cards.map(({ ankiId }) => ankiId)).toEqual([606, 607])
    expect(placed.decks.map(({ name }) => name)).toEqual(['Sprachen::Deutsch ◌'])
    expect(placed.noteTypes.map(({ ankiId }) => ankiId)).toEqual([1002, 1005])
    expect(placedAtOnce(sampleCollection(18), { ...all, deckIds: new Set([999]) }).notes).toEqual([])
  })

  it('has no notes that have no cards, and none of a type that is not there', () => {
    const notes = [noteOf(1, 1001, ['a', 'b']), noteOf(2, 4, ['a', 'b'])]
    expect(placedAtOnce(collection({ notes, cards: [cardOf(9, 2)] }), all)).toMatchObject({
      ...{ notes: [], decks: [], noteTypes: [] },
    })
  })

  it('is looked at as it would be written, but for the texts', () => {
    const notes = [
      noteOf(1, 1001, ['<b>a</b>', '<font color=red>b</font> [sound:gone.mp3]']),
      noteOf(2, 1001, [`${'<div>'.repeat(70)}x`, '']),
      noteOf(3, 1005, ['{{c2::<i>x</i>}} and {{c1::y}}', '']),
      noteOf(4, 1003, ['q', 'a', 'y']),
      noteOf(5, 1007, ['w', '', '']),
    ]
    const given = collection({
      notes,
      cards: notes.flatMap(({ id }) => [cardOf(id * 10, id), cardOf(id * 10 + 1, id, { ordinal: 1 })]),
    })
    const [written, looked] = [placedAtOnce(given, all), placedAtOnce(given, { ...all, texts: 'looked-at' })]
    const bare = ({ notes: list, ...rest }: typeof written) => ({
      ...rest,
      notes: list.map(({ fields: _, ...note }) => note),
    })
    expect(bare(looked)).toEqual(bare(written))
    expect(written.noteChanges).toEqual([
      { code: 'field-styling', notes: 1 },
      { code: 'missing-media', notes: 1 },
      { code: 'simplified', notes: 1 },
      { code: 'asks-nothing', notes: 1 },
    ])
    expect(written.notes[0]?.fields.front).toBe('**a**')
    expect(looked.notes[0]?.fields.front).toBe('')
  })
})

describe('a deck', () => {
  it.each([
    ['A::B', 'A::B'],
    [' A :: :: B ', 'A::B'],
    ['A:::B', 'A::B'],
    ['::', 'blank'],
    [':', 'blank'],
    ['line\nend\ttab\u0000', 'line end tab'],
    [`${'x'.repeat(198)}::y`, 'x'.repeat(198)],
    [`${'x'.repeat(199)}🐻`, 'x'.repeat(199)],
  ])('called %j is called %j', (theirs, name) => {
    const { decks } = placedAtOnce(collection({ decks: [deck(1, theirs)] }), all)
    expect(decks.map((found) => found.name)).toEqual([name])
    expect(deckNameSchema.parse(name)).toBe(name)
  })

  it('is one with another that comes to the same name; wanting one is wanting both', () => {
    const notes = [noteOf(1, 1001, ['a', 'b']), noteOf(2, 1001, ['c', 'd'])]
    const decks = [deck(1, 'Default'), deck(5, 'A::B', { description: 'first' }), deck(6, 'A :: B')]
    const cards = [cardOf(11, 1, { deckId: 5 }), cardOf(12, 2, { deckId: 6 })]
    const placed = placedAtOnce(collection({ decks, notes, cards }), { ...all, deckIds: new Set([6]) })
    expect(placed.decks).toMatchObject([
      { name: 'A::B', ankiIds: [5, 6], description: 'first', notes: 2, cards: 2 },
    ])
    expect(placed.notes).toHaveLength(2)
  })

  it.each([
    [0.5, 0.7],
    [0.99, 0.97],
    [0.85, 0.85],
    [null, null],
  ])('that aims at recalling %s aims at %s', (wanted, kept) => {
    const decks = [deck(1, 'Default', { desiredRetention: wanted })]
    expect(placedAtOnce(collection({ decks }), all).decks[0]?.desiredRetention).toBe(kept)
  })

  it('has a description in plain text', () => {
    const description = 'One &amp; <b>two</b><br><br><br><br>three<script></script>'
    const decks = [deck(1, 'Default', { description: description + 'x'.repeat(3000) })]
    const [found] = placedAtOnce(collection({ decks }), all).decks
    expect(found?.description.startsWith('One & two\n\nthreexx')).toBe(true)
    expect(found?.description).toHaveLength(2000)
  })

  it('that is filtered holds nothing: its cards are at home elsewhere, in Anki’s first deck where that is lost', () => {
    const decks = [deck(5, 'Home'), deck(7, 'Cram', { isFiltered: true })]
    const notes = [1, 2, 3].map((id) => noteOf(id, 1001, ['a', 'b']))
    const cards = [
      cardOf(11, 1, { deckId: 7, homeDeckId: 5 }),
      cardOf(12, 2, { deckId: 7 }),
      cardOf(13, 3, { deckId: 7, homeDeckId: 404 }),
    ]
    expect(
      placedAtOnce(collection({ decks, notes, cards }), all).notes.map(({ deckName }) => deckName),
    ).toEqual(['Home', 'Default', 'Default'])
  })

  it('of a note is that of its first card among those that are wanted', () => {
    const decks = [deck(5, 'A'), deck(6, 'B')]
    const notes = [noteOf(1, 1002, ['a', 'b'])]
    const cards = [cardOf(11, 1, { ordinal: 1, deckId: 6 }), cardOf(12, 1, { deckId: 5 })]
    const given = { decks, notes, cards }
    expect(only(given).deckName).toBe('A')
    expect(only(given, { ...all, deckIds: new Set([6]) }).deckName).toBe('B')
    expect(placedAtOnce(collection(given), all).decks).toMatchObject([
      { name: 'A', notes: 1, cards: 1 },
      { name: 'B', notes: 1, cards: 1 },
    ])
  })
})

describe('a note', () => {
  const withGuids = (...guids: string[]) =>
    placedAtOnce(
      collection({ notes: guids.map((guid, place) => ({ ...noteOf(place + 1, 1001, ['a', 'b']), guid })) }),
      all,
    ).notes.map(({ guid }) => guid)

  it('goes by its guid, and by its id where that is none', () => {
    expect(withGuids('x', '', 'y'.repeat(201), 'x', 'y'.repeat(200), 'id:7', 'id:7')).toEqual([
      ...['x', 'id:2', 'id:3', 'id:4', 'y'.repeat(200), 'id:7', 'id:7+'],
    ])
  })

  it('has the tags it had, within our limits, and the flags of its cards', () => {
    const tags = [
      'a',
      'b::c',
      'a',
      'z'.repeat(150),
      '\u0000',
      ...Array.from({ length: 200 }, (_, place) => `t${place}`),
    ]
    const notes = [{ ...noteOf(1, 1002, ['a', 'b']), tags }]
    const cards = [cardOf(11, 1, { flag: 7 }), cardOf(12, 1, { ordinal: 1, flag: 1 })]
    const found = only({ notes, cards }).tags
    expect(found.slice(0, 6)).toEqual(['flag::red', 'flag::purple', 'a', 'b::c', 'z'.repeat(100), 't0'])
    expect(found).toHaveLength(100)
  })

  it('with a field that is too long stays out, and is counted', () => {
    const notes = [noteOf(1, 1001, ['a', 'x'.repeat(100_001)]), noteOf(2, 1001, ['a', 'b'])]
    const placed = placedAtOnce(collection({ notes }), all)
    expect(placed.leftOut).toEqual({ tooLong: 1, cardsWithoutSide: 0 })
    expect(placed.notes.map(({ ankiId }) => ankiId)).toEqual([2])
    expect(placed.decks).toMatchObject([{ notes: 1, cards: 1 }])
  })

  it('has no card that it makes no more, nor one twice', () => {
    const cards = [11, 12, 13].map((id, place) => cardOf(id, 1, { ordinal: place === 2 ? 0 : place }))
    const placed = placedAtOnce(collection({ cards }), all)
    expect(placed.notes[0]?.cards.map(({ ankiId }) => ankiId)).toEqual([11])
    expect(placed.leftOut.cardsWithoutSide).toBe(2)
  })

  it.each([
    ['both ways without a back', 1002, ['a', '<br>'], 'basic'],
    ['both ways if wanted without a back', 1003, ['a', '', 'y'], 'basic'],
    ['typed with nothing to type', 1004, ['a', '<img src="map.png">'], 'basic'],
    ['typed with something', 1004, ['a', '<b>4</b>'], 'typed'],
  ])('%s makes the cards that Anki makes', (_, type, fields, kind) => {
    expect(only({ notes: [noteOf(1, type, fields)] }).kind).toBe(kind)
  })

  it.each([
    ['with an empty front', 1001, ['<div><br></div>', 'b']],
    ['of gaps without any', 1005, ['no gap', '']],
    ['of a picture without parts', 1006, ['', '<img src="map.png">', '', '', '']],
    ['of a type of its own that shows nothing', 1007, ['', '', '']],
  ])('%s comes, and is told', (_, type, fields) => {
    const placed = placedAtOnce(collection({ notes: [noteOf(1, type, fields)] }), all)
    expect(placed.notes).toHaveLength(1)
    expect(placed.noteChanges).toEqual([{ code: 'asks-nothing', notes: 1 }])
  })
})

describe('what is brought', () => {
  const brought = (given: Parameters<typeof only>[0], options = all) => only(given, options).brought
  const picture = { notes: [noteOf(1, 1001, ['a', '<img src="map.png">'])] }
  const [basic] = sampleCollection(18).noteTypes
  if (basic === undefined) throw new Error('no type')

  it('stays the same where only looks, dates, the name of the type or the place of media differ', () => {
    const same = brought(picture)
    const [note] = picture.notes
    if (note === undefined) throw new Error('no note')
    expect(brought({ notes: [{ ...note, modifiedAt: 7 }] })).toBe(same)
    expect(brought({ ...picture, types: [{ ...basic, css: 'x', name: 'Other' }] })).toBe(same)
    expect(brought({ ...picture, cards: [cardOf(9, 1, { due: 3, queue: -1 })] })).toBe(same)
    expect(brought(picture, { ...all, addressOf: () => null })).toBe(same)
    expect(brought(picture, { ...all, texts: 'looked-at' })).toBe(same)
  })

  it('differs where text, tags, flags, templates, or the media that are there differ', () => {
    const [note] = picture.notes
    if (note === undefined) throw new Error('no note')
    const others = [
      brought(picture),
      brought({ notes: [{ ...note, fields: ['b', '<img src="map.png">'] }] }),
      brought({ notes: [{ ...note, tags: ['x'] }] }),
      brought({ ...picture, cards: [cardOf(9, 1, { flag: 2 })] }),
      brought({
        ...picture,
        types: [{ ...basic, templates: ankiType([], [['{{Back}}', '{{Front}}']]).templates }],
      }),
      brought(picture, placingWith([])),
    ]
    expect(new Set(others).size).toBe(others.length)
  })
})

describe('media', () => {
  const type = ankiType(
    ['Word', 'Picture', 'Sound'],
    [
      [
        '<img src="_logo.png"><img src="{{Picture}}">{{Word}}',
        '{{FrontSide}}[sound:{{Sound}}] <img src=\'gone.png\'> <img src="https://example.org/x.png">',
      ],
    ],
    { id: 1 },
  )
  const notes = [
    noteOf(1, 1, ['a <img src="b%C3%A4r.jpg"> [sound:lost.mp3]', 'haus.png', 'me.mp3']),
    noteOf(2, 1, ['b', 'nowhere.png', '']),
  ]
  const given = collection({ types: [type], notes })

  it('are found in fields, in fields that are a file’s name, and in templates', () => {
    expect(mediaNamesAtOnce(given)).toEqual(
      ['_logo.png', 'bär.jpg', 'gone.png', 'haus.png', 'lost.mp3', 'me.mp3', 'nowhere.png'].sort(),
    )
    expect(mediaNamesAtOnce(given, new Set([999]))).toEqual([])
    expect(mediaNamesAtOnce(sampleCollection(11))).toEqual(['bär.jpg', 'map.png', 'me.mp3'].sort())
  })

  it('are called by their addresses, in templates too, and those that are missing are named', () => {
    const placed = placedAtOnce(given, all)
    expect(placed.missing.toSorted()).toEqual(['gone.png', 'lost.mp3', 'nowhere.png'])
    const [first] = placed.notes
    expect(first?.fields.raw).toEqual({
      Word: `a <img src="media:${HASH}.webp"> [sound:lost.mp3]`,
      Picture: `media:${HASH}.webp`,
      Sound: `media:${HASH}.mp3`,
    })
    expect(first?.fields.type?.templates[0]).toEqual({
      name: 'Card 1',
      front: `<img src="media:${HASH}.webp"><img src="{{Picture}}">{{Word}}`,
      back: '{{FrontSide}}[sound:{{Sound}}] <img src="gone.png" alt="gone.png"> <img src="https://example.org/x.png">',
    })
    expect(placed.noteTypes[0]?.type).toMatchObject({ shape: first?.fields.type })
    expect(placed.noteChanges).toEqual([{ code: 'missing-media', notes: 2 }])
  })
})
