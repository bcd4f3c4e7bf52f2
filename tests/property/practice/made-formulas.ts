import fc from 'fast-check'
import { numberOf, operation, type Expression } from '@/lib/practice/expression/expression'

/** Whole numbers and tenths, below zero too, with the ones and zeros that tidying takes away. */
const number = fc
  .oneof(
    fc.constantFrom(0, 1, -1),
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -99, max: 99 }).map((n) => n / 10),
  )
  .map((value) => numberOf(value === 0 ? 0 : value))

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  number,
  fc.constantFrom<Expression>(
    { kind: 'variable', name: 'x' },
    { kind: 'variable', name: 'y' },
    { kind: 'constant', name: 'pi' },
    { kind: 'constant', name: 'e' },
  ),
)

/** Trees as reading a template's formula and putting numbers into it can give, small enough to be read again. */
export const { formula: madeFormulas } = fc.letrec<{ formula: Expression }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        tie('formula'),
        tie('formula'),
      )
      .map(([operator, left, right]) => operation(operator, left, right)),
    fc
      .tuple(tie('formula'), fc.integer({ min: 0, max: 4 }))
      .map(([base, exponent]) => operation('^', base, numberOf(exponent))),
    tie('formula').map((of): Expression => ({ kind: 'negative', of })),
    fc
      .tuple(
        fc.constantFrom('sqrt' as const, 'abs' as const, 'sin' as const, 'factorial' as const),
        tie('formula'),
      )
      .map(([name, of]): Expression => ({ kind: 'call', name, of })),
    fc
      .tuple(
        fc.constantFrom('max' as const, 'choose' as const, 'mod' as const),
        tie('formula'),
        tie('formula'),
      )
      .map(([name, left, right]): Expression => ({ kind: 'pair', name, left, right })),
  ),
}))
