import { describe, expect, it } from 'vitest'
import { gridCommand } from '@/components/notes/list/grid-keys'

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
const place = { row: 5, total: 20, page: 8, singleKeys: true }

describe('a key in a list', () => {
  it.each([
    ['ArrowDown', 6],
    ['j', 6],
    ['ArrowUp', 4],
    ['k', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
  ])('%s goes to row %i', (key, row) => {
    expect(gridCommand(press(key), place)).toEqual({ do: 'go', row, extends: false })
  })

  it('with Shift takes the rows between along', () => {
    expect(gridCommand(press('ArrowDown', { shiftKey: true }), place)).toMatchObject({
      row: 6,
      extends: true,
    })
  })

  it('selects, opens, and lets all go', () => {
    expect(gridCommand(press(' '), place)).toEqual({ do: 'toggle' })
    expect(gridCommand(press('Enter'), place)).toEqual({ do: 'open' })
    expect(gridCommand(press('a', { ctrlKey: true }), place)).toEqual({ do: 'select-all' })
    expect(gridCommand(press('Escape'), place)).toEqual({ do: 'select-none' })
  })

  it('of one letter rests where the learner wants none, and keys of the browser stay its own', () => {
    expect(gridCommand(press('j'), { ...place, singleKeys: false })).toBeNull()
    expect(gridCommand(press('ArrowDown', { ctrlKey: true }), place)).toBeNull()
    expect(gridCommand(press('ArrowUp', { altKey: true }), place)).toBeNull()
  })
})
