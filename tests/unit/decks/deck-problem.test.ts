import { describe, expect, it } from 'vitest'
import { fieldProblems, generalProblem, nameProblem } from '@/components/decks/deck-problem'
import { createDeckSchema } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'

describe('what is wrong with a deck', () => {
  it.each([
    ['', words.problem.nameMissing],
    ['   ', words.problem.nameMissing],
    ['a'.repeat(201), words.problem.nameLong(200)],
    ['Spanish', undefined],
    [` ${'a'.repeat(200)} `, undefined],
  ])('judges the name %j as the server does', (name, sentence) => {
    expect(nameProblem(name)).toBe(sentence)
    expect(createDeckSchema.safeParse({ name, parentId: null }).success).toBe(sentence === undefined)
  })

  it.each([
    ['too-long', { name: words.problem.wholeNameLong(200) }],
    ['parent-gone', { parentId: words.problem.parentGone }],
    ['in-itself', { parentId: words.problem.inItself }],
  ] as const)('says of %j what to change', (code, sentences) => {
    expect(fieldProblems({ code }, 'Spanish')).toEqual(sentences)
    expect(generalProblem({ code })).toBeNull()
  })

  it('puts each sentence beside its field', () => {
    expect(fieldProblems({ code: 'invalid', fields: ['name', 'desiredRetention'] }, '')).toEqual({
      name: words.problem.nameMissing,
      desiredRetention: words.problem.retention,
    })
    expect(fieldProblems({ code: 'name-taken', isArchived: false }, 'Spanish')).toEqual({
      name: words.problem.nameTaken,
    })
    expect(fieldProblems({ code: 'name-taken', isArchived: true }, 'Spanish')).toEqual({
      name: words.problem.nameTakenArchived,
    })
  })

  it('explains a name that is neither empty nor long', () => {
    expect(fieldProblems({ code: 'invalid', fields: ['name'] }, 'a\u0007b').name).toBe(
      words.problem.nameControl,
    )
  })

  it('has one sentence for each problem: beside a field or for the form', () => {
    for (const code of ['signed-out', 'not-found', 'unreachable'] as const) {
      expect(generalProblem({ code })).toMatch(/\.$/)
      expect(fieldProblems({ code }, 'Spanish')).toEqual({})
    }
    expect(generalProblem({ code: 'name-taken', isArchived: false })).toBeNull()
    expect(generalProblem({ code: 'invalid', fields: ['name'] })).toBeNull()
    expect(generalProblem(null)).toBeNull()
  })
})
