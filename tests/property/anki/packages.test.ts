import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { AnkiCollection } from '@/lib/anki/collection'
import { readCollection } from '@/lib/anki/read/read-collection'
import { openDatabase } from '@/lib/packages/database'
import { readPackage } from '@/lib/packages/read-package'
import { packages as words } from '@/lib/words/packages'
import { collection11 } from '@/tests/support/anki-packages/collection-11'
import { collection18 } from '@/tests/support/anki-packages/collection-18'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { metaOf, packageOf } from '@/tests/support/anki-packages/package'
import { sampleCollection } from '@/tests/support/anki-packages/sample'
import { zipOf } from '@/tests/support/anki-packages/zip'
import { zstdFrame } from '@/tests/support/anki-packages/zstd'

const files = packageFolder()
afterAll(files.remove)

/** Any letters, but what tables and JSON can't hold or what ends a field. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((value) => value.replace(/\p{Cc}|\p{Surrogate}/gu, ''))
const word = text.map((value) => value.replace(/[\s\u3000:]/gu, '')).filter((value) => value !== '')
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((levels) => levels.join('::'))
const id = fc.maxSafeInteger()
const ids = (most: number) =>
  fc.uniqueArray(id, { minLength: 1, maxLength: most }).map((list) => list.sort((one, other) => one - other))
const whole = fc.integer({ min: -2_147_483_647, max: 2_147_483_647 })
const natural = fc.integer({ min: 0, max: 2_147_483_647 })

const collections = (schema: 11 | 18): fc.Arbitrary<AnkiCollection> =>
  fc.record({ types: ids(3), decks: ids(4), notes: ids(6), cards: ids(8), reviews: ids(20) }).chain((own) =>
    fc.record({
      schema: fc.constant(schema),
      createdAt: natural,
      rolloverHour: fc.integer({ min: 0, max: 23 }),
      creationOffsetMinutes: fc.option(fc.integer({ min: -840, max: 840 })),
      schedulerVersion: fc.constantFrom(1, 2, 3),
      noteTypes: fc.tuple(
        ...own.types.map((typeId, place) =>
          fc.record({
            id: fc.constant(typeId),
            // Anki keeps the names of types apart.
            name: word.map((value) => `${value} ${place}`),
            isCloze: fc.boolean(),
            stock: fc.constantFrom(null, 'basic' as const, 'image-occlusion' as const),
            fields: fc.constant(['One', 'Two', 'Three'].slice(0, 1 + (place % 3))),
            templates: fc.constant([{ ordinal: 0, name: 'Card 1', front: '{{One}}', back: '{{One}} – b' }]),
            css: text,
          }),
        ),
      ),
      decks: fc.tuple(
        ...own.decks.map((deckId, place) =>
          fc.record({
            id: fc.constant(deckId),
            name: name.map((value) => `${value} ${place}`),
            description: text,
            isFiltered: fc.constant(false),
            desiredRetention: fc.option(fc.integer({ min: 70, max: 99 }).map((share) => share / 100)),
          }),
        ),
      ),
      notes: fc.tuple(
        ...own.notes.map((noteId, place) =>
          fc.record({
            id: fc.constant(noteId),
            guid: word,
            noteTypeId: fc.constant(own.types[place % own.types.length] ?? 0),
            modifiedAt: natural,
            tags: fc.uniqueArray(word, { maxLength: 3 }),
            fields: fc.tuple(...Array.from({ length: 1 + ((place % own.types.length) % 3) }, () => text)),
          }),
        ),
      ),
      cards: fc.tuple(
        ...own.cards.map((cardId, place) =>
          fc.record({
            id: fc.constant(cardId),
            noteId: fc.constant(own.notes[place % own.notes.length] ?? 0),
            deckId: fc.constantFrom(...own.decks),
            homeDeckId: fc.constantFrom(0, ...own.decks),
            ordinal: fc.integer({ min: 0, max: 500 }),
            type: fc.integer({ min: 0, max: 3 }),
            queue: fc.integer({ min: -3, max: 4 }),
            due: id,
            interval: whole,
            factor: natural,
            reps: natural,
            lapses: natural,
            left: natural,
            homeDue: id,
            flag: fc.integer({ min: 0, max: 7 }),
            data: text,
          }),
        ),
      ),
      reviews: fc.tuple(
        ...own.reviews.map((reviewId) =>
          fc.record({
            id: fc.constant(reviewId),
            cardId: id,
            ease: fc.integer({ min: 0, max: 4 }),
            interval: whole,
            lastInterval: whole,
            factor: natural,
            takenMs: natural,
            type: fc.integer({ min: 0, max: 5 }),
          }),
        ),
      ),
    }),
  )

const byId = <T extends { readonly id: number }>(list: readonly T[]): T[] =>
  [...list].sort((one, other) => one.id - other.id)

describe.each([
  [11, collection11],
  [18, collection18],
] as const)('a collection of version %i', (schema, bytesOf) => {
  it('is read as it was written, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(collections(schema), async (collection) => {
        const database = await openDatabase(bytesOf(collection))
        if (!database.ok) throw new Error(database.error)
        const read = readCollection(database.value, () => undefined)
        database.value.close()
        if (!read.ok) throw new Error(read.error.code)
        expect(read.value.warnings).toEqual([])
        // JSON has its records in the order of their ids where these are small, else as written.
        const inOrder = ({ decks, noteTypes, ...rest }: AnkiCollection) => ({
          ...rest,
          decks: byId(decks),
          noteTypes: byId(noteTypes),
        })
        expect(inOrder(read.value.collection)).toEqual(inOrder(collection))
      }),
      { numRuns: 60 },
    )
  })
})

/** A share of a length, each as likely: left to themselves, numbers would nearly all be close to nothing. */
const share = fc.noBias(fc.nat({ max: 999_999 })).map((millionths) => millionths / 1_000_000)

