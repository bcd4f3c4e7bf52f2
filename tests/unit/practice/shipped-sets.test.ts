import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/content/markdown'
import type { AnswerType } from '@/lib/practice/problem/answer-spec'
import { judge } from '@/lib/usecases/problems/judge'
import { shippedProblems, shippedSets, textsOf, variantsOf } from '../../support/shipped-sets'

const SEEDS = 200
const LEAST_DIFFERENT = 15
const ANSWER_TYPES: readonly AnswerType[] = [
  'number',
  'expression',
  'equation',
  'line',
  'choice',
  'method',
  'ordering',
  'short-text',
  'free-text',
]

/** What no text may have in it, by what it would be. */
const UNTIDY: readonly (readonly [string, RegExp])[] = [
  ['a number that is none', /NaN|undefined|Infinity|null/],
  ['a formula left unread', /\[\[|\]\]/],
  ['two signs in a row', /(?<![|\-])[+\-−]\s*[+\-−](?![|\-])/],
  ['a power of one', /\^\{1\}/],
  ['a fraction over one', /\\frac\{[^{}]*\}\{1\}/],
  ['a long decimal', /\d\.\d{7}/],
  /** Words that Spindle has no use for. */
  ['a word that helps nobody', /\b(wrong|fail(ed|ure|s)?|stupid|obvious(ly)?|trivial|of course|simply)\b/i],
]
const UNTIDY_FORMULA: readonly (readonly [string, RegExp])[] = [
  ['a one that multiplies', /(?<![\d.}])1 ?([a-zA-Z(]|\\left)/],
  ['a zero that multiplies or is added', /(?<![\d.])0 ?([a-zA-Z(]|\\left)|[+-] 0(?![\d.])/],
]
const UNTIDY_PROSE: readonly (readonly [string, RegExp])[] = [
  ['a hole left unfilled', /[{}]/],
  ['a space before a stop', /\s[.,;:](?!\d)/],
  ['a plain minus sign', /-\d/],
]
const FORMULA = /\$\$?[^$]*\$\$?/g

/** What is untidy about a text, each with where it is. */
function untidiness(text: string): string[] {
  const found = (within: string, kinds: typeof UNTIDY) =>
    kinds.flatMap(([what, pattern]) => (pattern.test(within) ? [`${what}: ${text}`] : []))
  return [
    ...found(text, UNTIDY),
    ...(text.match(FORMULA) ?? []).flatMap((formula) => found(formula, UNTIDY_FORMULA)),
    ...found(text.replace(FORMULA, '\u25a1'), UNTIDY_PROSE),
  ]
}

/** What a text shows beside its formulas, and what it is made of. */
function printed(text: string): string {
  const tree = renderMarkdown(text)
  if (!tree.ok) throw new Error(`${tree.error.code}: ${text}`)
  return JSON.stringify(tree.value, (_, node: unknown) => (isFormula(node) ? 'formula' : node))
}
const isFormula = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'math'

describe.each(shippedSets)('the problem set $name', ({ set }) => {
  const slugs = set.skills.map(({ slug }) => slug)

  it('declares each skill once, and prerequisites that exist and come before', () => {
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const [place, { slug, prerequisites }] of set.skills.entries()) {
      for (const each of prerequisites) expect(slugs.slice(0, place), slug).toContain(each)
    }
  })

  it('uses every skill it declares, and no other', () => {
    const used = set.problems.flatMap(({ problem }) => problem.steps.flatMap(({ skills }) => skills))
    expect([...new Set(used)].sort()).toEqual([...slugs].sort())
  })

  it('has problems with titles of their own and 2 to 6 steps, each with help of every kind', () => {
    const titles = set.problems.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const { title, problem } of set.problems) {
      expect(problem.steps.length, title).toBeGreaterThanOrEqual(2)
      expect(problem.steps.length, title).toBeLessThanOrEqual(6)
      expect(problem.afterword, title).not.toBe('')
      for (const { id, hints } of problem.steps) {
        const kinds = [hints.prompt, hints.halfWorked, hints.worked]
        expect(new Set(kinds).size, `${title}, ${id}`).toBe(3)
        expect(kinds, `${title}, ${id}`).not.toContain(null)
      }
    }
  })

  it('says of each distractor what choosing it shows', () => {
    for (const { title, problem } of set.problems) {
      for (const { id, answer } of problem.steps) {
        const options =
          answer.type === 'choice' ? answer.options : answer.type === 'method' ? answer.methods : []
        const silent = options.filter(({ right, why }) => !right && why === '')
        expect(silent, `${title}, ${id}`).toEqual([])
      }
    }
  })
})

