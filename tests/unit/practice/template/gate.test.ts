import { describe, expect, it } from 'vitest'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import { publishGate, type GateMeans } from '@/lib/practice/template/gate'
import type { GateReason } from '@/lib/practice/template/gate-reason'
import { readTemplate } from '@/lib/practice/template/variant'
import { BRACKETS, BRACKETS_SKILLS, oneStep, sourceOf } from '../../../support/problem-sources'

const skills = BRACKETS_SKILLS.map(({ slug }) => slug)

function gateOf(written: unknown, means: Partial<GateMeans> = {}) {
  const template = readTemplate(sourceOf(written))
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  return publishGate(template.value, { accepts: acceptsAnswer, meanValueOf: () => 0.7, skills, ...means })
}

const codesOf = (reasons: readonly GateReason[]): [string, string][] =>
  reasons.map(({ where, what }) => [where, what.code])

const reasonsFor = (written: unknown, means: Partial<GateMeans> = {}) =>
  codesOf(gateOf(written, means).reasons)

const range = (name: string, from: number, to: number) => ({ kind: 'range', name, from, to })

describe('the gate lets through', () => {
  it('a template whose every variant works, and says how many of them differ', () => {
    const { reasons, missingHints, variants } = gateOf(BRACKETS)
    expect(reasons).toEqual([])
    expect(missingHints).toEqual([])
    expect(variants).toBeGreaterThan(100)
  })

  it('a fixed problem, of which there is one', () => {
    expect(gateOf(oneStep({ type: 'number', value: '7/12' }))).toMatchObject({ reasons: [], variants: 1 })
  })

  it('each kind of answer', () => {
    const option = (text: string, right: boolean) => ({ text, right })
    const answers = [
      { type: 'number', value: '2/3', form: 'lowest-terms' },
      { type: 'number', value: '1/4', form: 'decimal' },
      { type: 'number', value: 'sqrt(2)', significantDigits: 3 },
      { type: 'number', value: '1500', unit: 'm' },
      { type: 'number', value: '123456', significantDigits: 2 },
      { type: 'number', value: '1/3', tolerance: { kind: 'absolute', size: 0.01 } },
      { type: 'expression', value: '2 x + 6', form: 'expanded' },
      { type: 'expression', value: '(x + 2) (x + 3)', form: 'factorised' },
      { type: 'equation', value: 'y = 2 x + 1', unknowns: ['x', 'y'] },
      { type: 'choice', options: [option('one', true), option('two', false)] },
      { type: 'choice', several: true, options: [option('a', true), option('b', true), option('c', false)] },
      { type: 'method', methods: [option('one', true), option('two', false)] },
      { type: 'ordering', items: ['first', 'second'] },
      { type: 'short-text', accepted: ['mean', 'the mean'] },
      { type: 'free-text', keyPoints: ['why', 'how'], model: 'Because.' },
    ]
    for (const answer of answers) expect.soft(reasonsFor(oneStep(answer)), JSON.stringify(answer)).toEqual([])
  })
})

