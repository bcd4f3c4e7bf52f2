/**
 * Decks are nested by their names, as in Anki: `Languages::Spanish::Verbs` lies in `Languages::Spanish`. Names are kept
 * whole and compared letter by letter, so a file of another program keeps its tree.
 */
const SEPARATOR = '::'

/** The names on the way to a deck, outermost first, its own last. */
export const deckPath = (name: string): string[] => name.split(SEPARATOR)

/** A deck's name without those it lies in. */
export const ownName = (name: string): string => deckPath(name).at(-1) ?? name

/** The name of the deck it lies in; null for an outermost one. */
export function parentName(name: string): string | null {
  const path = deckPath(name).slice(0, -1)
  return path.length === 0 ? null : path.join(SEPARATOR)
}

/** The names of all decks it lies in, outermost first. */
export function ancestorNames(name: string): string[] {
  const path = deckPath(name)
  return path.slice(1).map((_, index) => path.slice(0, index + 1).join(SEPARATOR))
}

/** Whether a deck lies in another, at whatever depth. */
export const isUnder = (name: string, ancestor: string): boolean => name.startsWith(ancestor + SEPARATOR)

/** The name of a deck inside another; null for an outermost one. */
export const nameUnder = (parent: string | null, own: string): string =>
  parent === null ? own : parent + SEPARATOR + own

/** The name a deck takes when the deck it is, or lies in, is renamed. */
export const renamedWith = (name: string, from: string, to: string): string => to + name.slice(from.length)

/** As people read it: `Languages › Spanish › Verbs`. */
export const deckLabel = (name: string): string => deckPath(name).join(' › ')

/**
 * A name as it is kept. Space around the parts goes, and so do empty parts and a colon at the edge of one: beside the
 * separator it could be read as part of it, and the deck would lie in two.
 */
export const cleanDeckName = (typed: string): string =>
  deckPath(typed)
    .map((part) => part.replace(/^[\s:]+|[\s:]+$/g, ''))
    .filter((part) => part !== '')
    .join(SEPARATOR)

/** In the order of a tree: each deck before those in it, names in the order of the alphabet, whatever their case. */
export function compareDeckNames(a: string, b: string): number {
  const [left, right] = [deckPath(a), deckPath(b)]
  for (let depth = 0; depth < Math.min(left.length, right.length); depth++) {
    const order = compareParts(left[depth] ?? '', right[depth] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareParts(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  if (left !== right) return left < right ? -1 : 1
  return a === b ? 0 : a < b ? -1 : 1
}
