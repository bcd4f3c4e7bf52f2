import { filterName } from './filters'
import { stripTags } from './html-text'
import { fieldsOf, type TemplateNode } from './template'

/** A field as a side of a card shows it, stripped of everything that only concerns looks. */
export interface ShownField {
  readonly name: string
  /** `text` and `nc` change nothing that is kept here; any but these makes a template one of its own. */
  readonly as: 'plain' | 'cloze' | 'type' | 'hint'
  /** The field on which it depends whether this one is shown; null where nothing does. */
  readonly onlyWith: string | null
}

/**
 * What a side shows where it is nothing but fields one after another; null where its own words, pictures, other filters
 * or conditionals say more than that.
 */
export function essenceOf(
  nodes: readonly TemplateNode[],
  onlyWith: string | null = null,
): readonly ShownField[] | null {
  const shown: ShownField[] = []
  for (const node of nodes) {
    if (node.type === 'html') {
      if (!isBlank(node.html)) return null
    } else if (node.type === 'field') {
      const as = manner(node.filters)
      if (as === null) return null
      shown.push({ name: node.name, as, onlyWith: onlyWith === node.name ? null : onlyWith })
    } else {
      if (node.isNegated || onlyWith !== null || fieldsOf(node.children).length === 0) return null
      const inner = essenceOf(node.children, node.name)
      if (inner === null) return null
      shown.push(...inner)
    }
  }
  return shown
}

function manner(filters: readonly string[]): ShownField['as'] | null {
  const names = filters.map(filterName).filter((name) => name !== 'nc')
  const [name] = names
  if (name === undefined) return 'plain'
  return names.length === 1 && (name === 'cloze' || name === 'type' || name === 'hint') ? name : null
}

/** Whether HTML of a template shows nothing by itself. */
function isBlank(html: string): boolean {
  if (/<(?:img|audio|video|object|embed|svg|canvas|input|button|iframe)\b/i.test(html)) return false
  return (
    stripTags(withoutCode(html))
      .replace(/&nbsp;|&#160;/gi, ' ')
      .trim() === ''
  )
}

/** HTML without its scripts and styles, which are dropped wherever they stand. */
export const withoutCode = (html: string): string =>
  ['script', 'style'].reduce((text, name) => withoutElement(text, name), html)

function withoutElement(html: string, name: string): string {
  const opening = new RegExp(`<${name}\\b`, 'gi')
  const closing = new RegExp(`</${name}\\s*>`, 'gi')
  const kept: string[] = []
  let from = 0
  for (let start = opening.exec(html); start !== null; start = opening.exec(html)) {
    kept.push(html.slice(from, start.index))
    closing.lastIndex = start.index
    const end = closing.exec(html)
    if (end === null) return kept.join('')
    from = closing.lastIndex
    opening.lastIndex = from
  }
  return kept.join('') + html.slice(from)
}
