import { describe, expect, it } from 'vitest'
import { emptyDraft } from '@/components/notes/note-draft'
import {
  cardProblemSentence,
  fieldProblems,
  generalProblem,
  standing,
  untouched,
  type NoteProblem,
} from '@/components/notes/note-problem'
import { validateNote } from '@/lib/content/notes'
import { notes as words } from '@/lib/words/notes'

function invalid(kind: 'basic' | 'cloze' | 'typed', front: string, back: string): NoteProblem {
  const checked = validateNote(kind, { front, back })
  if (checked.ok) throw new Error('this note was meant to be refused')
  return { code: 'invalid', problems: checked.error }
}

describe('what keeps a note from being saved', () => {
  it('stands beside each field that has to change', () => {
    const sentences = fieldProblems(invalid('basic', '', ''))
    expect(Object.keys(sentences).sort()).toEqual(['back', 'front'])
  })

  it('tells where in a cloze text the gap is', () => {
    expect(fieldProblems(invalid('cloze', 'The capital is {{c1::Lima', '')).front).toContain('character 16')
  })

  it('tells of the first problem of a field', () => {
    const problem: NoteProblem = {
      code: 'invalid',
      problems: [
        { field: 'front', code: 'empty' },
        { field: 'front', code: 'too-long', limit: 5 },
      ],
    }
    expect(fieldProblems(problem)).toEqual(fieldProblems(invalid('basic', '', 'x')))
  })

  it('is either beside a field or said of the whole, never both and never neither', () => {
    const problems: NoteProblem[] = [
      { code: 'signed-out' },
      { code: 'not-found' },
      { code: 'tags' },
      { code: 'duplicate', noteId: null },
      invalid('basic', '', ''),
    ]
    for (const problem of problems) {
      const beside = Object.keys(fieldProblems(problem)).length > 0
      expect(beside).toBe(generalProblem(problem) === null)
    }
    expect(generalProblem({ code: 'unreachable' })).toBe(words.problem.failed)
    expect(generalProblem(null)).toBeNull()
  })

  it('is given a rest as soon as the field is changed', () => {
    const sent = { ...emptyDraft, front: 'a' }
    const problems = { front: 'one', tags: 'two' }
    expect(untouched(problems, sent, sent)).toEqual(problems)
    expect(untouched(problems, sent, { ...sent, front: 'ab' })).toEqual({ tags: 'two' })
    expect(untouched(problems, sent, { ...sent, kind: 'cloze' })).toEqual({})
  })

  it('no longer leads to a card of the same name once the name was changed', () => {
    const duplicate: NoteProblem = { code: 'duplicate', noteId: null }
    expect(standing(duplicate, { front: 'taken' })).toBe(duplicate)
    expect(standing(duplicate, {})).toBeNull()
    expect(standing({ code: 'unreachable' }, {})).toEqual({ code: 'unreachable' })
  })

  it('has a sentence for every failure of a card', () => {
    const codes = ['signed-out', 'not-found', 'unreachable'] as const
    const sentences = codes.map((code) => cardProblemSentence({ code }))
    sentences.push(cardProblemSentence({ code: 'duplicate', noteId: null }))
    expect(new Set(sentences).size).toBe(4)
  })
})
