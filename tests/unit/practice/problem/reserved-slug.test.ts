import { describe, expect, it } from 'vitest'
import { slug } from '@/lib/contracts/problem-set'
import { newSlug } from '@/lib/practice/problem/new-slug'

describe('a name that every object has', () => {
  it('is no slug: what is kept by it would be found before anything was', () => {
    expect(slug.safeParse('constructor').success).toBe(false)
    expect(slug.safeParse('constructors').success).toBe(true)
  })

  it('gives another slug where a skill is called that', () => {
    expect(newSlug('Constructor', [])).toBe('constructor-2')
    expect(newSlug('Constructor', ['constructor-2'])).toBe('constructor-3')
  })
})
