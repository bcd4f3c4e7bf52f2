import { describe, expect, it } from 'vitest'
import { PRIVACY_WALL, privacy } from '@/lib/words/privacy'
import { DEMO_DAYS } from '@/lib/contracts/leaving'
import { SESSION_SECONDS } from '@/lib/auth/session'

const items = privacy.sections.flatMap((section): readonly string[] => section.items)
const saying = (pattern: RegExp) => items.filter((item) => pattern.test(item))

describe('the page of what is kept', () => {
  it('says what an instructor sees in the words that are used everywhere', () => {
    expect(saying(/instructor/i)).toEqual([PRIVACY_WALL])
  })

  it('says the days that are kept to', () => {
    const days: Readonly<Record<number, string>> = { 7: 'seven', 30: 'thirty' }
    expect(saying(/demo/i)[0]).toContain(`after ${days[DEMO_DAYS]} days`)
    expect(saying(/^A session/)[0]).toContain(`after ${days[SESSION_SECONDS / 86_400]} days`)
  })
})
