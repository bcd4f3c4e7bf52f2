import { seededRandom } from '@/lib/scheduling/seeded-random'

const PARTS = [
  ...'0123456789xyabe+-*/^()=., ',
  ...'½²³⁻√π×·−–€%°µ,;!?\'"\\`$<>[]{}|&@#~_',
  ...'\u0000\u200b\u202e\ufeff\ud800\u0301',
  '👩‍🚀',
  'sqrt(',
  'sin(',
  'ln(',
  'factorial(',
  'range(0,1e9)',
  'constructor',
  '__proto__',
  '^9^9^9',
  '1e999',
  ' km/h',
  ' m²',
  '(x+1)',
  '(x+y+a+b)^9',
  '2(x+3)=10',
] as const

const FORMULAS = [
  'x^2 + 2x + 1',
  '(x+1)(x-2)/(x+3)',
  '2(x+3) = 10',
  'y = 2x + 1',
  'sin(x)^2 + cos(x)^2',
  '3.14 m/s',
  '1 3/4',
  '(1+x+y)^7*(1+x+y)^7',
  '1.50 × 10³ kg·m²/s',
] as const

/** Texts as nobody types them, always the same: noise, formulas with something amiss, deep brackets, long numbers. */
export function fuzzTexts(count: number, seed: number): string[] {
  const { uniform } = seededRandom(seed)
  const whole = (below: number): number => Math.floor(uniform() * below)
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[whole(values.length)] ?? values[0]
  const part = (): string => PARTS[whole(PARTS.length)] ?? ''
  const kinds = [
    () => Array.from({ length: whole(60) }, part).join(''),
    () => {
      const text = pick(FORMULAS)
      const at = whole(text.length + 1)
      return text.slice(0, at) + part() + text.slice(at + whole(3))
    },
    () => '('.repeat(whole(120)) + part() + ')'.repeat(whole(120)),
    () => Array.from({ length: whole(260) }, () => whole(10)).join('') + part() + String(whole(1e9)),
    () => Array.from({ length: whole(80) }, () => String.fromCharCode(whole(0x10000))).join(''),
    () =>
      Array.from({ length: 1 + whole(12) }, () => pick(FORMULAS)).join(pick(['+', '*', '/', '^', ' ', '='])),
  ] as const
  return Array.from({ length: count }, () => pick(kinds)())
}
