import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cardsOf, noteKey, renderCard, validateNote } from '@/lib/content/notes'
import { deckNameSchema } from '@/lib/contracts/decks'
import { NOTE_KINDS } from '@/lib/contracts/sitting'

const folder = path.join(import.meta.dirname, '../../../prisma/starters')

const deckSchema = z.strictObject({
  slug: z.string().regex(/^[a-z-]{1,64}$/),
  name: deckNameSchema,
  description: z.string().min(1).max(2000),
  licence: z.literal('CC0-1.0'),
  notes: z.array(
    z.strictObject({
      kind: z.enum(NOTE_KINDS),
      fields: z.strictObject({ front: z.string(), back: z.string(), hint: z.string() }),
      tags: z.array(z.string().regex(/^[a-z-]+(::[a-z-]+)*$/)),
    }),
  ),
})

const decks = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    deck: deckSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  }))

/** The keys of what may be said about learning: a card of that deck says what one of these says, and names it. */
const EVIDENCE = new Set(
  `testing spacing interleaving desirable jol hypercorrection worked overlearning incubation sleep-memory
   sleep-problem einstellung td kalman-td procrastination pomodoro process frog plan-evening quit-time expressive
   hard-start`.split(/\s+/),
)

describe.each(decks)('the starter deck $name', ({ name, deck }) => {
  it('is named after its slug', () => {
    expect(name).toBe(`${deck.slug}.json`)
  })

  it('has notes that are all valid, each with cards that show something', () => {
    for (const { kind, fields } of deck.notes) {
      expect(validateNote(kind, fields), fields.front).toMatchObject({ ok: true })
      for (const { ordinal } of cardsOf(kind, fields)) {
        const card = renderCard(kind, fields, ordinal)
        expect(card.question.blocks.length, fields.front).toBeGreaterThan(0)
        expect(card.answer.blocks.length, fields.front).toBeGreaterThan(0)
      }
    }
  })

  it('has no two notes of one name', () => {
    const names = deck.notes.map(({ kind, fields }) => `${kind} ${noteKey(fields)}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has formulas that typeset without an error', () => {
    const text = JSON.stringify(
      deck.notes.flatMap(({ kind, fields }) =>
        cardsOf(kind, fields).map(({ ordinal }) => renderCard(kind, fields, ordinal)),
      ),
    )
    expect(text).not.toContain('katex-error')
  })
})

describe('the deck about learning', () => {
  const about = decks.find(({ deck }) => deck.slug === 'how-learning-works')?.deck

  it('names for each note what it rests on', () => {
    for (const { fields, tags } of about?.notes ?? []) {
      expect(tags.length, fields.front).toBeGreaterThan(0)
      for (const tag of tags) expect(EVIDENCE, tag).toContain(tag.replace(/^evidence::/, ''))
    }
  })

  it('shows what cards can hold: every kind but typing, a formula, code and a table', () => {
    const kinds = new Set(about?.notes.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['basic', 'basic-reversed', 'cloze']))
    const rendered = JSON.stringify(about?.notes.map(({ kind, fields }) => renderCard(kind, fields, 0)))
    for (const type of ['math', 'code-block', 'table']) expect(rendered).toContain(`"type":"${type}"`)
  })
})
