// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { INSIGHTS_EXAMPLE as example } from '@/app/design/sections/insights-example'
import { InsightsView } from '@/components/insights/InsightsView'
import type { InsightsDto, InsightsRequest } from '@/lib/contracts/insights'
import { rendered } from '../ui/page'

const view = (insights: Partial<InsightsDto>, request: InsightsRequest = { days: '30' }) =>
  rendered(<InsightsView insights={{ ...example, ...insights }} request={request} />)

const texts = (page: ParentNode, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent)

describe('Insights', () => {
  const page = view({})

  it('say what each plot shows before it is looked at', () => {
    expect(texts(page, 'figcaption .h-sect')).toEqual([
      'When you say 95%, it turns out to be 79%',
      'Spindle came closer than you',
      'No clear gap between what Spindle says and what happens',
      'Spindle came closer than FSRS-6',
      'Better than predicted on 16 of 24 days',
      'Of cards that took you long last time you recall 8 points less than of the others',
      'From 21:00 to 00:00 you recall 6 points less than predicted',
      'No place in the sitting stands out so far',
      'Expect about 86% today',
      'About 6 minutes a day in the next 30 days',
      'On 78 of your last 97 days the band held what happened',
      'Most days between 10 and 35\u00a0min',
    ])
  })

  it('have a sentence for those who do not see a plot, and a table, with each', () => {
    const figures = [...page.querySelectorAll('figure')]
    expect(figures).toHaveLength(12)
    for (const figure of figures) {
      expect(figure.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(/\.$/)
      expect(figure.querySelectorAll('table tbody tr').length).toBeGreaterThan(0)
    }
  })

  it('draw nothing at a place that is not a number', () => {
    expect(page.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('explain the score once', () => {
    expect(page.textContent.split('The score is Brier’s').length - 1).toBe(1)
  })

  it('say what each statement rests on', () => {
    expect(texts(page, 'figure li p')).toContain('+4, likely +1 to +7, from 412 answers on 31 days')
  })
})

describe('Insights with less to show', () => {
  it('begin with an invitation where there is no answer at all', () => {
    const page = view({ answers: 0, heat: example.heat.map((day) => ({ ...day, minutes: 0, answers: 0 })) })
    expect(texts(page, 'h2')).toEqual(['Insights begin with your first answers.'])
    expect(page.querySelectorAll('figure, form, nav')).toHaveLength(0)
  })

  it('lead back to all of it where the period is empty, and still show the days', () => {
    const page = view({ answers: 0 }, { days: '90' })
    expect(texts(page, 'a.btn')).toEqual(['See all of it'])
    expect(texts(page, 'figcaption .h-sect')).toHaveLength(4)
  })

  it('say how many predicted answers there are and how many it takes', () => {
    const page = view({
      predictions: { predicted: 12, ownPredicted: 0, everything: null, compared: null },
      statements: [],
      futures: { ...example.futures, backtest: null },
    })
    expect(page.textContent).toContain('Insights begin after 30 predicted answers.')
    expect(page.textContent).toContain('There are 12 so far.')
    expect(page.textContent).toContain('Nothing about you is clear yet')
    expect(page.textContent).toContain('once there are ten days of ten answers or more')
  })

  it('ask for own predictions beside the models’, without a word of who is better', () => {
    const page = view({ predictions: { ...example.predictions, ownPredicted: 4, compared: null } })
    expect(page.textContent).toContain('Your own predictions join once there are 30; so far there are 4.')
    expect(page.textContent).toContain('The score is Brier’s')
    expect(page.textContent).not.toContain('closer than you')
  })

  it('say that figures are behind', () => {
    expect(view({ isBehind: true }).textContent).toContain('still being counted')
    expect(view({}).textContent).not.toContain('still being counted')
  })

  it('offer a choice of decks only where there is one', () => {
    const decks = ['a', 'b'].map((name) => ({ deckId: `${name}0000000-0000-4000-8000-000000000000`, name }))
    expect(view({ decks: decks.slice(0, 1) }).querySelector('form')).toBeNull()
    const page = view({ decks }, { days: '90', deck: decks[1]?.deckId })
    expect(page.querySelector('form input[name=days]')?.getAttribute('value')).toBe('90')
    expect(page.querySelector('option[selected]')?.textContent).toBe('b')
    expect(page.querySelector('[aria-current=true]')?.textContent).toBe('90 days')
  })
})
