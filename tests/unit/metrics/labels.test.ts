import { describe, expect, it } from 'vitest'
import { routeName } from '@/lib/metrics/route-name'
import { kindOf } from '@/lib/metrics/watch-requests'

describe('the name of a route', () => {
  it.each([
    ['/api/reviews', {}, '/api/reviews'],
    ['/api/media/00ff', { hash: '00ff' }, '/api/media/[hash]'],
    ['/api/practice/7/attempts', { roundId: '7' }, '/api/practice/[roundId]/attempts'],
    ['/api/decks/a%20b/export', { deckId: 'a b' }, '/api/decks/[deckId]/export'],
    ['/api/decks/%zz/export', { deckId: '%zz' }, '/api/decks/[deckId]/export'],
  ])('of %s is that of its file', (pathname, params, name) => {
    expect(routeName(pathname, params)).toBe(name)
  })
})

describe('what a request is for', () => {
  it.each([
    ['GET', '/', 'page'],
    ['GET', '/decks/7?tag=v1.2', 'page'],
    ['POST', '/decks/7', 'action'],
    ['POST', '/api/reviews', 'api'],
    ['GET', '/_next/static/chunk', 'file'],
    ['GET', '/icons/icon.png?v=2', 'file'],
  ])('is seen from %s %s', (method, address, kind) => {
    expect(kindOf(method, address)).toBe(kind)
  })
})
