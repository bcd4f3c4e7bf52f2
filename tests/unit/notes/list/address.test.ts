import { describe, expect, it } from 'vitest'
import { allNotes, deckPlace, filterIn, isNarrowed, listHref, queryOf } from '@/components/notes/list/address'
import type { NoteFilter } from '@/lib/contracts/note-list'

const deck = '0199b1a0-0000-7000-8000-000000000001'

describe('the address of a list', () => {
  it('says the filter, and is read back as it was', () => {
    const filter: NoteFilter = { deck, q: 'a & b', tags: ['x', 'y::z'], state: 'new', sort: 'due' }
    const href = listHref(allNotes, filter, null)
    expect(href).toBe(`/notes?deck=${deck}&q=a+%26+b&tags=x%2Cy%3A%3Az&state=new&sort=due`)
    expect(filterIn(Object.fromEntries(new URL(href, 'http://localhost').searchParams), allNotes)).toEqual(
      filter,
    )
  })

  it('leaves out what is malformed and keeps the rest', () => {
    expect(filterIn({ q: ' ', state: 'wrong', deck: '7', due: 'today', tags: ['a', 'b'] }, allNotes)).toEqual(
      {
        due: 'today',
      },
    )
  })

  it('of a deck’s page holds to that deck', () => {
    const other = '0199b1a0-0000-7000-8000-000000000002'
    const filter = filterIn({ deck: other }, deckPlace(deck))
    expect(filter).toEqual({ deck })
    expect(listHref(deckPlace(deck), filter, other)).toBe(`/decks/${deck}?note=${other}`)
    expect(queryOf(filter).toString()).toBe(`deck=${deck}`)
  })

  it('narrows a list down unless it only puts it in order', () => {
    expect(isNarrowed({ sort: 'due' }, allNotes)).toBe(false)
    expect(isNarrowed({ deck }, deckPlace(deck))).toBe(false)
    expect(isNarrowed({ deck }, allNotes)).toBe(true)
    expect(isNarrowed({ q: 'a' }, allNotes)).toBe(true)
  })
})
