import { expect, it } from 'vitest'
import { operatePair } from '@/lib/practice/expression/operate'

it('more than there are can be chosen in no way, and that is known at once', () => {
  // Counted up to, so many would take hours: the test would never end.
  expect(operatePair('choose', 5, 1e13)).toBe(0)
})
