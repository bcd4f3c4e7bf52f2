import { describe, expect, it } from 'vitest'
import { readTemplate, variantOf } from '@/lib/practice/template/variant'
import { range, templateOf, variantAt } from '../../../support/draws'
import { oneStep, sourceOf } from '../../../support/problem-sources'

const A_IS_3 = { variables: [range('a', 3, 3), { kind: 'word', name: 'thing', words: ['pears'] }] }
const answerOf = (answer: unknown) =>
  variantAt(templateOf({ ...oneStep(answer), ...A_IS_3 }), 1).problem.steps[0]?.answer

describe('of each kind of answer all texts and formulas are filled', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['number', { value: '{a + 1} / 7' }, { value: '4/7' }],
    ['expression', { value: 'a x + {a * 2}' }, { value: '3*x+6' }],
    ['equation', { value: 'y = a x', unknowns: ['x', 'y'] }, { value: 'y = 3*x' }],
    ['line', { start: 'a (x + 1) = 9', value: 'a x + a = 9' }, { start: '3*(x+1) = 9', value: '3*x+3 = 9' }],
    [
      'choice',
      {
        options: [
          { text: '{a} {thing}', right: true, why: 'as {a} is' },
          { text: '[[a x]]', why: '' },
        ],
      },
      {
        options: [
          { text: '3 pears', right: true, why: 'as 3 is' },
          { text: '$3 x$', right: false, why: '' },
        ],
      },
    ],
    [
      'method',
      { methods: [{ text: 'by {a}', right: true, why: 'why {a}' }, { text: 'by {thing}' }] },
      {
        methods: [
          { text: 'by 3', right: true, why: 'why 3' },
          { text: 'by pears', right: false, why: '' },
        ],
      },
    ],
    ['ordering', { items: ['first {a}', '{thing}'] }, { items: ['first 3', 'pears'] }],
    ['short-text', { accepted: ['{a}', '{thing}'] }, { accepted: ['3', 'pears'] }],
    [
      'free-text',
      { keyPoints: ['names {thing}', 'says {a}'], model: 'It is {a}.' },
      { keyPoints: ['names pears', 'says 3'], model: 'It is 3.' },
    ],
  ])('%s', (type, written, filled) => {
    expect(answerOf({ type, ...written })).toMatchObject({ type, ...filled })
  })
})

it('so are the statement, what is asked, the help and the afterword', () => {
  const { problem } = variantAt(
    templateOf({
      ...A_IS_3,
      title: 'All of it',
      problem: {
        statement: 'There are {a}.',
        steps: [
          {
            id: 'only',
            ask: 'How many {thing}?',
            skills: ['counting'],
            answer: { type: 'number', value: 'a' },
            hints: { prompt: 'more than {a - 1}', halfWorked: '{a - 1} and …', worked: 'It is {a}.' },
          },
        ],
        afterword: 'All {a} {thing}.',
      },
    }),
    1,
  )
  expect(problem).toMatchObject({
    statement: 'There are 3.',
    steps: [
      { ask: 'How many pears?', hints: { prompt: 'more than 2', halfWorked: '2 and …', worked: 'It is 3.' } },
    ],
    afterword: 'All 3 pears.',
  })
})

it('help that isn’t there stays away', () => {
  const { problem } = variantAt(templateOf(oneStep({ type: 'number', value: '1' })), 1)
  expect(problem.steps[0]?.hints).toEqual({ prompt: null, halfWorked: null, worked: null })
})

it('texts have the learner’s decimal sign, and answers keep a point', () => {
  const written = oneStep({ type: 'number', value: '{a / 2}' }, { ask: 'Half of {a} is {a / 2}?', ...A_IS_3 })
  const variant = variantOf(templateOf(written), 1, 'comma')
  expect(variant).toMatchObject({
    value: { problem: { steps: [{ ask: 'Half of 3 is 1,5?', answer: { value: '1.5' } }] } },
  })
})

describe('no variant comes of a seed', () => {
  const code = (written: unknown) => {
    const variant = variantOf(templateOf(written), 1)
    return variant.ok ? null : variant.error
  }

  it('where nothing meets the constraints', () => {
    expect(code({ ...oneStep({ type: 'number', value: 'a' }), ...A_IS_3, constraints: ['a > 3'] })).toEqual({
      code: 'constraints',
    })
  })

  it.each<[string, unknown]>([
    ['statement', oneStep({ type: 'number', value: 'a' }, { statement: '{1 / (a - 3)}' })],
    ['steps.0.ask', oneStep({ type: 'number', value: 'a' }, { ask: 'is it {1 / (a - 3)}' })],
    ['steps.0.answer.value', oneStep({ type: 'number', value: '{1 / (a - 3)}' })],
    [
      'steps.0.answer.options.1.why',
      oneStep({
        type: 'choice',
        options: [
          { text: 'x', right: true },
          { text: 'y', why: '{sqrt(0 - a)}' },
        ],
      }),
    ],
    ['steps.0.answer.items.1', oneStep({ type: 'ordering', items: ['x', '{ln(a - 3)}'] })],
  ])('where a number in %s is not defined', (where, written) => {
    expect(code({ ...(written as object), ...A_IS_3 })).toEqual({ code: 'not-defined', where })
  })

  it('and the first place of several is named', () => {
    const written = oneStep({ type: 'number', value: '{1 / 0}' }, { ask: 'is it {1 / 0}', ...A_IS_3 })
    expect(code(written)).toEqual({ code: 'not-defined', where: 'steps.0.ask' })
  })
})

it('of a fixed problem there is one variant', () => {
  const template = templateOf(oneStep({ type: 'number', value: '7 / 12' }, { ask: 'Is {this} it?' }))
  expect(variantAt(template, 1)).toEqual(variantAt(template, 2))
  expect(variantAt(template, 1).problem.steps[0]?.ask).toBe('Is {this} it?')
})

it('all that is the matter with a source is told at once, each with its place', () => {
  const source = sourceOf(
    oneStep(
      { type: 'number', value: 'a +' },
      { statement: '{q}', ask: '[[x', variables: [range('a', 1, 2)] },
    ),
  )
  const read = readTemplate(source)
  expect(read.ok ? [] : read.error.map(({ where, what }) => [where, what.code])).toEqual([
    ['statement', 'formula'],
    ['steps.0.ask', 'not-closed'],
    ['steps.0.answer.value', 'formula'],
  ])
})
