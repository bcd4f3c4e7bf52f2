// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { HowItWorks } from '@/components/how/HowItWorks'
import { onScreen } from '@/components/study/figures'
import { grade, resume, reveal } from '@/components/study/machine'
import { futuresAt } from '@/components/study/run'
import WhyNow from '@/components/study/why/WhyNow'
import type { CardState } from '@/lib/scheduling'
import { inventedAnswer } from '@/lib/scheduling/invented-answer'
import { freshCard, idOf, MORNING, reviewCard, sittingOf, TODAY } from '../../support/sitting-fixture'
import { one, rendered } from './page'

const figureOf = (text: string) => Number(text.replace('−', '-').replace(/[%+]/g, ''))

function shownWhy(card: CardState, graded = false) {
  const sitting = sittingOf([card], {
    settings: { ownPrediction: 'never', largeSurprise: 0, singleKeyShortcuts: true },
  })
  const asked = resume(sitting, [], null, MORNING)
  const state = graded
    ? (grade(reveal(asked), 3, { eventId: idOf('ee', 1), at: MORNING + 4000 })?.state ?? asked)
    : asked
  const shown = onScreen(state)
  const fixed = shown === null ? null : futuresAt(shown.run, sitting, shown.at)
  if (shown === null || fixed === null) throw new Error('no card on the screen')
  const nothing = () => undefined
  return rendered(
    <WhyNow {...{ shown, sitting, fixed }} {...(graded ? {} : { onPark: nothing })} onSetAside={nothing} />,
  )
}

/** The figures of a ledger, and what they are said to come to. */
function ledgerIn(page: ParentNode) {
  const table = one(page, 'table')
  const cells = (rows: string) =>
    [...table.querySelectorAll(`${rows} td`)].map((cell) => figureOf(cell.textContent ?? ''))
  return { lines: cells('tbody'), total: cells('tfoot')[0] }
}

describe('why a card is asked now', () => {
  it('is a ledger that adds up, a curve with its table, and what each grade would do', () => {
    const page = shownWhy(reviewCard(1, { daysAgo: 40, stability: 19 }))
    const { lines, total } = ledgerIn(page)
    expect(lines.reduce((sum, figure) => sum + figure, 0)).toBe(total)
    expect(one(page, 'p').textContent).toBe(
      'You last answered it on Thu 15 Oct, 40 days ago. It was due after 40 days. You aim for 90% in this deck.',
    )
    expect(one(page, '[role=img]').getAttribute('aria-label')).toMatch(
      /^Predicted recall by days since your last answer: now \d+ percent; after 64 days about \d+ percent/,
    )
    expect(page.textContent).toContain('now and due')
    expect([...page.querySelectorAll('details tbody th')].map((cell) => cell.textContent)).toEqual(
      expect.arrayContaining(['Missed', 'Hard', 'Good', 'Easy']),
    )
    expect(page.textContent).toContain('FSRS-6, by itself')
  })

  it('says what the aim comes to for a card that is remembered for long', () => {
    const page = shownWhy(reviewCard(1, { daysAgo: 40, stability: 190 }))
    expect(one(page, 'p').textContent).toContain(
      'You aim for 90% in this deck, which makes it 93% for a card that is remembered as long as this one.',
    )
    expect(one(page, 'svg.plot').textContent).toContain('aim 93%')
  })

  it('is a sentence, and nothing predicted, for a card never seen', () => {
    const page = shownWhy(freshCard(1))
    expect(page.querySelector('table, figure')).toBeNull()
    expect(page.textContent).toContain('You have never seen it, so there is nothing to predict from.')
    expect(page.textContent).not.toContain('%')
  })

  it('offers to move a card until it is graded, and to set it aside after that too', () => {
    const buttons = (page: ParentNode) =>
      [...page.querySelectorAll('button')].map((found) => found.textContent)
    expect(buttons(shownWhy(reviewCard(1)))).toEqual(['Move it to tomorrow', 'Set it aside'])
    expect(buttons(shownWhy(reviewCard(1), true))).toEqual(['Set it aside'])
  })
})

describe('how it works', () => {
  const invented = inventedAnswer(TODAY)

  it('says of an answer that nobody gave that it is made up', () => {
    const page = rendered(<HowItWorks how={{ today: TODAY, own: null, answers: 0 }} invented={invented} />)
    expect(page.textContent).toContain('here is one of a learner we made up')
    expect(page.textContent).not.toContain('answers of yours')
    expect(page.querySelectorAll('.katex')).toHaveLength(4)
  })

  it('follows the learner’s own through to its date, in figures that follow from one another', () => {
    const own = { ...invented, title: 'What is a matrix?' }
    const page = rendered(<HowItWorks how={{ today: TODAY, own, answers: 1234 }} invented={invented} />)
    expect(page.textContent).toContain('today: “What is a matrix?”')
    expect(page.textContent).toContain('1,234 answers of yours')
    const { lines, total } = ledgerIn(page)
    expect(lines.reduce((sum, figure) => sum + figure, 0)).toBe(total)
    const figures = [...page.querySelectorAll('.data-row tbody .num')].map((cell) =>
      figureOf(cell.textContent ?? ''),
    )
    const [s = NaN, v = NaN, rate = NaN, error = NaN, move = NaN] = figures
    expect(rate).toBeCloseTo(s / (1 + v * s), 1)
    expect(move).toBeCloseTo(rate * error, 1)
  })
})
