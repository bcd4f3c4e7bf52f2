import { describe, expect, it } from 'vitest'
import { extended, noSelection, selectedAll, toggled } from '@/components/notes/list/selection'

const chosen = ({ ids }: { readonly ids: ReadonlySet<string> }): string[] => [...ids].sort()

describe('a selection', () => {
  it('takes a note and lets it go again', () => {
    const one = toggled(noSelection, 'a', 3)
    expect(chosen(one)).toEqual(['a'])
    expect(one.anchor).toBe(3)
    expect(chosen(toggled(one, 'a', 3))).toEqual([])
  })

  it('grows and shrinks with the end of a stretch', () => {
    const began = toggled(noSelection, 'b', 1)
    const long = extended(began, 1, ['b', 'c', 'd'])
    expect(chosen(long)).toEqual(['b', 'c', 'd'])
    expect(chosen(extended(long, 1, ['b', 'c']))).toEqual(['b', 'c'])
    expect(chosen(extended(long, 1, ['a', 'b']))).toEqual(['a', 'b'])
  })

  it('keeps what was selected before a stretch', () => {
    const before = toggled(toggled(noSelection, 'x', 9), 'b', 1)
    expect(chosen(extended(before, 1, ['b', 'c']))).toEqual(['b', 'c', 'x'])
  })

  it('of all begins no stretch', () => {
    expect(selectedAll(['a', 'b'])).toMatchObject({ anchor: null })
    expect(chosen(selectedAll(['a', 'b']))).toEqual(['a', 'b'])
  })
})
