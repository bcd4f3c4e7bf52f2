import { describe, expect, it } from 'vitest'
import { oatutorItem } from '@/lib/contracts/oatutor'
import { problemSource } from '@/lib/contracts/problem-set'
import { oatutorProblem } from '@/lib/practice/import/oatutor'
import { skillOf, skillsOf } from '@/lib/practice/import/oatutor-skills'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import { publishGate } from '@/lib/practice/template/gate'
import { readTemplate } from '@/lib/practice/template/variant'
import made from '../../../fixtures/practice/oatutor.json'

type Change = Readonly<Record<string, unknown>>

/** The first made problem with some of it changed, and its first step as well. */
function walk(change: Change = {}, stepChange: Change = {}) {
  const [first] = made
  if (first === undefined) throw new Error('there is a made problem')
  const [step, ...others] = first.steps
  return oatutorProblem(
    oatutorItem.parse({ ...first, steps: [{ ...step, ...stepChange }, ...others], ...change }),
  )
}

function imported(change: Change = {}, stepChange: Change = {}) {
  const read = walk(change, stepChange)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

function refusal(change: Change = {}, stepChange: Change = {}) {
  const read = walk(change, stepChange)
  return read.ok ? null : read.error
}

const firstStep = (stepChange: Change = {}) => imported({}, stepChange).problem.problem.steps[0]

describe('a problem of the pools', () => {
  it('becomes one of ours that may be published', () => {
    const { problem, skills, notes } = imported()
    expect(problem).toMatchObject({
      title: 'A walk by the river',
      tags: ['Everyday Algebra', '2.1 Speed Time and Distance'],
      problem: {
        statement: 'Mia walks $6$ km in $1.5$ hours, at the same speed all the way.',
        grading: 'steps',
      },
      attribution: {
        source: 'A Book of Walks (hints: A Tutor, https://tutor.example/)',
        sourceUrl: 'https://example.org/books/walks',
        licence: 'CC BY 4.0',
        licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      },
    })
    expect(problem.problem.steps.map(({ id, answer }) => [id, answer.type])).toEqual([
      ['made-1walk-a', 'number'],
      ['made-1walk-b', 'choice'],
    ])
    expect(skills).toEqual([
      { slug: 'speed-time-and-distance', name: 'Speed time, and distance', prerequisites: [] },
    ])
    expect(notes).toEqual([{ code: 'choices-alike', step: 2, choices: 1 }])
    expect(problemSource.parse(problem)).toEqual(problem)
    const template = readTemplate(problem)
    if (!template.ok) throw new Error(JSON.stringify(template.error))
    const gate = publishGate(template.value, {
      accepts: acceptsAnswer,
      meanValueOf: () => 0.7,
      skills: skills.map(({ slug }) => slug),
    })
    expect(gate.reasons).toEqual([])
  })

  it('has hints in the order in which they depend on one another, each kind more than the one before', () => {
    const prompt = '**Speed**\n\nSpeed is distance over time. An hour and a half is three halves.'
    const scaffold =
      '**Dividing**\n\nWhat is $\\frac{6}{3}$?\n\n> Halve six until three are left out.\n\n→ $2$'
    expect(firstStep()?.hints).toEqual({
      prompt,
      halfWorked: `${prompt}\n\n${scaffold}`,
      worked: `${prompt}\n\n${scaffold}\n\nNow double it.\n\n→ $4$`,
    })
  })

  it('says no answer in a prompt', () => {
    const hint = { id: 'h', dependencies: [], title: 'So', text: 'It is $$2.25$$ in all.' }
    const { hints } = firstStep({ stepAnswer: ['$$2.25$$'], hints: [hint] }) ?? {}
    expect(hints).toEqual({
      prompt: null,
      halfWorked: null,
      worked: '**So**\n\nIt is $2.25$ in all.\n\n→ $2.25$',
    })
    const scaffold = { ...hint, text: 'What is $$1.5^2$$?', hintAnswer: ['$$2.25$$'] }
    expect(firstStep({ stepAnswer: ['$$2.25$$'], hints: [scaffold] })?.hints).toEqual({
      prompt: '**So**\n\nWhat is $1.5^2$?',
      halfWorked: null,
      worked: '**So**\n\nWhat is $1.5^2$?\n\n→ $2.25$',
    })
  })

  it('has all its hints where they wait for one another in a circle', () => {
    const hint = (id: string, before: string) => ({
      id,
      dependencies: [before],
      title: '',
      text: `This is ${id}.`,
    })
    const worked = firstStep({ hints: [hint('one', 'two'), hint('two', 'one')] })?.hints.worked
    expect(worked).toBe('This is one.\n\nThis is two.\n\n→ $4$')
  })

  it('leaves out hints on other terms, from closed sources or with figures, and says how many', () => {
    const hint = { id: 'h', dependencies: [], title: '', text: 'Look.', oer: '', license: '' }
    const closed = { ...hint, license: 'All rights reserved' }
    const hints = [
      hint,
      closed,
      closed,
      { ...hint, oer: 'https://docs.google.com/document/d/1' },
      { ...hint, text: 'See ##figure2.gif##' },
      { ...hint, variabilization: { a: ['1', '2'] } },
    ]
    const { notes, problem } = imported({}, { hints })
    expect(notes.slice(0, 4)).toEqual([
      { code: 'hints-left-out', step: 1, hints: 2, why: 'licence' },
      { code: 'hints-left-out', step: 1, hints: 1, why: 'private-source' },
      { code: 'hints-left-out', step: 1, hints: 1, why: 'figure' },
      { code: 'hints-left-out', step: 1, hints: 1, why: 'variables' },
    ])
    expect(problem.problem.steps[0]?.hints.worked).toBe('Look.\n\n→ $4$')
    expect(problem.attribution?.source).toBe('A Book of Walks')
  })

  it('is about what its title says where it has no text, and goes by its lesson where the title says nothing', () => {
    const [, like] = made
    const read = oatutorProblem(oatutorItem.parse(like))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.problem).toMatchObject({ title: 'Like Terms', problem: { statement: 'Simplify:' } })
    expect(read.value.problem.problem.steps[0]).toMatchObject({ skills: ['1-4-like-terms'] })
    expect(imported({ title: 'For $$x=2$$, find:' }).problem.problem.statement).toMatch(
      /^For \$x=2\$, find:\n\nMia/,
    )
  })

  it.each<[string, Change, Change, string]>([
    ['on terms that don’t allow it', { license: 'CC BY-NC 4.0' }, {}, 'licence'],
    ['without a licence', { license: '' }, {}, 'no-licence'],
    ['without a source', { oer: '' }, {}, 'no-source'],
    ['whose source has no address', { oer: 'somebody' }, {}, 'no-source'],
    [
      'from a link that not everybody can open',
      { oer: 'https://drive.google.com/file/d/1' },
      {},
      'private-source',
    ],
    ['with variables', { variabilization: { a: ['1', '2'] } }, {}, 'variables'],
    ['with variables in a step', {}, { variabilization: { a: ['1', '2'] } }, 'variables'],
    ['with a figure', { body: 'Look. ##figure1.gif##' }, {}, 'figure'],
    ['with a figure in words', {}, { stepTitle: 'Use the graph below.' }, 'figure'],
    ['without steps', { steps: [] }, {}, 'no-steps'],
    ['without a word', { title: ' ', body: '' }, {}, 'no-statement'],
    ['without an answer', {}, { stepAnswer: ['$$$$'] }, 'no-answer'],
    ['whose answer is no choice', {}, { choices: ['3', '5'] }, 'answer-not-chosen'],
    ['with a text beyond any limit', { body: 'word '.repeat(1500) }, {}, 'too-long'],
  ])('%s is not taken over', (_, change, stepChange, code) => {
    expect(refusal(change, stepChange)?.code).toBe(code)
  })

  it('whose answer is not equal to what is to be simplified is not taken over', () => {
    const wrong = { stepTitle: '$$\\frac{x^{18}}{x^{22}}$$', stepAnswer: ['$$x^4$$'] }
    expect(refusal({ body: 'Simplify.' }, wrong)).toEqual({ code: 'answer-differs', step: 1, answer: 'x^4' })
    expect(refusal({ body: 'Simplify.' }, { ...wrong, stepAnswer: ['$$\\frac{1}{x^4}$$'] })).toBeNull()
    expect(refusal({ body: 'Find the degree.' }, wrong)).toBeNull()
  })

  it('graphs what it says itself', () => {
    expect(
      refusal({ body: 'Graph the following line, then find the point on the graph of $$y=x$$.' }),
    ).toBeNull()
  })
})