/** Changes to bytes: some overwritten, then perhaps the end cut off. */
const spoiling = fc.record({
  changes: fc.array(fc.record({ at: share, bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }) }), {
    maxLength: 12,
  }),
  kept: fc.oneof({ arbitrary: fc.constant(1), weight: 4 }, { arbitrary: share, weight: 1 }),
})

function spoilt(
  whole: Uint8Array,
  { changes, kept }: typeof spoiling extends fc.Arbitrary<infer T> ? T : never,
) {
  const bytes = whole.slice(0, Math.ceil(whole.length * kept))
  for (const change of changes) {
    const at = Math.floor(change.at * bytes.length)
    bytes.set(change.bytes.subarray(0, bytes.length - at), at)
  }
  return bytes
}

/** Reads it, media too. Whatever happens can be told; a reader that throws fails the test. */
async function told(bytes: Uint8Array): Promise<void> {
  const read = await readPackage(files.file(bytes), LIMITS, (progress) => words.progress(progress))
  if (!read.ok) {
    expect(words.problem(read.error)).toMatch(/\.$/)
    return
  }
  for (const warning of [...read.value.warnings, ...read.value.packageWarnings]) {
    expect(words.warning(warning)).toMatch(/\.$/)
  }
  for (const file of read.value.media) {
    const content = await read.value.readMedia(file)
    if (!content.ok) expect(words.media(content.error)).toMatch(/\.$/)
  }
  read.value.close()
}

const media = {
  'a.png': Uint8Array.from({ length: 400 }, (_, place) => place & 255),
  'b.mp3': Uint8Array.of(1),
}

describe.each([1, 2, 3] as const)('a package of generation %i', (generation) => {
  const sample = sampleCollection(generation === 3 ? 18 : 11)
  const whole = packageOf(generation, sample, media)

  it('is read or refused in words, however its bytes are spoilt', async () => {
    await fc.assert(
      fc.asyncProperty(spoiling, (how) => told(spoilt(whole, how))),
      { numRuns: 150 },
    )
  })
})

describe.each([
  [1, collection11(sampleCollection(11))],
  [3, collection18(sampleCollection(18))],
] as const)('a database in a package of generation %i', (generation, whole) => {
  it('is read or refused in words, however its bytes are spoilt', async () => {
    await fc.assert(
      fc.asyncProperty(spoiling, (how) => {
        const bytes = spoilt(whole, how)
        return told(
          generation === 1
            ? zipOf([{ name: 'collection.anki2', bytes }])
            : zipOf([
                { name: 'meta', bytes: metaOf(3) },
                { name: 'collection.anki21b', bytes: zstdFrame(bytes) },
              ]),
        )
      }),
      { numRuns: 200 },
    )
  })
})
