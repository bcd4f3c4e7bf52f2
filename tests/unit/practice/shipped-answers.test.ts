import { describe, expect, it } from 'vitest'
import { authorsExpression, authorsLine } from '@/lib/practice/answers/read-spec'
import { hasReached } from '@/lib/practice/answers/line-stage'
import { workOut } from '@/lib/practice/expression/work-out'
import type { LineAnswer } from '@/lib/practice/problem/answer-spec'
import type { Problem } from '@/lib/practice/problem/problem'
import { everyVariant, numberAt, shippedProblems, variantsOf } from '../../support/shipped-sets'

const SEEDS = 100

const linesOf = (problem: Problem): LineAnswer[] =>
  problem.steps.flatMap(({ answer }) => (answer.type === 'line' ? [answer] : []))

function lineOf({ unknowns }: LineAnswer, text: string) {
  const line = authorsLine(text, unknowns)
  if (line === null) throw new Error(`${text} is no line`)
  return line
}

/** What an equation's left side has more than its right for a value of x; of an expression its value. */
function valueAt(spec: LineAnswer, text: string, x: number): number {
  const { left, right } = lineOf(spec, text)
  return workOut(left, { x }) - (right === null ? 0 : workOut(right, { x }))
}

const lineByLine = shippedProblems.filter(({ problem }) => linesOf(problem).length > 0)

describe.each(lineByLine.map((source) => [source.title, source] as const))(
  'line by line, “%s”',
  (_, source) => {
    const variants = variantsOf(source, SEEDS)

    it('comes as far in each line as the step asks, and not before', () => {
      for (const { problem } of variants) {
        const lines = linesOf(problem)
        for (const [place, spec] of lines.entries()) {
          const authors = lineOf(spec, spec.value)
          const above = lineOf(spec, lines[place - 1]?.value ?? spec.start)
          const context = { authors, unknowns: spec.unknowns }
          expect(hasReached(authors, spec.stage, context), spec.value).toBe(true)
          if (spec.stage !== 'any') expect(hasReached(above, spec.stage, context), spec.value).toBe(false)
        }
      }
    })

    it('has a solution that fits every line, or lines that are equal for any number', () => {
      for (const { problem } of variants) {
        const lines = linesOf(problem)
        const solved = lines.find(({ stage }) => stage === 'solved')
        const isEquation = lines.every(({ start }) => start.includes('='))
        const solutions = solved
          ? [workOut(lineOf(solved, solved.value).right ?? never(), {})]
          : isEquation
            ? ['smaller', 'larger'].map((id) => numberAt(problem, id))
            : []
        for (const spec of lines) {
          for (const x of solutions) {
            for (const text of [spec.start, spec.value]) expect(valueAt(spec, text, x)).toBeCloseTo(0, 9)
          }
          if (isEquation) continue
          for (const x of [-3, 0, 1, 2.5])
            expect(valueAt(spec, spec.value, x)).toBeCloseTo(valueAt(spec, spec.start, x), 9)
        }
        if (isEquation) expect(solutions).not.toEqual([])
      }
    })
  },
)

function never(): never {
  throw new Error('a solved line has a right side')
}

describe('solutions put into what they solve', () => {
  it('fit the quadratic that is to be solved with decimals', () => {
    everyVariant('A quadratic with decimal roots', (problem, { a = 0, b = 0, c = 0 }) => {
      for (const id of ['positive', 'negative']) {
        const x = numberAt(problem, id)
        expect(a * x * x + b * x - c).toBeCloseTo(0, 9)
      }
      expect(numberAt(problem, 'negative')).toBeLessThan(numberAt(problem, 'positive'))
    })
  })

  it.each([
    'A pair of equations that cancel',
    'A pair of equations to prepare',
    'A pair of equations, one of them solved',
  ])('fit both equations of “%s” as they are printed', (title) => {
    everyVariant(title, (problem) => {
      const [x, y] = [numberAt(problem, 'x'), numberAt(problem, 'y')]
      const equations =
        problem.statement.match(/(?<=\$)[^$]*(?=\$)/g)?.filter((text) => text.includes('=')) ?? []
      expect(equations).toHaveLength(2)
      for (const equation of equations) {
        const line = authorsLine(equation, ['x', 'y'])
        if (line?.right == null) throw new Error(`${equation} is no equation`)
        expect(workOut(line.left, { x, y })).toBeCloseTo(workOut(line.right, { x, y }), 9)
      }
    })
  })

  it('put the line through both points', () => {
    everyVariant('The line through two points', (problem, { x1 = 0, y1 = 0, x2 = 0, y2 = 0 }) => {
      const gradient = numberAt(problem, 'gradient')
      const intercept = numberAt(problem, 'intercept')
      expect(gradient * x1 + intercept).toBeCloseTo(y1, 9)
      expect(gradient * x2 + intercept).toBeCloseTo(y2, 9)
    })
  })
})

