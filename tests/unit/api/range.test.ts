import { describe, expect, it } from 'vitest'
import { rangeOf } from '@/app/api/media/[hash]/range'

describe('the part of a file that is asked for', () => {
  it.each([
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=0-1', { first: 0, last: 1 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=100-', 'beyond'],
    ['bytes=-0', 'beyond'],
  ])('of %j in a hundred bytes is %j', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })

  it.each([null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b'])(
    'of %j is the whole',
    (header) => {
      expect(rangeOf(header, 100)).toBeNull()
    },
  )
})
