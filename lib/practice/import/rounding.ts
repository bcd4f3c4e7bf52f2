import type { NumberAnswer } from '../problem/answer-spec'

type Tolerance = NumberAnswer['tolerance']

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const
const DIGITS = `(\\d|${NUMBER_WORDS.join('|')})`
/** `four decimals`, `1 decimal place`; `three significant figures`. */
const DECIMALS = new RegExp(`\\b${DIGITS}\\s+decimals?\\b`)
const SIGNIFICANT = new RegExp(`\\b${DIGITS}\\s+significant\\b`)
const ROUNDED = /\bround|\bnearest\b|\bcorrect to\b|\bapproximat|\bto\s+(?:\S+\s+)?decimal|\bsignificant\b/
const NEAREST = /\bnearest\s+([a-z]+)/

/** The size of a place by its name. What else is named, a month or a degree, is a whole one. */
const PLACES: Readonly<Record<string, number>> = {
  ...{ tenth: 0.1, hundredth: 0.01, thousandth: 0.001, cent: 0.01, penny: 0.01 },
  ...{ ten: 10, hundred: 100, thousand: 1000, million: 1e6 },
}

/** How far off a decimal may be where nothing is said about rounding, as a share of it at most. */
const USUAL_SHARE = 0.005

/**
 * How far from its value an answer still counts: by what the text says about rounding, half of the place to which it is
 * to be rounded.
 *
 * Where it says nothing, a decimal may be off by half its last place, for it may have been rounded, and by half a per
 * cent at most. So may every number where quantities are measured, as in physics.
 *
 * @param text the instructions in small letters
 * @param written the answer as it is written, a number in digits; null for any other formula
 */
export function toleranceOf(
  text: string,
  value: number,
  written: string | null,
  isMeasured: boolean,
): Tolerance {
  const asked = ROUNDED.test(text) ? askedPlace(text, value) : null
  if (asked !== null) return { kind: 'absolute', size: rounded(asked / 2) }
  if (value === 0) return null
  if (isMeasured && written !== null) return { kind: 'relative', size: USUAL_SHARE }
  const decimals = written === null ? 0 : (written.split('.')[1]?.length ?? 0)
  if (decimals === 0) return null
  const half = rounded(10 ** -decimals / 2)
  return half < Math.abs(value) * USUAL_SHARE
    ? { kind: 'absolute', size: half }
    : { kind: 'relative', size: USUAL_SHARE }
}

/** The place to round to: 0.01 for two decimals. Null where it isn't said. */
function askedPlace(text: string, value: number): number | null {
  const decimals = digits(DECIMALS.exec(text)?.[1])
  if (decimals !== null) return 10 ** -decimals
  const significant = digits(SIGNIFICANT.exec(text)?.[1])
  if (significant !== null && value !== 0) {
    return 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - significant)
  }
  const named = NEAREST.exec(text)?.[1]
  if (named === undefined) return null
  const singular = named.replace(/s$/, '')
  return Object.hasOwn(PLACES, singular) ? (PLACES[singular] ?? 1) : 1
}

function digits(text: string | undefined): number | null {
  if (text === undefined) return null
  const word = (NUMBER_WORDS as readonly string[]).indexOf(text)
  return word >= 0 ? word : Number(text)
}

/** Without the noise of binary arithmetic. */
const rounded = (size: number): number => Number(size.toPrecision(3))
