import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { todayState, wholeMinutes } from '@/components/today/today-state'
import type { TodayDto } from '@/lib/contracts/today'

const nothing = {
  reviews: 0,
  reviewSeconds: 0,
  newCards: 0,
  newSeconds: 0,
  reviewDecks: [],
  newDecks: [],
  problems: 0,
  problemSeconds: 0,
}

const usual: TodayDto = {
  now: Date.UTC(2026, 10, 24, 8, 4),
  zone: 'Europe/Berlin',
  dayStartMinute: 240,
  name: null,
  today: 20_781,
  minutesToday: 20,
  away: null,
  practisedSeconds: 0,
  problemsToday: 0,
  answersToday: 0,
  plan: {
    reviews: 32,
    reviewSeconds: 14 * 60 + 20,
    newCards: 6,
    newSeconds: 4 * 60 + 40,
    reviewDecks: ['Statistics for work', 'World capitals'],
    newDecks: ['Spanish B1'],
    problems: 0,
    problemSeconds: 0,
  },
  moreWaiting: false,
  newWaiting: 0,
  newWithoutTime: 0,
  newCardsWait: false,
  nextDueDay: 20_782,
  week: [],
  daysAway: 0,
  hasDecks: true,
  hasCards: true,
  fromClasses: [],
  exams: [],
}

