import { describe, expect, it } from 'vitest'
import { canHappen, isSolvedBy, nightStatus, type Night, type NightEvent } from '@/lib/sleep/problem'

const night = 20_000
const event = (kind: 'offered' | 'primed' | 'withheld' | 'let-go'): NightEvent => ({ kind, at: 0 })
const captured: NightEvent = { kind: 'captured', at: 0, capture: 'dream' }
const attempted = (isSolved: boolean): NightEvent => ({ kind: 'attempted', at: 0, grade: isSolved ? 3 : 2 })
const after = (...events: NightEvent[]): Night => ({ night, events: [event('offered'), ...events] })

describe('a problem to sleep on', () => {
  it.each([
    ['offered in the evening', after(), night, 'offered'],
    ['offered and not taken up, in the morning', after(), night + 1, 'slept'],
    ['primed, the same study day', after(event('primed')), night, 'primed'],
    ['primed, the next study day', after(event('primed')), night + 1, 'slept'],
    ['primed, a week later', after(event('primed')), night + 7, 'slept'],
    ['withheld on a control night, in the morning', after(event('withheld')), night + 1, 'slept'],
    ['with what came written down', after(event('primed'), captured), night + 1, 'captured'],
    ['solved', after(event('primed'), captured, attempted(true)), night + 1, 'solved'],
    ['attempted and not solved', after(event('primed'), captured, attempted(false)), night + 1, 'open'],
    [
      'solved at the second attempt',
      after(event('primed'), attempted(false), attempted(true)),
      night + 2,
      'solved',
    ],
    ['let go', after(event('let-go')), night + 1, 'let-go'],
  ] as const)('%s', (_, problem, today, status) => {
    expect(nightStatus(problem, today)).toBe(status)
  })

  it('is solved by most of it or all of it', () => {
    expect(([1, 2, 3, 4] as const).map(isSolvedBy)).toEqual([false, false, true, true])
  })

  it('begins with being offered', () => {
    const nothing = { night, events: [] }
    expect(canHappen(nothing, 'offered', night)).toBe(true)
    expect(canHappen(nothing, 'primed', night)).toBe(false)
    expect(() => nightStatus(nothing, night)).toThrow('begins with being offered')
  })

  it('can be captured in the morning, and not before the night', () => {
    expect(canHappen(after(event('primed')), 'captured', night)).toBe(false)
    expect(canHappen(after(event('primed')), 'captured', night + 1)).toBe(true)
  })

  it('can be attempted without a capture, and tried again while it is open', () => {
    expect(canHappen(after(event('primed')), 'attempted', night + 3)).toBe(true)
    expect(canHappen(after(event('primed'), attempted(false)), 'attempted', night + 3)).toBe(true)
    expect(canHappen(after(event('primed'), attempted(true)), 'attempted', night + 3)).toBe(false)
  })

  it('is primed or withheld once: nothing is drawn again', () => {
    expect(canHappen(after(event('primed')), 'withheld', night)).toBe(false)
    expect(canHappen(after(event('withheld')), 'primed', night)).toBe(false)
  })
})
