import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPath } from '@/app/(public)/next-path'
import { isCurrentPage } from '@/components/shell/current-page'

describe('the current entry of the navigation', () => {
  it.each([
    ['/', '/', true],
    ['/', '/decks', false],
    ['/decks', '/decks', true],
    ['/decks', '/decks/7', true],
    ['/decks', '/decks-of-cards', false],
    ['/settings', '/', false],
    ['/decks', '/import', true],
    ['/decks', '/notes/7', true],
    ['/settings', '/import', false],
  ])('%s on page %s: %s', (href, pathname, current) => {
    expect(isCurrentPage(href, pathname)).toBe(current)
  })
})

describe('where signing in leads', () => {
  it.each([
    ['/', '/'],
    ['/decks/7?tab=cards#top', '/decks/7?tab=cards#top'],
    ['/a/../decks', '/decks'],
    ['/weiß', '/wei%C3%9F'],
  ])('takes %s', (asked, path) => {
    expect(nextPath(asked)).toBe(path)
  })

  it.each([
    undefined,
    '',
    'decks',
    'https://evil.org',
    '//evil.org',
    '/\\evil.org',
    '/\t/evil.org',
    '/\n/evil.org',
    '/.//evil.org',
    '/decks/..//evil.org',
    '\\\\evil.org',
    'javascript:alert(1)',
    ' //evil.org',
    'http:/evil.org',
    '/%',
  ])('drops %j or keeps it here', (asked) => {
    expect(leavesSite(nextPath(asked))).toBe(false)
  })

  it('takes no part of an address given twice', () => {
    expect(nextPath(['/decks', '//evil.org'])).toBe('/')
  })

  it('never leads to another site, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '\t',
      '\n',
      'evil.org',
      'http',
      '%2f',
      '?',
      '#',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(leavesSite(nextPath(pieces.join('')))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

/** As a browser would resolve it. */
function leavesSite(path: string): boolean {
  return new URL(path, 'https://spindle.example').origin !== 'https://spindle.example'
}
