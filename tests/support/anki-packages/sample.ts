import type { AnkiCard, AnkiCollection, AnkiNote, AnkiNoteType, AnkiReview } from '@/lib/anki/collection'

const template = (ordinal: number, front: string, back: string) => ({
  ordinal,
  name: `Card ${ordinal + 1}`,
  front,
  back,
})
const plain = (id: number, name: string, rest: Partial<AnkiNoteType>): AnkiNoteType => ({
  id,
  name,
  isCloze: false,
  stock: null,
  fields: ['Front', 'Back'],
  templates: [template(0, '{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}')],
  css: '.card { color: black; }',
  ...rest,
})
const reversed = template(1, '{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}')

/** One of each of Anki's own types, and one that somebody made. */
export const NOTE_TYPES: readonly AnkiNoteType[] = [
  plain(1001, 'Basic', { stock: 'basic' }),
  plain(1002, 'Basic (and reversed card)', {
    stock: 'basic-and-reversed',
    templates: [template(0, '{{Front}}', '{{Back}}'), reversed],
  }),
  plain(1003, 'Basic (optional reversed card)', {
    stock: 'basic-optional-reversed',
    fields: ['Front', 'Back', 'Add Reverse'],
    templates: [
      template(0, '{{Front}}', '{{Back}}'),
      template(1, '{{#Add Reverse}}{{Back}}{{/Add Reverse}}', '{{Front}}'),
    ],
  }),
  plain(1004, 'Basic (type in the answer)', {
    stock: 'basic-typing',
    templates: [template(0, '{{Front}}\n\n{{type:Back}}', '{{Front}}<hr id=answer>{{type:Back}}')],
  }),
  plain(1005, 'Cloze', {
    stock: 'cloze',
    isCloze: true,
    fields: ['Text', 'Back Extra'],
    templates: [template(0, '{{cloze:Text}}', '{{cloze:Text}}<br>{{Back Extra}}')],
  }),
  plain(1006, 'Image Occlusion', {
    stock: 'image-occlusion',
    isCloze: true,
    fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
    templates: [template(0, '{{cloze:Occlusion}}{{Image}}', '{{cloze:Occlusion}}{{Image}}{{Header}}')],
  }),
  plain(1007, 'Wörter & <b>Bilder</b>', { fields: ['Wort', 'Bild', 'Ton'], css: '' }),
]

export const noteOf = (id: number, noteTypeId: number, fields: readonly string[]): AnkiNote => ({
  id,
  guid: `guid-${id}`,
  noteTypeId,
  modifiedAt: 1_700_000_000 + id,
  tags: ['deutsch', 'Verben::starke'],
  fields,
})

export const cardOf = (id: number, noteId: number, rest: Partial<AnkiCard> = {}): AnkiCard => ({
  id,
  noteId,
  deckId: 1,
  homeDeckId: 0,
  ordinal: 0,
  type: 2,
  queue: 2,
  due: 812,
  interval: 31,
  factor: 2500,
  reps: 4,
  lapses: 1,
  left: 0,
  homeDue: 0,
  flag: 0,
  data: '{"s":31.2,"d":5.1}',
  ...rest,
})

export const reviewOf = (id: number, cardId: number, rest: Partial<AnkiReview> = {}): AnkiReview => ({
  id,
  cardId,
  ease: 3,
  interval: 31,
  lastInterval: 12,
  factor: 2500,
  takenMs: 4200,
  type: 1,
  ...rest,
})

/** A small collection with something of everything. */
export const sampleCollection = (schema: 11 | 18): AnkiCollection => ({
  schema,
  createdAt: 1_600_000_000,
  rolloverHour: 5,
  creationOffsetMinutes: -120,
  schedulerVersion: 3,
  noteTypes: NOTE_TYPES,
  decks: [
    { id: 1, name: 'Default', description: '', isFiltered: false, desiredRetention: 0.9 },
    { id: 21, name: 'Sprachen', description: '', isFiltered: false, desiredRetention: 0.87 },
    {
      id: 22,
      name: 'Sprachen::Deutsch ◌',
      description: 'Über <i>alles</i>',
      isFiltered: false,
      desiredRetention: 0.87,
    },
    { id: 23, name: 'Heute', description: '', isFiltered: true, desiredRetention: null },
  ],
  notes: [
    noteOf(501, 1001, ['Who?', '<b>Me</b> [sound:me.mp3]']),
    noteOf(502, 1002, ['one', 'eins']),
    noteOf(503, 1003, ['two', 'zwei', 'y']),
    noteOf(504, 1004, ['three', 'drei']),
    noteOf(505, 1005, ['{{c1::four}} is {{c2::vier}}', '']),
    noteOf(506, 1006, ['{{c1::image-occlusion:rect:left=.1}}', '<img src="map.png">', '', '', '']),
    noteOf(507, 1007, ['Bär 🐻', '<img src="bär.jpg">', '']),
  ],
  cards: [
    cardOf(601, 501),
    cardOf(602, 502, { deckId: 22, flag: 4, queue: -1 }),
    cardOf(603, 502, { deckId: 22, ordinal: 1, queue: -2 }),
    cardOf(604, 503, { type: 0, queue: 0, due: 7, interval: 0, factor: 0, data: '' }),
    cardOf(605, 504, { type: 1, queue: 1, due: 1_700_000_600, left: 2002, interval: -600 }),
    cardOf(606, 505, { deckId: 23, homeDeckId: 22, homeDue: 812, due: -100_000 }),
    cardOf(607, 505, { ordinal: 1 }),
    cardOf(608, 506),
    cardOf(609, 507, { deckId: 21 }),
  ],
  reviews: [
    ...[0, 1, 2, 3].map((type) => reviewOf(1_700_000_000_000 + type, 601, { type, ease: type + 1 })),
    reviewOf(1_700_000_100_000, 601, { type: 4, ease: 0, takenMs: 0 }),
    reviewOf(1_700_000_200_000, 601, { type: 5, ease: 0, takenMs: 0 }),
    reviewOf(1_700_000_300_000, 999, { interval: -600 }),
  ],
})
