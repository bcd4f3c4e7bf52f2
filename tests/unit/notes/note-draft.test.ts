import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  emptyDraft,
  firstField,
  nextDraft,
  noteContent,
  parseDraft,
  sameDraft,
  tagsIn,
  withFields,
  withText,
  type NoteDraft,
} from '@/components/notes/note-draft'
import { NOTE_KINDS } from '@/lib/contracts/sitting'

const drafts: fc.Arbitrary<NoteDraft> = fc.record({
  kind: fc.constantFrom(...NOTE_KINDS),
  raw: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ minLength: 1 }), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
  type: fc.constantFrom(null, { name: 'Mine', fields: ['a'], templates: [], isCloze: false }),
  front: fc.string(),
  back: fc.string(),
  hint: fc.string(),
  metaphor: fc.string(),
  source: fc.string(),
  frontLang: fc.string(),
  backLang: fc.string(),
  frontDir: fc.string(),
  backDir: fc.string(),
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

  it('is sent with the lesser fields that say something, and without the others', () => {
    const draft = { ...emptyDraft, front: 'a', metaphor: 'a river', backLang: 'fr' }
    expect(noteContent(draft)).toEqual({
      kind: 'basic',
      front: 'a',
      back: '',
      hint: '',
      metaphor: 'a river',
      backLang: 'fr',
      tags: [],
    })
  })

  it('of a raw kind is sent with its fields by name, and the type of a new one', () => {
    const type = { id: 'a', name: 'Mine', fields: ['Word'], templates: [], isCloze: false }
    const draft: NoteDraft = { ...emptyDraft, kind: 'custom', raw: { Word: '<b>a</b>' }, type }
    expect(noteContent(draft)).toMatchObject({ front: '', raw: { Word: '<b>a</b>' }, noteTypeId: 'a' })
    expect([firstField(draft), firstField({ ...draft, kind: 'image-occlusion' })]).toEqual([
      'raw:Word',
      'raw:Occlusion',
    ])
    expect(withText(draft, 'raw:Word', 'c').raw).toEqual({ Word: 'c' })
    expect(nextDraft(draft)).toMatchObject({ kind: 'custom', raw: {}, type })
  })

  it('takes another text in, and loses nothing the text doesn’t speak of', () => {
    const draft = { ...emptyDraft, back: '- a\n- b', source: 'p. 3', tags: 'x' }
    expect(withFields(draft, { front: '{{c1::a}}', back: '' })).toEqual({
      ...draft,
      front: '{{c1::a}}',
      back: '',
    })
  })

  it('writes tags as they are read again', () => {
    const note = { kind: 'basic', fields: { front: 'a', back: 'b', hint: '' }, tags: ['x', 'y'] } as const
    expect(noteContent(draftOf(note)).tags).toEqual(['x', 'y'])
  })

  it('keeps for the next note what notes made together share, and no text', () => {
    const shared = { kind: 'cloze', source: 'p. 3', frontLang: 'fr', backDir: 'rtl', tags: 'x' } as const
    const draft: NoteDraft = { ...emptyDraft, ...shared, front: 'a', back: 'b', hint: 'c', metaphor: 'd' }
    expect(nextDraft(draft)).toEqual({ ...emptyDraft, ...shared })
  })

  it('is the same only if every field is', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, other) => {
        expect(sameDraft(one, { ...one })).toBe(true)
        expect(sameDraft(one, other)).toBe(isDeepStrictEqual(one, other))
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

  it('is read when an earlier page kept it without the lesser fields', () => {
    const kept = { kind: 'basic', front: 'a', back: 'b', hint: '', tags: '' }
    expect(parseDraft(JSON.stringify({ draft: kept, version: 2 }))).toEqual({
      draft: { ...emptyDraft, front: 'a', back: 'b' },
      version: 2,
    })
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