describe('the gate keeps back', () => {
  it('a template whose constraints nothing meets, without trying for long', () => {
    const verdict = gateOf({ ...BRACKETS, constraints: ['a > 100'] })
    expect(verdict.reasons).toEqual([{ where: 'constraints', seed: 0, what: { code: 'constraints' } }])
    expect(verdict.variants).toBe(0)
  })

  it('a number that is not defined in some variants, with one that shows it', () => {
    const { reasons } = gateOf({
      ...oneStep({ type: 'number', value: '{1 / (a - 3)}' }, { ask: 'What is it, {1 / (a - 3)}?' }),
      variables: [range('a', 1, 9)],
    })
    const [first] = reasons
    expect(first).toMatchObject({ where: 'steps.0.ask', what: { code: 'not-defined' } })
    expect(first?.seed).not.toBeNull()
  })

  it('an answer that is not defined though its text can be written', () => {
    expect(
      reasonsFor({ ...oneStep({ type: 'number', value: '1 / (a - 3)' }), variables: [range('a', 1, 9)] }),
    ).toEqual([['steps.0.answer.value', 'not-defined']])
  })

  it('letters in an answer that is to be a number', () => {
    expect(reasonsFor(oneStep({ type: 'number', value: '2 x' }))).toEqual([
      ['steps.0.answer.value', 'no-number'],
    ])
  })

  it('an answer that the checker refuses', () => {
    expect(reasonsFor(oneStep({ type: 'expression', value: 'x^2 + 2 x', form: 'factorised' }))).toEqual([
      ['steps.0.answer.value', 'own-answer-refused'],
    ])
    expect(reasonsFor(oneStep({ type: 'expression', value: 'x + y', unknowns: ['x'] }))).toEqual([
      ['steps.0.answer.value', 'own-answer-refused'],
    ])
  })

  it('a line that doesn’t follow from the one above, or says it again', () => {
    const line = (value: string, start = '2 (x + 1) = 8') => ({ type: 'line', start, value })
    expect(reasonsFor(oneStep(line('2 x + 1 = 8')))).toEqual([['steps.0.answer.value', 'own-answer-refused']])
    expect(reasonsFor(oneStep(line('2 (x + 1) = 8')))).toEqual([['steps.0.answer.value', 'line-again']])
  })

  it('lines of one calculation that begin from different ones', () => {
    const [expand, solve] = BRACKETS.problem.steps
    const other = { type: 'line', start: 'a x + a * b = c', value: 'x = x0', stage: 'solved' }
    const steps = [expand, { ...solve, answer: other }]
    expect(reasonsFor({ ...BRACKETS, problem: { ...BRACKETS.problem, steps } })).toEqual([
      ['steps.1.answer.start', 'starts-differ'],
    ])
  })

  it('options that say the same in some variants', () => {
    const options = [{ text: '{a + 2}', right: true }, { text: '{2 * a}' }, { text: 'none of them' }]
    expect(reasonsFor({ ...oneStep({ type: 'choice', options }), variables: [range('a', 1, 9)] })).toEqual([
      ['steps.0.answer.options.1.text', 'options-equal'],
    ])
  })

  it('a choice without a right option, with too many, or with nothing but right ones', () => {
    const choice = (rights: readonly boolean[], several = false) =>
      oneStep({
        type: 'choice',
        several,
        options: rights.map((right, place) => ({ text: `option ${place}`, right })),
      })
    expect(reasonsFor(choice([false, false]))).toContainEqual(['steps.0.answer.options', 'none-right'])
    expect(reasonsFor(choice([true, true, false]))).toContainEqual([
      'steps.0.answer.options',
      'several-right',
    ])
    expect(reasonsFor(choice([true, true], true))).toEqual([['steps.0.answer.options', 'all-right']])
  })

  it('options that are not right and are accepted', () => {
    const options = [{ text: 'one', right: true }, { text: 'two' }]
    expect(reasonsFor(oneStep({ type: 'choice', options }), { accepts: () => true })).toEqual([
      ['steps.0.answer.options.1.text', 'distractor-accepted'],
    ])
  })

  it('items to be ordered that say the same', () => {
    expect(
      reasonsFor({
        ...oneStep({ type: 'ordering', items: ['{a}', '4', 'x'] }),
        variables: [range('a', 1, 9)],
      }),
    ).toEqual([['steps.0.answer.items.1', 'items-equal']])
  })

  it('an answer that its question shows', () => {
    const answer = { type: 'expression', value: 'x^2 + {a} x', form: 'expanded' }
    const asked = { ask: 'Expand [[x (x + a)]], which is [[x^2 + a x]].', variables: [range('a', 2, 9)] }
    expect(reasonsFor(oneStep(answer, asked))).toEqual([['steps.0.answer.value', 'already-shown']])
    expect(reasonsFor(oneStep(answer, { ...asked, ask: 'Expand [[x (x + a)]].' }))).toEqual([])
  })

  it('a template that makes hardly anything different', () => {
    const found = gateOf({
      ...oneStep({ type: 'number', value: 'a' }, { ask: 'Type {a}.' }),
      variables: [range('a', 1, 4)],
    })
    expect(found.reasons).toEqual([
      { where: 'variables', seed: null, what: { code: 'few-variants', found: 4, least: 5 } },
    ])
  })

  it('a template whose variants are predicted to be of different difficulty', () => {
    const meanValueOf: GateMeans['meanValueOf'] = ({ statement }) => (/x \+ 1\D/.test(statement) ? 0.5 : 0.7)
    const { reasons } = gateOf(BRACKETS, { meanValueOf })
    expect(reasons).toMatchObject([
      { where: 'variables', what: { code: 'spread', low: 0.5, high: 0.7, most: 0.15 } },
    ])
    expect(gateOf(BRACKETS, { meanValueOf: (problem) => meanValueOf(problem) / 2 }).reasons).toEqual([])
  })

  it('skills that the set doesn’t have, and steps of the same name', () => {
    const [step] = BRACKETS.problem.steps
    const twice = { ...BRACKETS.problem, steps: [step, { ...step, answer: { type: 'number', value: 'x0' } }] }
    expect(reasonsFor({ ...BRACKETS, problem: twice }, { skills: [] })).toEqual([
      ['steps.0.skills', 'skill-unknown'],
      ['steps.1.id', 'step-id-twice'],
      ['steps.1.skills', 'skill-unknown'],
    ])
  })

  it('a problem that looks like what it is', () => {
    const look = { method: 'formula', looksLike: ['factorising', 'formula'] }
    expect(reasonsFor({ ...BRACKETS, ...look })).toEqual([['looksLike.1', 'looks-like-itself']])
  })
})

it('a step without help is a remark, not a reason', () => {
  const { reasons, missingHints } = gateOf(oneStep({ type: 'number', value: '4' }))
  expect(reasons).toEqual([])
  expect(missingHints).toEqual([{ where: 'steps.0.hints', kinds: ['prompt', 'halfWorked', 'worked'] }])
})
