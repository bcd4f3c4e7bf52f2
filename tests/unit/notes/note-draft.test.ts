import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  emptyDraft,
  nextDraft,
  noteContent,
  parseDraft,
  sameDraft,
  tagsIn,
  type NoteDraft,
} from '@/components/notes/note-draft'
import { NOTE_KINDS } from '@/lib/contracts/sitting'

const drafts: fc.Arbitrary<NoteDraft> = fc.record({
  kind: fc.constantFrom(...NOTE_KINDS),
  front: fc.string(),
  back: fc.string(),
  hint: fc.string(),
  tags: fc.string(),
})

describe('the draft of a note', () => {
  it.each([
    ['inference, intervals', ['inference', 'intervals']],
    [' UG::Europe ,, UG::Europe,', ['UG::Europe']],
    ['two words, one', ['two words', 'one']],
    ['', []],
    [' , ', []],
  ])('finds in %j the tags %j', (typed, tags) => {
    expect(tagsIn(typed)).toEqual(tags)
  })

  it('is sent with its tags as a list', () => {
    expect(noteContent({ ...emptyDraft, front: 'a', tags: 'x, y' })).toEqual({
      kind: 'basic',
      front: 'a',
      back: '',
      hint: '',
      tags: ['x', 'y'],
    })
  })

  it('writes tags as they are read again', () => {
    const note = { kind: 'basic', fields: { front: 'a', back: 'b', hint: '' }, tags: ['x', 'y'] } as const
    expect(noteContent(draftOf(note)).tags).toEqual(['x', 'y'])
  })

  it('keeps kind and tags for the next note and nothing else', () => {
    const draft: NoteDraft = { kind: 'cloze', front: 'a', back: 'b', hint: 'c', tags: 'x' }
    expect(nextDraft(draft)).toEqual({ ...emptyDraft, kind: 'cloze', tags: 'x' })
  })

  it('is the same only if every field is', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, other) => {
        expect(sameDraft(one, { ...one })).toBe(true)
        expect(sameDraft(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })

  it('survives being kept and read again', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (draft, version) => {
        expect(parseDraft(JSON.stringify({ draft, version }))).toEqual({ draft, version })
      }),
    )
  })

  it.each([
    null,
    '',
    'null',
    '{"draft":',
    '[]',
    '"text"',
    JSON.stringify({ draft: emptyDraft }),
    JSON.stringify({ draft: { ...emptyDraft, kind: 'essay' }, version: 1 }),
    JSON.stringify({ draft: { ...emptyDraft, hint: 7 }, version: 1 }),
    JSON.stringify({ draft: null, version: 1 }),
  ])('takes nothing from %j', (stored) => {
    expect(parseDraft(stored)).toBeNull()
  })
})
