import type { LOCALE_FIELDS } from '@/lib/content/note-types'
import type { ShownField } from './essence'

/** What a type of Anki's is here, and which of its fields is which of ours. */
export type Recognised =
  | { readonly kind: 'basic' | 'basic-reversed' | 'typed' | 'cloze'; readonly places: FieldPlaces }
  | { readonly kind: 'optional-reversed'; readonly places: FieldPlaces; readonly reverse: string }

export interface FieldPlaces {
  readonly front: string
  /** Null in a cloze type that shows nothing but its text. */
  readonly back: string | null
  readonly hint: string | null
  readonly metaphor: string | null
  readonly source: string | null
  /** Fields that say in which language and direction the front and the back are to be read. */
  readonly locales: Readonly<Partial<Record<(typeof LOCALE_FIELDS)[number], string>>>
}

/** Both sides of a template, as far as they are nothing but fields. */
export interface Sides {
  readonly front: readonly ShownField[]
  readonly back: readonly ShownField[]
}

const SOURCE = /^(?:sources?|references?|refs?|citation|quelle|fuente|fonte)$/i

/** What fields of a card show by their order: the first is asked, what follows on the back answers it. */
function cardOf({ front, back }: Sides): (FieldPlaces & { readonly asks: ShownField['as'] }) | null {
  const asked = front.filter(({ as }) => as !== 'hint' && as !== 'type')
  const [first] = asked
  const typed = front.filter(({ as }) => as === 'type')
  const hints = names(front.filter(({ as }) => as === 'hint'))
  if (asked.length !== 1 || first === undefined || typed.length > 1 || hints.length > 1) return null
  const told = names(
    back.filter(({ name, as }) => name !== 'FrontSide' && name !== first.name && as !== 'hint'),
  )
  const hintsAgree = back.filter(({ as }) => as === 'hint').every(({ name }) => hints.includes(name))
  const sources = told.filter((name, place) => SOURCE.test(name) && (place > 0 || first.as === 'cloze'))
  const answers = told.filter((name) => !sources.includes(name) && !hints.includes(name))
  if (!hintsAgree || sources.length > 1 || answers.length > 1) return null
  const [answer = null] = answers
  const [hint = null] = hints
  const [source = null] = sources
  if (typed.length === 1 && typed[0]?.name !== answer) return null
  return {
    ...{ front: first.name, back: answer, hint, metaphor: null, source, locales: {} },
    asks: typed.length === 1 ? 'type' : first.as,
  }
}

const names = (fields: readonly ShownField[]): readonly string[] => [
  ...new Set(fields.map(({ name }) => name)),
]

/**
 * Which of our kinds a type of Anki's is, by what its templates do. Null where none of ours would show the same, or
 * would have no room for one of its fields.
 *
 * @param sides of each template, in order
 */
export function recognise(
  fields: readonly string[],
  isCloze: boolean,
  sides: readonly Sides[],
): Recognised | null {
  const found = isCloze ? clozeType(sides) : plainType(sides)
  if (found === null) return null
  const { front, back, hint, source } = found.places
  const placed = [front, back, hint, source, found.kind === 'optional-reversed' ? found.reverse : null]
  return fields.every((name) => placed.includes(name)) ? found : null
}

function clozeType([only, ...others]: readonly Sides[]): Recognised | null {
  if (only === undefined || others.length > 0 || isConditional(only)) return null
  const card = cardOf(only)
  if (card?.asks !== 'cloze') return null
  const { asks: _, ...places } = card
  return { kind: 'cloze', places }
}

function plainType([first, second, ...others]: readonly Sides[]): Recognised | null {
  if (first === undefined || others.length > 0 || isConditional(first)) return null
  const card = cardOf(first)
  if (card === null || card.back === null || (card.asks !== 'plain' && card.asks !== 'type')) return null
  const { asks, ...places } = card
  if (second === undefined) return { kind: asks === 'type' ? 'typed' : 'basic', places }
  return asks === 'plain' ? twoWays(places, second) : null
}

/** A second template that asks the other way round, always or where a field says so. */
function twoWays(places: FieldPlaces, second: Sides): Recognised | null {
  const card = cardOf(second)
  if (card?.asks !== 'plain' || card.front !== places.back || card.back !== places.front) return null
  if (card.hint !== places.hint || card.source !== places.source) return null
  const conditions = new Set(second.front.map(({ onlyWith }) => onlyWith))
  if (conditions.size !== 1 || second.back.some(({ onlyWith }) => onlyWith !== null)) return null
  const [reverse = null] = conditions
  if (reverse === null) return { kind: 'basic-reversed', places }
  return reverse === places.front ? null : { kind: 'optional-reversed', places, reverse }
}

const isConditional = ({ front, back }: Sides): boolean =>
  [...front, ...back].some(({ onlyWith }) => onlyWith !== null)