describe('the choices of a step', () => {
  it('hold a right one and none that says the same', () => {
    expect(
      firstStep({ stepAnswer: ['$$25$$'], choices: ['$$22.5$$', '$$25.0$$', '$$25$$', '$$35$$'] })?.answer,
    ).toEqual({
      type: 'choice',
      options: [
        { text: '$22.5$', right: false, why: '' },
        { text: '$25$', right: true, why: '' },
        { text: '$35$', right: false, why: '' },
      ],
      several: false,
    })
  })

  it('that leave nothing to choose are left out', () => {
    expect(firstStep({ choices: ['$$4$$', '4.0'] })?.answer).toMatchObject({ type: 'number', value: '4' })
  })
})

describe('the steps of a problem', () => {
  it('are questions of their own: only one of them may be the next line of a calculation', () => {
    const line = (id: string) => ({
      id,
      stepTitle: 'Complete the square: $$x^2-12x+32$$',
      stepAnswer: ['$$\\left(x-6\\right)^2-4$$'],
      skills: ['squares'],
      hints: [],
    })
    const types = (steps: readonly unknown[]) =>
      imported({ steps }).problem.problem.steps.map(({ answer }) => answer.type)
    expect(types([line('a')])).toEqual(['line'])
    expect(types([line('a'), line('b')])).toEqual(['expression', 'expression'])
  })

  it('have names of their own', () => {
    const step = { id: 'a', stepTitle: 'One?', stepAnswer: ['$$1$$'], skills: ['counting'], hints: [] }
    const ids = imported({ steps: [step, step, { ...step, id: '' }] }).problem.problem.steps.map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['a', 'a-2', 'step-3'])
  })
})

describe('a skill', () => {
  it('has a name to read and a slug', () => {
    expect(skillOf('evaluate_a_2_×_2_matrix')).toMatchObject({
      slug: 'evaluate-a-2-x-2-matrix',
      name: 'Evaluate a 2 × 2 matrix',
    })
    expect(skillOf('descartes’_rule_of_signs')).toMatchObject({ slug: 'descartes-rule-of-signs' })
    expect(skillOf('___')).toBeNull()
  })

  it('with commas in its name is one', () => {
    expect(skillsOf(['convert_decimals', 'fractions', 'and_percents']).map(({ name }) => name)).toEqual([
      'Convert decimals, fractions, and percents',
    ])
    expect(skillsOf(['mean', 'standard_deviation'])).toHaveLength(2)
  })

  it('with a long name is told from another that begins alike', () => {
    const long = 'simplify_expressions_using_the_quotient_property_for_exponents'
    const [one, other] = [skillOf(long), skillOf(`${long}_again`)]
    expect(one?.slug).not.toBe(other?.slug)
    expect(one?.slug.length).toBeLessThanOrEqual(60)
    expect(skillOf(long)).toEqual(one)
  })
})
