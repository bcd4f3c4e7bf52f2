import { describe, expect, it } from 'vitest'
import { draftChanged, type DraftState } from '@/components/notes/draft-state'
import { emptyDraft, type NoteDraft } from '@/components/notes/note-draft'

const stored: NoteDraft = { ...emptyDraft, front: 'el perro', back: 'the dog' }
const opened: DraftState = { draft: stored, saved: stored, version: 3, restored: false }
const typed = draftChanged(opened, { type: 'typed', field: 'back', text: 'a dog' })

describe('a note in its form', () => {
  it('changes one field at a time and leaves what the server has alone', () => {
    expect(typed.draft).toEqual({ ...stored, back: 'a dog' })
    expect(typed.saved).toBe(stored)
  })

  it('changes its kind and keeps its text', () => {
    expect(draftChanged(typed, { type: 'kind', kind: 'typed' }).draft).toEqual({
      ...typed.draft,
      kind: 'typed',
    })
  })

  it('takes another text as one that is not saved', () => {
    const split = { ...stored, kind: 'cloze', front: '{{c1::el perro}}' } as const
    expect(draftChanged(typed, { type: 'rewritten', draft: split })).toEqual({ ...opened, draft: split })
  })

  it('takes up what an earlier visit left, with the version that was begun from', () => {
    const kept = { draft: typed.draft, version: 2 }
    expect(draftChanged(opened, { type: 'restored', kept })).toEqual({
      draft: typed.draft,
      saved: stored,
      version: 2,
      restored: true,
    })
  })

  it('keeps what was typed while the text before it was being saved', () => {
    const ahead = draftChanged(typed, { type: 'typed', field: 'hint', text: 'barks' })
    const after = draftChanged(ahead, { type: 'saved', saved: typed.draft, version: 4 })
    expect(after.draft.hint).toBe('barks')
    expect(after.saved).toBe(typed.draft)
    expect(after.version).toBe(4)
  })

  it('counts a text put in its place as saved', () => {
    const other = { ...stored, front: 'el gato' }
    expect(draftChanged(typed, { type: 'replaced', draft: other, version: 5 })).toEqual({
      draft: other,
      saved: other,
      version: 5,
      restored: false,
    })
  })

  it('follows an edit made elsewhere as long as nothing was changed here', () => {
    const arrived = { type: 'arrived', saved: { ...stored, hint: 'barks' }, version: 4 } as const
    expect(draftChanged(opened, arrived).draft.hint).toBe('barks')
    expect(draftChanged(opened, arrived).version).toBe(4)
  })

  it('keeps what was changed here, and the version it was changed from, when an edit arrives', () => {
    const arrived = { type: 'arrived', saved: { ...stored, hint: 'barks' }, version: 4 } as const
    expect(draftChanged(typed, arrived)).toBe(typed)
  })

  it('never goes back to a version older than the one it has', () => {
    expect(draftChanged(opened, { type: 'arrived', saved: emptyDraft, version: 2 })).toBe(opened)
    expect(draftChanged(opened, { type: 'arrived', saved: emptyDraft, version: 3 })).toBe(opened)
  })
})
