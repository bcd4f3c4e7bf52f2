import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cardsOf, noteKey, renderCard, validateNote } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import { addNoteSchema, deckNameSchema } from '@/lib/contracts/decks'
import { WRITTEN_KINDS } from '@/lib/contracts/sitting'

const folder = path.join(import.meta.dirname, '../../../prisma/starters')

const deckSchema = z.strictObject({
  slug: z.string().regex(/^[a-z-]{1,64}$/),
  name: deckNameSchema,
  description: z.string().min(1).max(2000),
  licence: z.literal('CC0-1.0'),
  notes: z.array(
    z.strictObject({
      kind: z.enum(WRITTEN_KINDS),
      fields: z.strictObject({ front: z.string(), back: z.string(), hint: z.string() }),
      tags: z.array(z.string().regex(/^[a-z-]+(::[a-z-]+)*$/)),
    }),
  ),
  /** Of a deck that cites: what its notes may rest on, by key, as they print it. */
  sources: z.record(z.string().regex(/^[a-z-]+$/), z.string().min(1)).optional(),
})

const decks = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    deck: deckSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  }))

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

  it('has notes that a learner could have written', () => {
    const deckId = '0198c5b2-0000-7000-8000-000000000000'
    for (const { kind, fields, tags } of deck.notes) {
      expect(addNoteSchema.safeParse({ deckId, kind, ...fields, tags }).error, fields.front).toBeUndefined()
    }
  })

  it('has no two notes with the same first field', () => {
    const names = deck.notes.map(({ fields }) => noteKey(fields).toLowerCase())
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

describe('the licence of the starter decks', () => {
  it('names each of them', () => {
    const licence = readFileSync(path.join(folder, 'LICENSE'), 'utf8')
    expect(licence).toContain('CC0 1.0')
    for (const { name, deck } of decks) {
      expect(licence).toContain(deck.name)
      expect(licence).toContain(name)
    }
  })
})

describe('the deck about learning', () => {
  const about = decks.find(({ deck }) => deck.slug === 'learning-how-to-learn')?.deck
  const notes = about?.notes ?? []
  const sources = new Map(Object.entries(about?.sources ?? {}))
  const keysOf = (tags: readonly string[]): string[] =>
    tags.filter((tag) => tag.startsWith('evidence::')).map((tag) => tag.slice('evidence::'.length))
  /** Where a note names its source: a back that is typed, or asked in its turn, leaves it to the hint. */
  const citingField = ({ kind, fields }: (typeof notes)[number]): string =>
    kind === 'typed' || kind === 'basic-reversed' ? fields.hint : fields.back

  it('has enough notes to be a deck', () => {
    expect(notes.length).toBeGreaterThanOrEqual(60)
  })

  it('cites for each note what it rests on, in a tag and in words, and its theme before that', () => {
    for (const note of notes) {
      const keys = keysOf(note.tags)
      expect(keys.length, note.fields.front).toBeGreaterThan(0)
      expect(note.tags[0], note.fields.front).not.toMatch(/^evidence::/)
      for (const key of keys) expect([...sources.keys()], note.fields.front).toContain(key)
      const cited = [...new Set(keys.map((key) => sources.get(key)))].join('; ')
      expect(citingField(note).endsWith(`*(source: ${cited})*`), `${note.fields.front} ${cited}`).toBe(true)
      expect(JSON.stringify(note.fields).match(/\(source:/g), note.fields.front).toHaveLength(1)
    }
  })

  it('shows the source with every answer, set apart', () => {
    for (const { kind, fields } of notes) {
      for (const { ordinal } of cardsOf(kind, fields)) {
        const { question, answer, hint } = renderCard(kind, fields, ordinal)
        const [asked, answered] = [question, answer].map((tree) => plainText(tree))
        const shown = `${answered} ${hint === null ? '' : plainText(hint)}`
        expect(asked).not.toContain('(source:')
        expect(shown).toMatch(/\(source: .+\)/s)
        expect(shown).not.toContain('*')
      }
    }
  })

  it('has no source that nothing cites', () => {
    const cited = new Set(notes.flatMap(({ tags }) => keysOf(tags)))
    expect([...sources.keys()].filter((key) => !cited.has(key))).toEqual([])
  })

  it('answers in few words', () => {
    for (const { fields } of notes) {
      const answer = fields.back.replace(/\*\(source: .*\)\*$/, '')
      const words = answer.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
      expect(words.length, fields.front).toBeLessThanOrEqual(25)
    }
  })

  it('shows what cards can hold: every kind, a formula, code and a table', () => {
    expect(new Set(notes.map(({ kind }) => kind))).toEqual(new Set(WRITTEN_KINDS))
    const rendered = JSON.stringify(notes.map(({ kind, fields }) => renderCard(kind, fields, 0)))
    for (const type of ['math', 'code-block', 'table']) expect(rendered).toContain(`"type":"${type}"`)
  })
})
