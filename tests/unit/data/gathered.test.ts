import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Gathered } from '@/lib/data/gathered'

interface Asked {
  readonly who: string
  readonly rows: number
}

const of = (who: string, rows = 1): Asked => ({ who, rows })
const LIMITS = {
  atOnce: 1,
  mostAsked: 3,
  mostRows: 10,
  rowsOf: (asked: Asked) => asked.rows,
  keyOf: (asked: Asked) => asked.who,
}

/** A database that answers only when told to, and remembers what it was asked at once. */
function slow() {
  const groups: string[][] = []
  const waiting: { readonly answer: () => void; readonly fail: (error: unknown) => void }[] = []
  const askAll = (asked: readonly Asked[]) =>
    new Promise<string[]>((resolve, reject) => {
      groups.push(asked.map(({ who }) => who))
      waiting.push({ answer: () => resolve(asked.map(({ who }) => `for ${who}`)), fail: reject })
    })
  return { groups, waiting, askAll }
}

/** Lets everything happen that is only waiting for its turn. */
const settle = () => new Promise<void>((resolve) => void setImmediate(resolve))

afterEach(() => {
  vi.useRealTimers()
})

describe('questions of many', () => {
  it('are asked at once where nothing is under way', async () => {
    const { groups, waiting, askAll } = slow()
    const answer = new Gathered(askAll, LIMITS).ask(of('Ada'))
    expect(groups).toEqual([['Ada']])
    waiting[0]?.answer()
    expect(await answer).toBe('for Ada')
  })

  it('wait while others are under way, and then go together', async () => {
    const { groups, waiting, askAll } = slow()
    const gathered = new Gathered(askAll, LIMITS)
    const answers = ['Ada', 'Ben', 'Cho'].map((who) => gathered.ask(of(who)))
    expect(groups).toEqual([['Ada']])
    waiting[0]?.answer()
    await settle()
    expect(groups).toEqual([['Ada'], ['Ben', 'Cho']])
    waiting[1]?.answer()
    expect(await Promise.all(answers)).toEqual(['for Ada', 'for Ben', 'for Cho'])
  })

  it('of one learner never go together, and keep their order', async () => {
    const { groups, waiting, askAll } = slow()
    const gathered = new Gathered(askAll, LIMITS)
    const all = ['Ada', 'Ben', 'Ben', 'Cho'].map((who) => gathered.ask(of(who)))
    for (const place of [0, 1, 2]) {
      waiting[place]?.answer()
      await settle()
    }
    expect(groups).toEqual([['Ada'], ['Ben', 'Cho'], ['Ben']])
    await Promise.all(all)
  })

  it('are no more at once than one statement may hold, in number and in rows', async () => {
    const { groups, waiting, askAll } = slow()
    const gathered = new Gathered(askAll, LIMITS)
    const all = [
      of('Ada'),
      of('Ben'),
      of('Cho'),
      of('Dee'),
      of('Eli'),
      of('Fay', 50),
      of('Gus', 9),
      of('Hal', 2),
    ].map((asked) => gathered.ask(asked))
    for (let place = 0; place < 6; place++) {
      waiting[place]?.answer()
      await settle()
    }
    expect(groups).toEqual([['Ada'], ['Ben', 'Cho', 'Dee'], ['Eli', 'Gus'], ['Fay'], ['Hal']])
    await Promise.all(all)
  })

  it('are each tried alone where one of them made the statement fail', async () => {
    const asked: string[][] = []
    const askAll = async (group: readonly Asked[]) => {
      await settle()
      asked.push(group.map(({ who }) => who))
      if (group.some(({ who }) => who === 'Eve')) throw new Error('no such row')
      return group.map(({ who }) => `for ${who}`)
    }
    const gathered = new Gathered(askAll, LIMITS)
    const answers = await Promise.allSettled(['Ada', 'Ben', 'Eve', 'Cho'].map((who) => gathered.ask(of(who))))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(asked).toEqual([['Ada'], ['Ben', 'Eve', 'Cho'], ['Ben'], ['Eve'], ['Cho']])
  })

  it('all learn at once that the database is away', async () => {
    const { waiting, groups, askAll } = slow()
    const gathered = new Gathered(askAll, LIMITS)
    const answers = ['Ada', 'Ben', 'Cho'].map((who) => gathered.ask(of(who)))
    const settled = Promise.allSettled(answers)
    waiting[0]?.answer()
    await settle()
    waiting[1]?.fail(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(groups).toHaveLength(2)
    const later = gathered.ask(of('Dee'))
    waiting[2]?.answer()
    expect(await later).toBe('for Dee')
  })

  it('do not wait for a statement that hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { groups, waiting, askAll } = slow()
    const gathered = new Gathered(askAll, LIMITS)
    const [hangs, goesOn] = [gathered.ask(of('Ada')), gathered.ask(of('Ben'))]
    vi.advanceTimersByTime(150)
    expect(groups).toEqual([['Ada']])
    vi.advanceTimersByTime(100)
    expect(groups).toEqual([['Ada'], ['Ben']])
    waiting[1]?.answer()
    expect(await goesOn).toBe('for Ben')
    waiting[0]?.answer()
    expect(await hangs).toBe('for Ada')
    // It came back late: no more are let in for it than may be under way.
    const last = ['Cho', 'Dee'].map((who) => gathered.ask(of(who)))
    expect(groups.slice(2)).toEqual([['Cho']])
    waiting[2]?.answer()
    await settle()
    waiting[3]?.answer()
    expect(await Promise.all(last)).toEqual(['for Cho', 'for Dee'])
  })

  it('without keys go together whoever asks', async () => {
    const { groups, waiting, askAll } = slow()
    const { atOnce, mostAsked, mostRows, rowsOf } = LIMITS
    const gathered = new Gathered(askAll, { atOnce, mostAsked, mostRows, rowsOf })
    const all = ['Ada', 'Ben', 'Ben'].map((who) => gathered.ask(of(who)))
    waiting[0]?.answer()
    await settle()
    waiting[1]?.answer()
    expect(await Promise.all(all)).toEqual(['for Ada', 'for Ben', 'for Ben'])
    expect(groups).toEqual([['Ada'], ['Ben', 'Ben']])
  })

  it('each get their own answer, once, in whatever order statements end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ who: fc.constantFrom('a', 'b', 'c', 'd', 'e'), rows: fc.integer({ min: 1, max: 12 }) }),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat(4)),
        async (asked, atOnce, turns) => {
          let underWay = 0
          const askAll = async (group: readonly Asked[]) => {
            expect(++underWay).toBeLessThanOrEqual(atOnce)
            expect(new Set(group.map(({ who }) => who)).size).toBe(group.length)
            for (let turn = turns.next().value; turn > 0; turn--) await settle()
            underWay--
            return group.map(({ who }) => `for ${who}`)
          }
          const gathered = new Gathered(askAll, { ...LIMITS, atOnce })
          const answers = await Promise.all(asked.map((one) => gathered.ask(one)))
          expect(answers).toEqual(asked.map(({ who }) => `for ${who}`))
        },
      ),
    )
  })
})
