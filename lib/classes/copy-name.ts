import { cleanDeckName, deckPath, nameUnder } from '@/lib/content/deck-path'

/**
 * What a learner's own deck of an assignment is called: `Stats 101::World capitals`, in a deck of the class's name.
 *
 * @param turn from 1; above that the name is numbered, as the ones before are taken
 * @param most characters of the whole name
 */
export function copyDeckName(className: string, name: string, turn: number, most: number): string {
  const outer = onePart(className)
  const room = most - (outer === '' ? 0 : outer.length + 2)
  return nameUnder(outer === '' ? null : outer, numbered(onePart(name), turn, room))
}

/** What a learner's own problem set of an assignment is called: `Stats 101: Linear equations`. Sets don't nest. */
export const copySetName = (className: string, name: string, turn: number, most: number): string =>
  numbered(`${className}: ${name}`, turn, most)

/** A name in which nothing can be read as the way to a deck. */
const onePart = (name: string): string => deckPath(cleanDeckName(name)).join(': ')

function numbered(name: string, turn: number, most: number): string {
  const ending = turn === 1 ? '' : ` ${turn}`
  return name.slice(0, most - ending.length).trimEnd() + ending
}
