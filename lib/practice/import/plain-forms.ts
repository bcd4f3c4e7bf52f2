import { TEMPLATE_LIMITS } from '../template/template'

/** Ways in which people type the signs that keyboards don't have. */
const TYPED: readonly (readonly [string, readonly string[]])[] = [
  ['∞', ['infinity', 'inf', 'oo']],
  ['≤', ['<=']],
  ['≥', ['>=']],
  ['≠', ['!=']],
  ['∪', ['U']],
]
/** A list of so many numbers is also taken in another order. */
const REORDERED = 3
const MOST_CHARS = 200

/**
 * The texts that count as this answer where it is compared letter by letter: with and without spaces, with the signs
 * that keyboards have, a short list of numbers in any order. At most as many as a step may have.
 *
 * @param ordered whether the order of a list matters
 */
export function plainForms(plain: string, ordered: boolean): readonly string[] {
  const orders = ordered ? [plain] : ordersOf(plain)
  const typed = orders.flatMap((text) => [text, ...typedForms(text)])
  const spaced = typed.flatMap((text) => (hasSigns(text) ? [tight(text), loose(text), text] : [text]))
  return unique(spaced)
}

/** `2.4*10^22` and the other ways to type it; null where the text is no number times a power of ten. */
export function scientificForms(plain: string): readonly string[] | null {
  const read = /^(-?\d(?:\.\d+)?)\s*[*×·]\s*10\^\(?(-?\d{1,3})\)?$/.exec(plain)
  const [, digits = '', exponent = ''] = read ?? []
  if (read === null) return null
  const raised = [...exponent].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('')
  const powers = [`10^${exponent}`, `10${raised}`, ...(exponent.startsWith('-') ? [`10^(${exponent})`] : [])]
  const products = powers.flatMap((power) =>
    ['*', '×', 'x'].flatMap((times) => [`${digits} ${times} ${power}`, `${digits}${times}${power}`]),
  )
  return unique([...products, `${digits}e${exponent}`])
}

function typedForms(text: string): string[] {
  let forms = [text]
  for (const [sign, typed] of TYPED) {
    if (!text.includes(sign)) continue
    forms = forms.flatMap((form) => [form, ...typed.map((by) => form.replaceAll(sign, by))])
  }
  return forms
}

function ordersOf(plain: string): readonly string[] {
  const numbers = plain.split(/\s*,\s*/)
  if (numbers.length < 2 || numbers.length > REORDERED || !numbers.every(isPlainNumber)) return [plain]
  return permutations(numbers).map((order) => order.join(', '))
}

const isPlainNumber = (text: string): boolean => /^-?\d+(?:[./]\d+)?$/.test(text)

function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  )
}

/** Whether spaces in it say nothing: it has numbers or signs, and no words. */
const hasSigns = (text: string): boolean =>
  /[\d(,<>=≤≥∞]/.test(text) && !/[A-Za-z]{2,} [A-Za-z]{2,}/.test(text)
/** Without spaces, but for those that part two numbers: `3 1/2`. */
const tight = (text: string): string => text.replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
const loose = (text: string): string =>
  tight(text)
    .replace(/[,]/g, ', ')
    .replace(/([<>]=?|[≤≥≠=∪]|!=)/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim()

const unique = (forms: readonly string[]): readonly string[] =>
  [...new Set(forms.map((form) => form.trim()))]
    .filter((form) => form !== '' && form.length <= MOST_CHARS)
    .slice(0, TEMPLATE_LIMITS.accepted)
