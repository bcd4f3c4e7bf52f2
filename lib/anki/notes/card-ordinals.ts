import { clozeNumbers } from '@/lib/content/cloze'
import { deletionsOf, filterName } from './filters'
import { isEmptyField } from './html-text'
import { fieldsOf, type TemplateNode } from './template'

/** Cards that a note can make at most. */
export const MOST_CARDS = 100

/**
 * Whether a template shows anything of a note, by Anki's rule: a field that isn't empty, in conditionals that hold. Text
 * of the template itself makes no card.
 */
export function showsFields(nodes: readonly TemplateNode[], field: (name: string) => string | null): boolean {
  const isFilled = (name: string): boolean => !isEmptyField(field(name) ?? '')
  return nodes.some((node) => {
    if (node.type === 'html') return false
    if (node.type === 'field') return isFilled(node.name)
    return isFilled(node.name) !== node.isNegated && showsFields(node.children, field)
  })
}

/** The places of the templates that make a card of a note; the first does where none would. */
export function templateOrdinals(
  fronts: readonly (readonly TemplateNode[])[],
  field: (name: string) => string | null,
): readonly number[] {
  const shown = fronts.flatMap((nodes, place) => (showsFields(nodes, field) ? [place] : []))
  return shown.length === 0 && fronts.length > 0 ? [0] : shown.slice(0, MOST_CARDS)
}

/** The numbers of a cloze note's cards: those of the gaps in the fields that its template asks for gaps of. */
export function gapNumbers(
  front: readonly TemplateNode[],
  field: (name: string) => string | null,
): readonly number[] {
  const names = fieldsOf(front)
    .filter(({ filters }) => filters.some((filter) => filterName(filter) === 'cloze'))
    .map(({ name }) => name)
  const numbers = [...new Set(names)].flatMap((name) => clozeNumbers(deletionsOf(field(name) ?? '')))
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, MOST_CARDS)
}
