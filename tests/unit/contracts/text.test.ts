import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { createDeckSchema, starterSlugSchema } from '@/lib/contracts/decks'
import { line } from '@/lib/contracts/line'
import { attemptSchema, writtenSchema } from '@/lib/contracts/practice'
import { setSkillsSchema, starterSetSchema } from '@/lib/contracts/problems'
import { recallPointsSchema } from '@/lib/contracts/recall'
import { reviewBatchSchema } from '@/lib/contracts/reviews'

const id = randomUUID()
const answer = {
  ...{ kind: 'answer', eventId: id, deviceId: id, deviceSeq: 0, cardId: id, sittingId: id },
  ...{ shownAt: 1.7e12, answeredAt: 1.7e12, grade: 3, sawPrediction: false },
}

/** What the database could not keep has to end here: most of these broke there with NUL or half a surrogate pair. */
const texts: readonly (readonly [what: string, schema: ZodType, holding: (text: string) => unknown])[] = [
  [
    'the response of an answer',
    reviewBatchSchema,
    (text) => ({ userId: id, events: [{ ...answer, response: text }] }),
  ],
  [
    'an answer to a step',
    attemptSchema,
    (text) => ({ attemptId: id, place: 0, given: { kind: 'text', text } }),
  ],
  [
    'a free text with its points',
    attemptSchema,
    (text) => ({ attemptId: id, place: 0, given: { kind: 'points', text, found: [] } }),
  ],
  ['a free text', writtenSchema, (text) => ({ place: 0, text })],
  ['a tag to recall', recallPointsSchema, (text) => ({ subject: { tag: text }, part: 1 })],
  ['the name of a starter deck', starterSlugSchema, (text) => ({ slug: text })],
  ['the name of a starter set', starterSetSchema, (text) => ({ slug: text })],
  ['the name of a deck', createDeckSchema, (text) => ({ name: text, parentId: null })],
  [
    'the name of a skill',
    setSkillsSchema,
    (text) => ({ setId: id, skills: [{ slug: 'a', name: text, prerequisites: [] }] }),
  ],
  ['a line', line(100), (text) => text],
]

describe.each(texts)('%s', (_, schema, holding) => {
  it.each(['Nile', '🌍 1/2', '日本'])('may be %s', (text) => {
    expect(schema.safeParse(holding(text)).success).toBe(true)
  })

  it.each([
    ['NUL', 'a\0b'],
    ['the first half of a surrogate pair', 'a\ud83c'],
    ['the second half of one', '\udf0d b'],
  ])('holds no %s', (_half, text) => {
    expect(schema.safeParse(holding(text)).success).toBe(false)
  })
})
