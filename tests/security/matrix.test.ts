import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rows } from './matrix/rows'
import { doorsOf } from './matrix/surface'

const root = path.join(import.meta.dirname, '../..')

describe('the security matrix', () => {
  const doors = doorsOf(root).map(({ name }) => name)
  const rowed = rows.map(({ door }) => door)

  it('has a row for every route, page, file and server action', () => {
    expect(doors.filter((door) => !rowed.includes(door))).toEqual([])
  })

  it('has no row for what is not there', () => {
    expect(rowed.filter((door) => !doors.includes(door))).toEqual([])
  })

  it('has one row for each', () => {
    expect(rowed.filter((door, index) => rowed.indexOf(door) !== index)).toEqual([])
  })
})
