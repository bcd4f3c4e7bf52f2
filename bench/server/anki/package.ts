import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiReview } from '@/lib/anki/collection'
import { ankiPackage, type PackedMedia } from '@/lib/packages/write-package'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { cardOf, noteOf, NOTE_TYPES, reviewOf } from '@/tests/support/anki-packages/sample'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const DECK_IDS = [31, 32, 33] as const
const FIRST_NOTE = 1_000_001
const FIRST_CARD = 2_000_001
/** Days from a card's first answer to each of its answers. */
const ANSWERED_AFTER = [0, 1, 4, 11, 26, 51, 91, 141, 201, 261] as const
/** Days over which cards are met for the first time, and those that the collection is old. */
const NEW_FOR = 460
const AGE = 730
/** Pictures, and as many sounds. */
const MEDIA = 100

/** A package on the disk, and its decks by Anki's ids. */
export interface BenchPackage {
  readonly path: string
  readonly deckIds: readonly number[]
  readonly cards: number
  readonly reviews: number
}

/** Writes a package of the second generation: so many basic notes of some HTML, two years of answers, some media. */
export async function makePackage(folder: string, notes: number, now: number): Promise<BenchPackage> {
  const collection = practised(notes, now)
  const file = path.join(folder, 'collection.colpkg')
  const pieces = ankiPackage({
    ...{ collection, media: await madeMedia(), tooOld: 'This Anki is too old.', now },
    breathe: () => Promise.resolve(),
  })
  await pipeline(pieces, createWriteStream(file))
  return { path: file, deckIds: DECK_IDS, cards: collection.cards.length, reviews: collection.reviews.length }
}

function practised(size: number, now: number): AnkiCollection {
  const begins = Math.floor(now / DAY_MS) * DAY_MS - AGE * DAY_MS
  const { uniform } = seededRandom(20_261_128)
  const places = Array.from({ length: size }, (_, place) => place)
  return {
    schema: 11,
    createdAt: begins / 1000,
    rolloverHour: 4,
    creationOffsetMinutes: 0,
    schedulerVersion: 3,
    noteTypes: NOTE_TYPES.slice(0, 1),
    decks: DECK_IDS.map((id, index) => ({
      ...{ id, name: `Languages::Part ${index + 1}`, description: '' },
      ...{ isFiltered: false, desiredRetention: 0.9 },
    })),
    notes: places.map(note),
    cards: places.map(card),
    reviews: places
      .flatMap((place) => answersOf(place, begins + firstDay(place, size) * DAY_MS, uniform))
      .toSorted((a, b) => a.id - b.id),
  }
}

const firstDay = (place: number, size: number): number => Math.floor((place * NEW_FOR) / size)

function note(place: number): AnkiNote {
  const picture = place % 10 === 0 ? `<div><img src="picture-${(place / 10) % MEDIA}.png"></div>` : ''
  const sound = place % 10 === 5 ? ` [sound:sound-${((place - 5) / 10) % MEDIA}.wav]` : ''
  return noteOf(FIRST_NOTE + place, 1001, [
    `<div>What does <b>word ${place}</b> mean in <i>“the ${place}th sentence”</i>?</div>${picture}`,
    `It means <span style="color: red">meaning&nbsp;${place}</span>${sound}<ul><li>as in \\(x^{${place % 9}} + y\\)</li>` +
      `<li>seldom <u>something</u> &amp; never <code>nothing</code></li></ul><br>See also <a href="https://example.org/${place}">there</a>.`,
  ])
}

const card = (place: number): AnkiCard =>
  cardOf(FIRST_CARD + place, FIRST_NOTE + place, {
    ...{ deckId: DECK_IDS[place % DECK_IDS.length] ?? 1, reps: ANSWERED_AFTER.length },
    ...{ due: AGE - 10 + (place % 90), interval: 90, data: '' },
  })

function answersOf(place: number, firstDayAt: number, uniform: () => number): AnkiReview[] {
  // Morning or evening; no two answers of a day at the same millisecond.
  const inDay = (place % 3 === 0 ? 15 : 5) * HOUR_MS + place * 700
  return ANSWERED_AFTER.map((days, turn) => {
    const drawn = uniform()
    const ease = drawn < 0.1 ? 1 : drawn < 0.2 ? 2 : drawn < 0.9 ? 3 : 4
    return reviewOf(firstDayAt + days * DAY_MS + inDay + turn, FIRST_CARD + place, {
      ...{ ease, type: turn === 0 ? 0 : 1, takenMs: 2000 + Math.round(uniform() * 8000) },
    })
  })
}

async function madeMedia(): Promise<PackedMedia[]> {
  const made: PackedMedia[] = []
  for (let number = 0; number < MEDIA; number++) {
    const picture = await pictureOf()
    const sound = soundOf(number)
    made.push({ name: `picture-${number}.png`, read: () => Promise.resolve(picture) })
    made.push({ name: `sound-${number}.wav`, read: () => Promise.resolve(sound) })
  }
  return made
}

/** Noise, so that each is another and none is small. */
const pictureOf = (): Promise<Uint8Array> =>
  sharp({
    create: {
      ...{ width: 320, height: 240, channels: 3, background: 'grey' },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer()

/** A second of a tone as PCM of 8 bits. */
function soundOf(number: number): Uint8Array {
  const RATE = 8000
  const wave = Buffer.alloc(44 + RATE)
  wave.write('RIFF', 0)
  wave.writeUInt32LE(36 + RATE, 4)
  wave.write('WAVEfmt ', 8)
  wave.writeUInt32LE(16, 16)
  wave.writeUInt16LE(1, 20)
  wave.writeUInt16LE(1, 22)
  wave.writeUInt32LE(RATE, 24)
  wave.writeUInt32LE(RATE, 28)
  wave.writeUInt16LE(1, 32)
  wave.writeUInt16LE(8, 34)
  wave.write('data', 36)
  wave.writeUInt32LE(RATE, 40)
  for (let at = 0; at < RATE; at++) {
    wave[44 + at] = 128 + Math.round(100 * Math.sin((2 * Math.PI * (200 + number) * at) / RATE))
  }
  return wave
}