describe('what Today has to say', () => {
  it('asks nothing in a break, and offers minutes only where something waits', () => {
    const away = { from: usual.today - 1, until: usual.today + 5 }
    const rest = { ...usual, minutesToday: 0, away, plan: nothing, moreWaiting: true, newWaiting: 9 }
    expect(todayState(rest)).toEqual({
      kind: 'rest',
      awayUntil: usual.today + 5,
      practisedMinutes: 0,
      anyway: '/study?minutes=10',
    })
    expect(todayState({ ...rest, moreWaiting: false })).toMatchObject({ anyway: null })
    expect(todayState(rest, true).kind).toBe('rest')
  })

  it('takes a weekday without minutes for a day off, whatever break lies ahead', () => {
    const away = { from: usual.today + 2, until: usual.today + 5 }
    const rest = { ...usual, minutesToday: 0, away, plan: nothing, newWaiting: 9 }
    expect(todayState(rest)).toMatchObject({ kind: 'rest', awayUntil: null, anyway: '/study?minutes=10' })
  })

  it('plans whole minutes that add up as they are shown', () => {
    expect(todayState(usual)).toEqual({
      kind: 'plan',
      reviewMinutes: 14,
      newMinutes: 5,
      problemMinutes: 0,
      minutes: 19,
      href: '/study',
      welcomeBack: false,
    })
  })

  it('adds problems to the minutes, and leads to them alone where no card is due', () => {
    const mixed = { ...usual.plan, problems: 4, problemSeconds: 8 * 60 }
    expect(todayState({ ...usual, plan: mixed })).toMatchObject({
      problemMinutes: 8,
      minutes: 27,
      href: '/study',
    })
    const alone = { ...nothing, problems: 1, problemSeconds: 20 }
    const problemsOnly = { ...usual, plan: alone, hasDecks: false, hasCards: false }
    expect(todayState(problemsOnly)).toMatchObject({
      kind: 'plan',
      reviewMinutes: 0,
      newMinutes: 0,
      problemMinutes: 1,
      minutes: 1,
      href: '/practise',
    })
  })

  it('gives the shortest plan a whole minute for each part', () => {
    const plan = { ...usual.plan, reviews: 1, reviewSeconds: 9, newCards: 1, newSeconds: 14 }
    expect(todayState({ ...usual, plan })).toMatchObject({ reviewMinutes: 1, newMinutes: 1, minutes: 2 })
  })

  it('never shows more minutes than the plan has, however its parts are rounded', () => {
    const plan = { ...usual.plan, reviewSeconds: 14.5 * 60, newSeconds: 5.5 * 60 }
    expect(todayState({ ...usual, plan })).toMatchObject({ reviewMinutes: 15, newMinutes: 5, minutes: 20 })
  })

  it('adds up, each part a minute at least, whatever the seconds', () => {
    const seconds = fc.double({ min: 1, max: 40_000, noNaN: true })
    fc.assert(
      fc.property(seconds, seconds, fc.boolean(), fc.boolean(), (reviewSeconds, newSeconds, due, fresh) => {
        fc.pre(due || fresh)
        const plan = {
          ...nothing,
          ...(due ? { reviews: 1, reviewSeconds } : {}),
          ...(fresh ? { newCards: 1, newSeconds } : {}),
        }
        const state = todayState({ ...usual, plan })
        if (state.kind !== 'plan') throw new Error(state.kind)
        expect(state.reviewMinutes + state.newMinutes).toBe(state.minutes)
        expect(state.reviewMinutes > 0).toBe(due)
        expect(state.newMinutes > 0).toBe(fresh)
      }),
    )
  })

  it('leaves out the part of the plan that has no cards', () => {
    const plan = { ...usual.plan, newCards: 0, newSeconds: 0 }
    expect(todayState({ ...usual, plan })).toMatchObject({ newMinutes: 0, minutes: 14 })
  })

  it('offers ready-made decks to somebody without any, whatever else is so', () => {
    expect(todayState({ ...usual, hasDecks: false, hasCards: false, plan: nothing })).toEqual({
      kind: 'first',
    })
  })

  it('tells decks without cards from having nothing to do', () => {
    expect(todayState({ ...usual, hasCards: false, plan: nothing })).toEqual({ kind: 'empty' })
  })

  it.each([
    [0, false],
    [2, false],
    [3, true],
    [11, true],
    [null, false],
  ])('after %s days away welcomes back: %s', (daysAway, welcomeBack) => {
    expect(todayState({ ...usual, daysAway })).toMatchObject({ welcomeBack })
  })

  it('welcomes back once: not any more after the first answer of the day', () => {
    expect(todayState({ ...usual, daysAway: 11, answersToday: 1 })).toMatchObject({ welcomeBack: false })
  })

  it('ends the day when its minutes are used, and leaves ten more within reach', () => {
    const used = { ...usual, plan: nothing, practisedSeconds: 20 * 60, moreWaiting: true }
    expect(todayState(used)).toEqual({ kind: 'done', practisedMinutes: 20, more: '/study?minutes=10' })
  })

  it('ends the day too when what is left of its minutes is too short for a card', () => {
    const almost = { ...usual, plan: nothing, practisedSeconds: 20 * 60 - 5, moreWaiting: true }
    expect(todayState(almost)).toMatchObject({ kind: 'done', practisedMinutes: 20 })
  })

  it('offers new cards after the minutes are used where nothing else waits', () => {
    const used = { ...usual, plan: nothing, practisedSeconds: 1300, newWaiting: 4 }
    expect(todayState(used)).toMatchObject({ kind: 'done', more: '/study?minutes=10&extraNew=4' })
  })

  it('offers nothing more when there is nothing more', () => {
    const used = { ...usual, plan: nothing, practisedSeconds: 1300 }
    expect(todayState(used)).toMatchObject({ kind: 'done', more: null })
  })

  it('says that nothing is due, and offers ten new cards at most', () => {
    expect(todayState({ ...usual, plan: nothing, newWaiting: 213 })).toEqual({
      kind: 'nothing-due',
      practisedMinutes: 0,
      takeNew: '/study?minutes=10&extraNew=10',
      allAside: false,
    })
  })

  it('sees that every card is set aside when none is new and none has a date', () => {
    const aside = { ...usual, plan: nothing, nextDueDay: null }
    expect(todayState(aside)).toMatchObject({ kind: 'nothing-due', takeNew: null, allAside: true })
  })
})

describe('minutes as they are shown', () => {
  it.each([
    [0, 0],
    [1, 1],
    [29, 1],
    [89, 1],
    [90, 2],
    [1190, 20],
  ])('of %i seconds are %i', (seconds, minutes) => {
    expect(wholeMinutes(seconds)).toBe(minutes)
  })

  it('ends the day at the quitting time, and leads on by one press to what there would have been', () => {
    expect(todayState(usual, true)).toEqual({ kind: 'over', practisedMinutes: 0, anyway: '/study' })
    const used = { ...usual, plan: nothing, practisedSeconds: 20 * 60, moreWaiting: true }
    expect(todayState(used, true)).toEqual({
      kind: 'over',
      practisedMinutes: 20,
      anyway: '/study?minutes=10',
    })
    expect(todayState({ ...usual, plan: nothing }, true)).toMatchObject({ anyway: null })
  })

  it('has no day to end for somebody without a deck or a card', () => {
    expect(todayState({ ...usual, hasDecks: false }, true)).toEqual({ kind: 'first' })
    expect(todayState({ ...usual, hasCards: false }, true)).toEqual({ kind: 'empty' })
  })
})
