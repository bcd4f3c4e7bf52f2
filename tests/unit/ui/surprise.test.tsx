// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { Ruler } from '@/components/ui/Ruler'
import { Surprise, SurpriseChip } from '@/components/ui/Surprise'
import { SurprisePlot } from '@/components/ui/SurprisePlot'
import { Trace } from '@/components/ui/Trace'
import { one, rendered } from './page'

const MINUS = '\u2212'
const styleOf = (element: Element) => element.getAttribute('style')

describe('the ruler', () => {
  it('shows mark, band and own prediction before the answer', () => {
    const page = rendered(<Ruler predicted={0.82} band={[0.74, 0.88]} own={0.75} />)
    expect(styleOf(one(page, '.band'))).toBe('--at:74;--to:88')
    expect([...page.querySelectorAll('.mark')].map(styleOf)).toEqual(['--at:75', '--at:82'])
    expect(page.querySelector('.gap-above, .gap-below')).toBeNull()
    expect(one(page, '[role=img]').getAttribute('aria-label')).toBe(
      'Spindle predicts 82 percent, likely between 74 and 88 percent, you predict 75 percent',
    )
  })

  it('fills the way to the right after a recall and to the left after a miss, without its band', () => {
    const recalled = rendered(<Ruler predicted={0.82} band={[0.74, 0.88]} outcome="recalled" />)
    expect(styleOf(one(recalled, '.gap-above'))).toBe('--at:82;--to:100')
    expect(recalled.querySelector('.band')).toBeNull()
    const missed = rendered(<Ruler predicted={0.88} outcome="missed" />)
    expect(styleOf(one(missed, '.gap-below'))).toBe('--at:0;--to:88')
    expect(one(missed, '[role=img]').getAttribute('aria-label')).toBe(
      'Predicted 88 percent, missed, minus 88',
    )
  })

  it('keeps Spindle’s prediction closed when only the learner’s is given', () => {
    const page = rendered(<Ruler own={0.25} />)
    expect(page.querySelector('.dot-model')).toBeNull()
    expect(one(page, '[role=img]').getAttribute('aria-label')).toBe('You predict 25 percent')
  })
})

describe('a surprise', () => {
  it('is said in words, with a sign and with an arrow', () => {
    const page = rendered(
      <Surprise predicted={0.88} recalled={false}>
        It comes back in 8 minutes.
      </Surprise>,
    )
    expect(page.textContent).toContain('Predicted 88%, missed')
    expect(page.textContent).toContain(`${MINUS}88`)
    expect(one(page, 'svg').classList.contains('lucide-arrow-down')).toBe(true)
    expect(page.textContent).toContain('It comes back in 8 minutes.')
  })

  it('of nothing has neither arrow nor colour', () => {
    const chip = one(rendered(<SurpriseChip points={0} />), '.chip')
    expect(chip.textContent).toBe('0')
    expect(chip.className).toBe('chip')
    expect(chip.querySelector('svg')).toBeNull()
  })
})

describe('the trace', () => {
  it('draws one mark per answer and one per answer to come', () => {
    const page = rendered(<Trace answers={[18, -88, null]} total={5} />)
    const drawn = ['up', 'stem', 'ring', 'unpredicted', 'not-yet'].map(
      (name) => page.querySelectorAll(`.${name}`).length,
    )
    expect(drawn).toEqual([1, 1, 1, 1, 2])
    expect(one(page, '[role=img]').getAttribute('aria-label')).toMatch(/^3 of 5 answered\. /)
  })

  it('is one picture to a screen reader, whatever is in it', () => {
    const page = rendered(<Trace answers={[18]} total={5} />)
    expect(one(page, 'svg').getAttribute('aria-hidden')).toBe('true')
  })
})

describe('the plot of a sitting', () => {
  const ticks = (page: HTMLElement) => [...page.querySelectorAll('.tnum')].map((tick) => tick.textContent)

  it('reaches as far as its answers and no further', () => {
    expect(ticks(rendered(<SurprisePlot answers={[{ points: 8 }, { points: -12 }]} />))).toEqual([
      '+50',
      '0',
      `${MINUS}50`,
    ])
    expect(ticks(rendered(<SurprisePlot answers={[{ points: 95 }, { points: -88 }]} />))).toEqual([
      '+100',
      '+50',
      '0',
      `${MINUS}50`,
      `${MINUS}100`,
    ])
  })

  it('says in a sentence what it shows', () => {
    const label = (points: (number | null)[]) =>
      one(
        rendered(<SurprisePlot answers={points.map((value) => ({ points: value }))} />),
        '[role=img]',
      ).getAttribute('aria-label')
    expect(label([8, -12, -88, null])).toBe(
      'Surprise for 3 answers: 1 above the line and 2 below, the deepest minus 88.',
    )
    expect(label([8])).toBe('Surprise for 1 answer, none of them below the line.')
    expect(label([null])).toBe('Surprise for 0 answers, none of them below the line.')
  })

  it('keeps every mark inside its own height', () => {
    const page = rendered(<SurprisePlot answers={[{ points: 100 }, { points: -100, label: 'deepest' }]} />)
    const height = Number(one(page, 'svg').getAttribute('height'))
    expect(Number(one(page, '.ring').getAttribute('cy'))).toBeLessThan(height)
    expect(Number(one(page, 'text.strong').getAttribute('y'))).toBeLessThan(height)
    expect(Number(one(page, '.up').getAttribute('y2'))).toBeGreaterThan(0)
  })
})
