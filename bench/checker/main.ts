import { create, parseDependencies } from 'mathjs'
import { checkAnswer } from '@/lib/practice/answers/check-answer'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import {
  ANSWER_CASES,
  FORMULA_CASES,
  HOSTILE_ANSWERS,
  TEXT_SPECS,
  type AnswerCase,
} from '../../tests/fixtures/practice/answers'
import { median, print } from '../figures'
import { fuzzTexts } from './fuzz'
import { bytesInUse } from './garbage'

const ROUNDS = 50
const WARM_UPS = 5
const TRIES = 5
const FUZZ = { texts: 20_000, seed: 6 }
const MEGABYTE = 2 ** 20

const { parse } = create({ ...parseDependencies }, {})

/**
 * `npm run bench:checker`: what reading and judging an answer costs, beside `parse` of mathjs alone on the same texts in
 * the same run; the slowest of the hostile texts, each tried with every kind of step; and what 20,000 strange texts
 * leave in memory.
 */
function main(args: readonly string[]): boolean {
  const hostile = HOSTILE_ANSWERS.flatMap((given) =>
    TEXT_SPECS.map((spec) =>
      // Tried a few times: one try says more about what else the machine does.
      median(Array.from({ length: TRIES }, () => milliseconds(() => judge({ spec, given, counts: false })))),
    ),
  )
  const cases = [...FORMULA_CASES, ...ANSWER_CASES]
  const figures = { check: [] as number[], parse: [] as number[] }
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const each of cases) {
      const check = milliseconds(() => judge(each))
      const parsed = milliseconds(() => parseAlone(each.given))
      if (round < 0) continue
      figures.check.push(check)
      figures.parse.push(parsed)
    }
  }
  const texts = fuzzTexts(FUZZ.texts, FUZZ.seed)
  texts.slice(0, 2000).forEach(judgeWithAll)
  const before = bytesInUse()
  texts.forEach(judgeWithAll)
  const growth = (bytesInUse() - before) / MEGABYTE
  return print(
    {
      bench: 'checker',
      how: `${cases.length} answers, ${ROUNDS} rounds; ${HOSTILE_ANSWERS.length} hostile texts and ${FUZZ.texts} strange ones, each with ${TEXT_SPECS.length} kinds of step`,
      lines: [
        { name: 'one check', figure: median(figures.check), unit: 'ms', target: { most: 0.2 } },
        { name: 'parse of mathjs alone', figure: median(figures.parse), unit: 'ms' },
        { name: 'check / parse', figure: median(figures.check) / median(figures.parse), unit: 'times' },
        { name: 'slowest hostile text', figure: Math.max(...hostile), unit: 'ms', target: { most: 30 } },
        { name: 'memory after the strange ones', figure: growth, unit: 'MB', target: { most: 4 } },
      ],
    },
    args,
  )
}

function milliseconds(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function judge({ spec, given, decimalSign = 'point' }: AnswerCase): void {
  const read = readAnswer(spec, { kind: 'text', text: given }, { decimalSign })
  if (read.ok) checkAnswer(spec, read.value)
}

function judgeWithAll(text: string): void {
  for (const spec of TEXT_SPECS) judge({ spec, given: text, counts: false })
}

function parseAlone(text: string): void {
  try {
    parse(text)
  } catch {
    // It has no words for units and printed signs, and that took it its time too.
  }
}

process.exitCode = main(process.argv.slice(2)) ? 0 : 1
