import { describe, expect, test } from 'vitest'
import { hrefOf, requestOf } from '@/components/study/request'
import { idOf } from '../../support/sitting-fixture'

const deck = idOf('bbbb', 1)

describe('the sitting an address asks for', () => {
  test.each([
    ['', {}],
    [`deck=${deck}`, { deck }],
    ['minutes=10&extraNew=5', { minutes: 10, extraNew: 5 }],
    ['deck=../../etc', {}],
    ['minutes=0', {}],
    ['minutes=601', {}],
    ['minutes=1e3', {}],
    ['minutes=-5', {}],
    ['extraNew=0', { extraNew: 0 }],
  ])('%j is %j', (query, request) => {
    expect(requestOf(new URLSearchParams(query))).toEqual(request)
  })

  test('is written as it is read', () => {
    const request = { deck, minutes: 10, extraNew: 5 }
    expect(requestOf(new URL(hrefOf(request), 'http://x').searchParams)).toEqual(request)
    expect(hrefOf({})).toBe('/study')
  })
})
