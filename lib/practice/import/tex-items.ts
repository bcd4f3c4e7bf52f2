/** What stands side by side: something with a value, or a sign between two of them. */
export interface TexItem {
  readonly kind: 'value' | 'whole' | 'fraction' | 'operator'
  readonly text: string
}

/** Whether a value has to come next. */
export const awaitsValue = (items: readonly TexItem[]): boolean => {
  const last = items.at(-1)
  return last === undefined || last.kind === 'operator'
}

/** The items in a row: values side by side are multiplied, but for `3 1/2`, which pools write for a sum and for a product. */
export function joined(items: readonly TexItem[]): string | null {
  let text = ''
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (item.kind === 'operator' || before === undefined || before.kind === 'operator') {
      text += item.text
    } else if (before.kind === 'whole' && item.kind === 'fraction' && /^\(\d+\/\d+\)$/.test(item.text)) {
      return null
    } else if (/^[\d.]/.test(item.text) && /^[\d.]+$/.test(before.text)) {
      return null
    } else {
      text += `*${item.text}`
    }
  }
  return text === '' ? null : text
}

/** In brackets, unless it is one number, name or bracket. */
export const simple = (text: string): string =>
  /^[A-Za-z0-9.]+$/.test(text) || isBracket(text) ? text : `(${text})`

/** Without the bracket that is around all of it. */
export const unwrapped = (text: string): string => (isBracket(text) ? unwrapped(text.slice(1, -1)) : text)

function isBracket(text: string): boolean {
  if (!text.startsWith('(')) return false
  let open = 0
  for (const [at, character] of [...text].entries()) {
    if (character === '(') open += 1
    if (character === ')') open -= 1
    if (open === 0) return at === text.length - 1
  }
  return false
}