/** The formula printed large in a statement, in the language it was read in. */
const shownIn = ({ statement }: Problem): string =>
  (/\$\$(.*)\$\$/.exec(statement)?.[1] ?? '')
    .replaceAll('\\left', '')
    .replaceAll('\\right', '')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'))

describe('expressions', () => {
  it.each([
    ['Collect like terms', 'simplified'],
    ['Take out everything that is common', 'factorised'],
    ['A difference of two squares', 'factorised'],
    ['Two squares with a plus', 'factorised'],
  ])('of “%s” are equal to what is printed', (title, id) => {
    everyVariant(title, (problem) => {
      const answer = problem.steps.find((step) => step.id === id)?.answer
      if (answer?.type !== 'expression') throw new Error(`no expression at ${id}`)
      const [given, shown] = [answer.value, shownIn(problem)].map((text) =>
        authorsExpression(text, ['x', 'y']),
      )
      if (!given || !shown) throw new Error(`${problem.statement} can't be read`)
      for (const x of [-2, 0.5, 3]) {
        expect(workOut(given, { x, y: 1 - 2 * x })).toBeCloseTo(workOut(shown, { x, y: 1 - 2 * x }), 9)
      }
    })
  })

  it('that are fractions keep their value when they are simplified', () => {
    everyVariant('Simplify an algebraic fraction', ({ steps }, { m = 0, n = 0 }) => {
      const answer = steps.find(({ id }) => id === 'simplified')?.answer
      const simplified = answer?.type === 'expression' ? authorsExpression(answer.value, ['x']) : null
      for (const x of [-0.5, 0.5, 20]) {
        const whole = (x * x + (m + n) * x + m * n) / (x * x - m * m)
        expect(workOut(simplified ?? never(), { x })).toBeCloseTo(whole, 9)
      }
    })
  })

  it('that are powers of two come to the power found', () => {
    everyVariant('Powers of one base', (problem, { a = 0, b = 0, c = 0, d = 0 }) => {
      expect(2 ** numberAt(problem, 'result')).toBe(((2 ** a) ** b * 2 ** c) / 2 ** d)
    })
  })
})

describe('answers to problems in words', () => {
  it('fit what is told', () => {
    everyVariant('Tickets and a fee', (problem, { price = 0, fee = 0, total = 0 }) => {
      expect(numberAt(problem, 'solved') * price + fee).toBe(total)
    })
    everyVariant('A fence around a rectangle', (problem, { k = 0, total = 0 }) => {
      const width = numberAt(problem, 'width')
      expect(width + (width + k) + width + (width + k)).toBe(total)
      expect(numberAt(problem, 'area')).toBe(width * (width + k))
    })
    everyVariant('The sides of a rectangle', (problem, { k = 0, area = 0 }) => {
      const width = numberAt(problem, 'width')
      expect(width * (width + k)).toBe(area)
    })
    everyVariant('The price before the sale', (problem, { off = 0, now = 0 }) => {
      const before = numberAt(problem, 'price')
      expect(before - (before * off) / 100).toBeCloseTo(now, 9)
    })
    everyVariant('Up and down by the same percentage', (problem, { off = 0, before = 0 }) => {
      const high = before + (before * off) / 100
      expect(numberAt(problem, 'price')).toBeCloseTo(high - (high * off) / 100, 9)
    })
    everyVariant('Solve a formula for the time', (problem, { start = 0, rate = 0, speed = 0 }) => {
      expect(start + rate * numberAt(problem, 'number')).toBeCloseTo(speed, 9)
    })
  })
})
