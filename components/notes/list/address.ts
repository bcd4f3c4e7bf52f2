import { noteFilterShape, type NoteFilter } from '@/lib/contracts/note-list'

type Query = Readonly<Record<string, string | readonly string[] | undefined>>
type Part = keyof NoteFilter

const PARTS = Object.keys(noteFilterShape) as Part[]

/** Where a list of notes is: all decks, or the page of one deck with those below it. */
export interface ListPlace {
  readonly path: string
  /** The deck of the page; null where one may be chosen. */
  readonly deckId: string | null
}

export const allNotes: ListPlace = { path: '/notes', deckId: null }
export const deckPlace = (deckId: string): ListPlace => ({ path: `/decks/${deckId}`, deckId })

/** What an address asks for; anything malformed in it asks for nothing. The deck of the page comes before one chosen. */
export function filterIn(query: Query, { deckId }: ListPlace): NoteFilter {
  const read = PARTS.flatMap((part): [string, unknown][] => {
    const given = part === 'deck' && deckId !== null ? deckId : query[part]
    const checked = noteFilterShape[part].safeParse(given)
    return checked.success && checked.data !== undefined ? [[part, checked.data]] : []
  })
  return Object.fromEntries(read) as NoteFilter
}

/** A filter as a query, in one order whatever the order it was made in. */
export function queryOf(filter: NoteFilter): URLSearchParams {
  const query = new URLSearchParams()
  for (const part of PARTS) {
    const value = filter[part]
    if (value === undefined || value.length === 0) continue
    query.set(part, typeof value === 'string' ? value : value.join(','))
  }
  return query
}

/** The address of a list, with the note that is open beside it. */
export function listHref(place: ListPlace, filter: NoteFilter, note?: string | null): string {
  const query = queryOf(place.deckId === null ? filter : { ...filter, deck: undefined })
  if (note !== undefined && note !== null) query.set('note', note)
  const asked = query.toString()
  return asked === '' ? place.path : `${place.path}?${asked}`
}

/** Whether a filter leaves notes out: the order doesn't, nor does the deck of the page. */
export const isNarrowed = (filter: NoteFilter, { deckId }: ListPlace): boolean =>
  PARTS.some((part) => part !== 'sort' && !(part === 'deck' && deckId !== null) && filter[part] !== undefined)
