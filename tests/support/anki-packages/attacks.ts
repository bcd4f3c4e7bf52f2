import { zipSync } from 'fflate'
import type { AnkiCollection } from '@/lib/anki/collection'
import { collection11 } from './collection-11'
import { entriesOf, packageOf } from './package'
import { cardOf, NOTE_TYPES, noteOf, sampleCollection } from './sample'
import { zipOf, type ZipEntry } from './zip'
import { zstdBomb, zstdClaiming, zstdFrame } from './zstd'

/** A package that means harm or is damaged, and what is said of it. */
export interface Attack {
  readonly name: string
  readonly bytes: Uint8Array
  /** The beginning of the sentence; null where it comes in, without what is wrong with it. */
  readonly says: string | null
}

const sample = sampleCollection(11)
const text = (value: string) => new TextEncoder().encode(value)
const deflated = (name: string, bytes: Uint8Array): ZipEntry => ({ name, bytes, isDeflated: true })
const collectionAs = (bytes: Uint8Array) => zipOf([deflated('collection.anki2', bytes)])
const newest = (bytes: Uint8Array) =>
  packageOf(3, sample, {}, { 'collection.anki21b': { name: 'collection.anki21b', bytes } })
const saying = (name: string, says: NonNullable<ZipEntry['says']>) =>
  zipOf(
    Object.values(entriesOf(1, sample)).map((entry) => (entry.name === name ? { ...entry, says } : entry)),
  )
const withEntry = (name: string) =>
  zipOf([...Object.values(entriesOf(1, sample)), { name, bytes: text('x') }])

const many = () =>
  zipOf(Array.from({ length: 200_000 }, (_, place) => ({ name: String(place), bytes: new Uint8Array() })))

/** Whatever runs, runs: in fields, tags, names, templates and styles, with signs of formulas and halves of letters. */
const SCRIPTS = [
  '<script>window.harmed = 1</script>',
  '<img src=x onerror="window.harmed = 1">',
  '<svg><script>window.harmed = 1</script></svg>',
  '<a href="javascript:window.harmed=1">go</a>',
  '<iframe srcdoc="<script>parent.harmed = 1</script>"></iframe>',
  '<style>@import "https://example.org/a.css"</style>',
  '<math><mtext><img src onerror=window.harmed=1></mtext></math>',
  '{{=<% %>=}}<%window.harmed%>',
  '\\(\\href{javascript:window.harmed=1}{x}\\)',
  '=HYPERLINK("https://example.org")',
  'half \ud83d and more',
].join('<br>')

export const scripted = (): AnkiCollection => ({
  ...sample,
  decks: [
    {
      id: 1,
      name: 'Deck <script>window.harmed=1</script>',
      description: SCRIPTS,
      isFiltered: false,
      desiredRetention: null,
    },
  ],
  noteTypes: [
    ...NOTE_TYPES,
    {
      ...{ id: 1008, name: '<img src onerror=window.harmed=1>', isCloze: false, stock: null, css: SCRIPTS },
      fields: ['Front', 'Back'],
      templates: [
        { ordinal: 0, name: 'x', front: `${SCRIPTS}{{Front}}`, back: `{{FrontSide}}${SCRIPTS}{{Back}}` },
      ],
    },
  ],
  notes: [
    { ...noteOf(501, 1001, [`Question ${SCRIPTS}`, SCRIPTS]), tags: ['<script>window.harmed=1</script>'] },
    noteOf(502, 1008, [`Another ${SCRIPTS}`, SCRIPTS]),
  ],
  cards: [cardOf(601, 501, { type: 0, queue: 0, due: 1 }), cardOf(602, 502, { type: 0, queue: 0, due: 2 })],
  reviews: [],
})

/** One of each kind; the readers' own tests have more of each. */
export const attacks = (): readonly Attack[] => [
  { name: 'nothing at all', bytes: new Uint8Array(), says: 'The file is empty.' },
  {
    name: 'packages within',
    bytes: zipSync({ 'a.apkg': packageOf(1, sample) }),
    says: 'There are packages inside',
  },
  { name: 'cut off', bytes: packageOf(1, sample).subarray(0, 2000), says: 'The package isn’t whole' },
  { name: '200,000 entries', bytes: many(), says: 'The package holds more than the 100,000 files' },
  { name: 'a bomb', bytes: newest(zstdBomb(5_000)), says: 'The collection in it takes more than' },
  {
    name: 'a claim of gigabytes',
    bytes: newest(zstdClaiming({ content: 2_000_000_000 })),
    says: 'The collection in it takes more than',
  },
  {
    name: 'Zstandard cut off',
    bytes: newest(zstdFrame(new Uint8Array(200_000)).subarray(0, 150_000)),
    says: 'The part “collection.anki21b” of this package is damaged.',
  },
  {
    name: 'a lying size',
    bytes: saying('collection.anki2', { size: 10 }),
    says: 'The part “collection.anki2” of this package is damaged.',
  },
  {
    name: 'a link',
    bytes: saying('collection.anki2', { unixMode: 0o120_777 }),
    says: 'The part “collection.anki2” of this package leads to another file',
  },
  {
    name: 'entries over one another',
    bytes: saying('media', { offset: 0 }),
    says: 'Parts of this package lie over one another',
  },
  {
    name: 'no database',
    bytes: collectionAs(text('front,back')),
    says: 'The part “collection.anki2” of this package is no collection',
  },
  {
    name: 'damaged pages',
    bytes: collectionAs(collection11(sample).fill(1, 100)),
    says: 'The collection in this package is damaged.',
  },
  {
    name: 'a view for a table',
    bytes: collectionAs(
      collection11(sample, (database) => {
        database.run('DROP TABLE notes')
        database.run('CREATE VIEW notes AS SELECT 1 AS id')
      }),
    ),
    says: 'The collection in this package has no table “notes”',
  },
  {
    name: 'a version to come',
    bytes: collectionAs(collection11(sample, (database) => database.run('UPDATE col SET ver = 900'))),
    says: 'This package is made in a way that isn’t known here yet',
  },
  {
    name: 'triggers',
    bytes: collectionAs(
      collection11(sample, (database) =>
        database.run('CREATE TRIGGER t AFTER UPDATE ON notes BEGIN DELETE FROM notes; END'),
      ),
    ),
    says: null,
  },
  { name: 'a path out of its folder', bytes: withEntry('../../etc/passwd'), says: null },
  {
    name: 'deep JSON',
    bytes: packageOf(
      1,
      sample,
      {},
      { media: { name: 'media', bytes: text('['.repeat(200_000) + ']'.repeat(200_000)) } },
    ),
    says: null,
  },
  {
    name: 'a field of a megabyte',
    bytes: packageOf(1, {
      ...sample,
      notes: [...sample.notes, noteOf(510, 1001, ['x'.repeat(1_100_000), 'y'])],
      cards: [...sample.cards, cardOf(690, 510)],
    }),
    says: null,
  },
]
