import { divide, multiply, ONE, rationalOf, ZERO, type Rational } from './rational'

/** What is measured, as powers of what can't be taken apart. */
export type Dimension = Readonly<Record<string, number>>

/** One unit: (value + `before`) · `factor` is the value in metres, kilograms, seconds, euros and the like. */
export interface Unit {
  readonly symbol: string
  readonly dimension: Dimension
  readonly factor: Rational
  /** Of scales whose zero is not nothing; 0 for all other units. */
  readonly before: Rational
}

const POWERS_OF_TEN: Readonly<Record<string, number>> = {
  T: 12,
  G: 9,
  M: 6,
  k: 3,
  h: 2,
  d: -1,
  c: -2,
  m: -3,
  µ: -6,
  u: -6,
  n: -9,
}

/** Units that take the prefixes named after them. */
const PREFIXED: readonly (readonly [
  symbol: string,
  factor: number,
  dimension: Dimension,
  prefixes: string,
])[] = [
  ['m', 1, { m: 1 }, 'kdcmµun'],
  ['g', 0.001, { kg: 1 }, 'kmµu'],
  ['s', 1, { s: 1 }, 'mµun'],
  ['l', 0.001, { m: 3 }, 'hdcmµu'],
  ['L', 0.001, { m: 3 }, 'dcmµu'],
  ['N', 1, { kg: 1, m: 1, s: -2 }, 'Mkm'],
  ['J', 1, { kg: 1, m: 2, s: -2 }, 'GMkm'],
  ['cal', 4.184, { kg: 1, m: 2, s: -2 }, 'k'],
  ['W', 1, { kg: 1, m: 2, s: -3 }, 'TGMkm'],
  ['Wh', 3600, { kg: 1, m: 2, s: -2 }, 'TGMk'],
  ['V', 1, { kg: 1, m: 2, s: -3, A: -1 }, 'Mkmµu'],
  ['A', 1, { A: 1 }, 'kmµun'],
  ['Ω', 1, { kg: 1, m: 2, s: -3, A: -2 }, 'Mkm'],
  ['C', 1, { A: 1, s: 1 }, 'mµun'],
  ['F', 1, { kg: -1, m: -2, s: 4, A: 2 }, 'mµun'],
  ['Pa', 1, { kg: 1, m: -1, s: -2 }, 'GMkhm'],
  ['bar', 100_000, { kg: 1, m: -1, s: -2 }, 'm'],
  ['Hz', 1, { s: -1 }, 'TGMk'],
  ['K', 1, { K: 1 }, 'm'],
  ['mol', 1, { mol: 1 }, 'km'],
  ['B', 1, { byte: 1 }, 'TGMk'],
]

const PLAIN: readonly (readonly [symbol: string, factor: number, dimension: Dimension])[] = [
  ['min', 60, { s: 1 }],
  ['h', 3600, { s: 1 }],
  ['d', 86_400, { s: 1 }],
  ['t', 1000, { kg: 1 }],
  ['ha', 10_000, { m: 2 }],
  ['in', 0.0254, { m: 1 }],
  ['ft', 0.3048, { m: 1 }],
  ['yd', 0.9144, { m: 1 }],
  ['mi', 1609.344, { m: 1 }],
  ['lb', 0.453_592_37, { kg: 1 }],
  ['mph', 0.447_04, { m: 1, s: -1 }],
  ['°', 1, { degree: 1 }],
  ['%', 0.01, {}],
  ['€', 1, { EUR: 1 }],
  ['$', 1, { USD: 1 }],
  ['£', 1, { GBP: 1 }],
  ['¥', 1, { JPY: 1 }],
  ['CHF', 1, { CHF: 1 }],
]

/** Other ways of writing a unit. */
const ALIASES: Readonly<Record<string, string>> = {
  metre: 'm',
  metres: 'm',
  meter: 'm',
  meters: 'm',
  second: 's',
  seconds: 's',
  sec: 's',
  minute: 'min',
  minutes: 'min',
  mins: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  day: 'd',
  days: 'd',
  gram: 'g',
  grams: 'g',
  litre: 'l',
  litres: 'l',
  liter: 'l',
  liters: 'l',
  percent: '%',
  euro: '€',
  euros: '€',
  EUR: '€',
  dollar: '$',
  dollars: '$',
  USD: '$',
  pound: '£',
  pounds: '£',
  GBP: '£',
  degree: '°',
  degrees: '°',
  deg: '°',
  ohm: 'Ω',
  ºC: '°C',
  º: '°',
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  [
    ...PREFIXED.flatMap(([symbol, factor, dimension, prefixes]) => [
      unit(symbol, factor, dimension),
      ...[...prefixes].map((prefix) =>
        unit(prefix + symbol, factor, dimension, 10 ** (POWERS_OF_TEN[prefix] ?? 0)),
      ),
    ]),
    ...PLAIN.map(([symbol, factor, dimension]) => unit(symbol, factor, dimension)),
    { ...unit('°C', 1, { K: 1 }), before: exactly(273.15) },
    { ...unit('°F', 1, { K: 1 }), factor: fiveNinths(), before: exactly(459.67) },
  ].map((each): [string, Unit] => [each.symbol, each]),
)

function unit(symbol: string, factor: number, dimension: Dimension, times = 1): Unit {
  return {
    symbol,
    dimension,
    factor: multiply(exactly(factor), exactly(times)) ?? ONE,
    before: ZERO,
  }
}

function exactly(value: number): Rational {
  const exact = rationalOf(value)
  if (exact === null) throw new Error(`${value} is no decimal`)
  return exact
}

function fiveNinths(): Rational {
  return divide(exactly(5), exactly(9)) ?? ONE
}

/** The unit of a symbol or a name; null for none. Whether letters are capitals counts only where two units differ by it. */
export function unitOf(name: string): Unit | null {
  const symbol = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name
  const exact = UNITS.get(symbol)
  if (exact !== undefined) return exact
  const lower = name.toLowerCase()
  if (Object.hasOwn(ALIASES, lower)) return UNITS.get(ALIASES[lower] ?? '') ?? null
  const [found, another] = [...UNITS.values()].filter((each) => each.symbol.toLowerCase() === lower)
  return found !== undefined && another === undefined ? found : null
}
