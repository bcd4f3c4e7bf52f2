import { expect, it } from 'vitest'
import { slug } from '@/lib/contracts/problem-set'
import { newSlug } from '@/lib/practice/problem/new-slug'

it.each([
  ['Expand brackets', 'expand-brackets'],
  ['  Très  bien, 2nd time ', 'tres-bien-2nd-time'],
  ['—', 'skill'],
  ['微分', 'skill'],
  ['a'.repeat(80), 'a'.repeat(55)],
])('%s gives %s, which is a slug', (name, expected) => {
  expect(newSlug(name, [])).toBe(expected)
  expect(slug.safeParse(newSlug(name, [])).success).toBe(true)
})

it('a name given again gets the next free number', () => {
  expect(newSlug('Sums', ['sums'])).toBe('sums-2')
  expect(newSlug('Sums', ['sums', 'sums-2', 'sums-3'])).toBe('sums-4')
})
