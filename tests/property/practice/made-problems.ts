import fc from 'fast-check'
import type { Skill } from '@/lib/practice/problem/skill'
import type { ProblemSource } from '@/lib/practice/template/template'

/** What a text may say without being a formula of a template that can't be read. */
const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((drawn) => drawn.replaceAll('[', '('))
const someText = text.map((drawn) => `a${drawn}`)
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((drawn) => `a${drawn.replace(/[\u0000-\u001f\u007f]/g, ' ')}`.trim())
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/)
const formula = fc.constantFrom('2*x+1', '(x+1)/3', 'x^2-4')
const hint = fc.option(someText)
const option = fc.record({ text: someText, right: fc.boolean(), why: text })

const answer: fc.Arbitrary<ProblemSource['problem']['steps'][number]['answer']> = fc.oneof(
  fc.record({
    type: fc.constant('number' as const),
    value: fc.constantFrom('3/4', 'sqrt(2)', '-0.5'),
    tolerance: fc.option(
      fc.record({
        kind: fc.constantFrom('absolute' as const, 'relative' as const),
        size: fc.double({ min: 1e-6, max: 10, noNaN: true }),
      }),
    ),
    significantDigits: fc.option(fc.integer({ min: 1, max: 12 })),
    unit: fc.option(fc.constantFrom('km/h', '%')),
    form: fc.constantFrom('any' as const, 'lowest-terms' as const, 'decimal' as const),
  }),
  fc.record({
    type: fc.constant('expression' as const),
    value: formula,
    unknowns: fc.constant(['x']),
    form: fc.constantFrom('any' as const, 'expanded' as const, 'factorised' as const),
  }),
  fc.record({
    type: fc.constant('equation' as const),
    value: fc.constant('y = 2*x+1'),
    unknowns: fc.constant(['x', 'y']),
  }),
  fc.record({
    type: fc.constant('line' as const),
    start: fc.constant('2(x+1) = 8'),
    value: fc.constant('2x+2 = 8'),
    unknowns: fc.constant(['x']),
    stage: fc.constantFrom('any' as const, 'expanded' as const, 'solved' as const),
  }),
  fc.record({
    type: fc.constant('choice' as const),
    options: fc.array(option, { minLength: 2, maxLength: 4 }),
    several: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('method' as const),
    methods: fc.array(option, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('ordering' as const),
    items: fc.array(someText, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('short-text' as const),
    accepted: fc.array(
      line.map((drawn) => drawn.replaceAll('[', '(')),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    type: fc.constant('free-text' as const),
    keyPoints: fc.array(someText, { minLength: 1, maxLength: 3 }),
    model: text,
  }),
)

const fixed: fc.Arbitrary<ProblemSource> = fc.record({
  title: line,
  tags: fc.array(line, { maxLength: 3 }),
  variables: fc.constant([]),
  constraints: fc.constant([]),
  problem: fc.record({
    statement: someText,
    grading: fc.constantFrom('steps' as const, 'answer' as const),
    steps: fc
      .array(
        fc.record({
          id: slug,
          ask: text,
          skills: fc.array(slug, { minLength: 1, maxLength: 3 }),
          answer,
          hints: fc.record({ prompt: hint, halfWorked: hint, worked: hint }),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((steps) => steps.map((step, index) => ({ ...step, id: `${index}${step.id}`.slice(0, 20) }))),
    afterword: text,
  }),
  method: fc.option(slug),
  looksLike: fc.array(slug, { maxLength: 2 }),
  attribution: fc.option(
    fc.record({
      source: line,
      sourceUrl: fc.constant('https://example.org/a'),
      licence: line,
      licenceUrl: fc.constant('https://creativecommons.org/licenses/by/4.0/'),
    }),
  ),
})

/** The same with numbers that are drawn. */
const template: fc.Arbitrary<ProblemSource> = fc
  .tuple(fixed, fc.integer({ min: 1, max: 9 }))
  .map(([problem, from]) => ({
    ...problem,
    variables: [
      { kind: 'range', name: 'a', from: String(from), to: '20', step: '1' },
      { kind: 'one-of', name: 'b', values: [1, 2.5] },
      { kind: 'derived', name: 'c', formula: 'a + b' },
      { kind: 'word', name: 'thing', words: ['an apple', 'a pear'] },
    ],
    constraints: ['a != b'],
    problem: {
      ...problem.problem,
      statement: 'How many are {a} and {b} of {thing}?',
      steps: [
        {
          id: 'sum',
          ask: '',
          skills: ['adding'],
          answer: {
            ...{ type: 'number', value: '{c}', tolerance: null },
            ...{ significantDigits: null, unit: null, form: 'any' },
          } as const,
          hints: { prompt: null, halfWorked: null, worked: 'It is {a} + {b}.' },
        },
      ],
      afterword: '',
    },
  }))

/** A set of problems, with a skill for each that they name. */
export const problemSets = fc
  .record({ name: line, description: text, problems: fc.array(fc.oneof(fixed, template), { maxLength: 4 }) })
  .map((set) => {
    const slugs = set.problems.flatMap(({ problem }) => problem.steps.flatMap(({ skills }) => skills))
    const skills: Skill[] = [...new Set(slugs)].map((each) => ({
      slug: each,
      name: `Skill ${each}`,
      prerequisites: [],
    }))
    return { ...set, skills }
  })
