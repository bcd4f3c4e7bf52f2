import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/content/markdown'
import { oatutorItem } from '@/lib/contracts/oatutor'
import { oatutorProblem } from '@/lib/practice/import/oatutor'
import { markdownOf } from '@/lib/practice/import/oatutor-text'
import { texFormula } from '@/lib/practice/import/tex-formula'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import { ownAnswer } from '@/lib/practice/template/own-answer'
import { scanText } from '@/lib/practice/template/scan'
import { readTemplate, variantOf } from '@/lib/practice/template/variant'
import { readProblemFile } from '@/lib/usecases/problem-files/read-problem-file'
import { writeProblemFile } from '@/lib/usecases/problem-files/write-problem-file'
import { problemSets } from './made-problems'

describe('a set of problems', () => {
  it('written to a file and read again is the same set', async () => {
    await fc.assert(
      fc.asyncProperty(problemSets, async (set) => {
        const read = await readProblemFile(writeProblemFile(set))
        if (!read.ok) throw new Error(JSON.stringify(read.error))
        const { kind, name, description, skills, problems, faults } = read.value
        expect(faults).toEqual([])
        expect(kind).toBe('spindle')
        expect({ name, description, skills, problems: problems.map(({ problem }) => problem) }).toEqual(set)
      }),
    )
  })
})

/** Texts as the pools have them, and worse. */
const poolText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '$$',
          '$$',
          '$',
          '\\$\\$',
          '\\frac{1}{2}',
          '\\left(',
          '\\right)',
          '\\sqrt{',
          '}',
          '{',
          '[[',
          ']]',
          '##',
        ],
        ...[
          'x',
          '2',
          '^',
          '**',
          '=',
          ' hours',
          ' the ',
          '\\n',
          '\n',
          '|',
          ',',
          '(',
          ')',
          '_',
          '___',
          '%',
          '\\',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const hint = fc.record({
  id: poolText,
  title: poolText,
  text: poolText,
  hintAnswer: fc.array(poolText, { maxLength: 2 }),
})
const step = fc
  .record({
    id: poolText,
    stepTitle: poolText,
    stepBody: fc.constantFrom('', 'Simplify.', 'Round to two decimals.', 'Solve for x.'),
    stepAnswer: fc.array(poolText, { minLength: 1, maxLength: 2 }),
    choices: fc.array(poolText, { maxLength: 3 }),
    skills: fc.array(poolText, { maxLength: 3 }),
    hints: fc.array(hint, { maxLength: 3 }),
  })
  .map((drawn) => ({
    ...drawn,
    choices: drawn.choices.length > 2 ? [...drawn.choices, ...drawn.stepAnswer] : [],
  }))

const item = fc.record({
  title: poolText,
  body: poolText,
  lesson: poolText,
  courseName: fc.constantFrom('Algebra', 'Physics'),
  oer: fc.constant('https://example.org <A book>'),
  license: fc.constant('CC BY 4.0'),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
})

describe('a problem of a pool', () => {
  it('is refused, or can be read as one of ours whose answers are accepted, whatever it says', async () => {
    let taken = 0
    await fc.assert(
      fc.asyncProperty(item, async (raw) => {
        const parsed = oatutorItem.safeParse(raw)
        const read = parsed.success ? oatutorProblem(parsed.data) : null
        if (read?.ok !== true) return
        taken += 1
        const file = await readProblemFile(
          writeProblemFile({
            name: 'x',
            description: '',
            skills: read.value.skills,
            problems: [read.value.problem],
          }),
        )
        expect(file.ok && file.value.faults).toEqual([])
        const template = readTemplate(read.value.problem)
        const variant = template.ok ? variantOf(template.value, 0) : null
        if (variant?.ok !== true) throw new Error('there is a variant')
        const { problem } = variant.value
        for (const [place, { answer }] of problem.steps.entries()) {
          const own = ownAnswer(answer)
          expect(own !== null && acceptsAnswer(problem, place, own)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  it('gives texts that can be shown and hold no formula of a template', () => {
    fc.assert(
      fc.property(poolText, (text) => {
        const markdown = markdownOf(text)
        expect(renderMarkdown(markdown).ok).toBe(true)
        const pieces = scanText(markdown, false)
        expect(pieces.ok && pieces.value.every(({ kind }) => kind === 'literal')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('has formulas that are read or not, and never throw', () => {
    fc.assert(
      fc.property(poolText, (text) => {
        const read = texFormula(text)
        if (read !== null) expect(read.formula).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