describe('the problem sets that ship', () => {
  it('have 24 templates at least, over 8 skills of algebra and 4 of probability', () => {
    const skillsOf = (name: string) => shippedSets.find((set) => set.name === name)?.set.skills ?? []
    expect(shippedProblems.filter(({ variables }) => variables.length > 0).length).toBeGreaterThanOrEqual(24)
    expect(skillsOf('algebra.json').length).toBeGreaterThanOrEqual(8)
    expect(skillsOf('probability.json').length).toBeGreaterThanOrEqual(4)
  })

  it('use every kind of answer, numbers of every kind and lines of every stage', () => {
    const answers = shippedProblems.flatMap(({ problem }) => problem.steps.map(({ answer }) => answer))
    const numbers = answers.filter((answer) => answer.type === 'number')
    const stages = answers.flatMap((answer) => (answer.type === 'line' ? [answer.stage] : []))
    const forms = answers.flatMap((answer) => (answer.type === 'expression' ? [answer.form] : []))
    expect(new Set(answers.map(({ type }) => type))).toEqual(new Set(ANSWER_TYPES))
    expect(numbers.some(({ tolerance }) => tolerance !== null)).toBe(true)
    expect(numbers.some(({ significantDigits }) => significantDigits !== null)).toBe(true)
    expect(numbers.some(({ unit }) => unit !== null)).toBe(true)
    expect(new Set(numbers.map(({ form }) => form))).toEqual(new Set(['any', 'lowest-terms', 'decimal']))
    expect(new Set(stages)).toEqual(
      new Set(['any', 'expanded', 'collected', 'isolated', 'solved', 'factorised']),
    )
    expect(new Set(forms)).toEqual(new Set(['any', 'expanded', 'factorised', 'lowest-terms']))
  })

  it('have look-alikes of four methods at least by which another problem goes, and this one does not', () => {
    const methods = shippedProblems.map(({ method }) => method)
    const alike = shippedProblems.flatMap(({ method, looksLike }) =>
      looksLike.filter((each) => each !== method && methods.includes(each)),
    )
    expect(new Set(alike).size).toBeGreaterThanOrEqual(4)
  })
})

describe.each(
  shippedSets.flatMap(({ set }) => set.problems.map((source) => [source.title, source, set] as const)),
)('“%s”', (_, source, set) => {
  it('gets through the gate: own answers are accepted, distractors are not, all variants work', async () => {
    const judged = await judge(source, set.skills)
    expect(judged.ok ? judged.value.gate.reasons : judged.error).toEqual([])
  })

  it('varies', () => {
    const different = new Set(variantsOf(source, SEEDS).map(({ problem }) => JSON.stringify(problem)))
    expect(different.size).toBeGreaterThanOrEqual(LEAST_DIFFERENT)
  })

  it('reads tidily in every variant', () => {
    const texts = variantsOf(source, SEEDS).flatMap(({ problem }) => textsOf(problem))
    expect([...new Set(texts)].flatMap(untidiness).slice(0, 5)).toEqual([])
  })

  it('is printed as it is meant: no formula is left as it was typed', () => {
    const texts = variantsOf(source, 5).flatMap(({ problem }) => textsOf(problem))
    expect(texts.filter((text) => /[$\\]/.test(printed(text).replaceAll('\\"', '')))).toEqual([])
  })
})
