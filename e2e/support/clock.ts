import { test as base } from './own-server'

interface ClockFixtures {
  /** Sets the clock of the server and of the browser alike, milliseconds since the epoch. */
  readonly setClock: (instant: number) => Promise<void>
}

/** For tests that wait for tomorrow: a server of their own, whose clock nobody else goes by. */
export const test = base.extend<ClockFixtures>({
  timezoneId: 'Europe/Berlin',
  setClock: async ({ ownServer, context }, use) => {
    let installed = false
    await use(async (instant) => {
      await ownServer.setClock(instant)
      if (installed) await context.clock.setSystemTime(instant)
      else await context.clock.install({ time: instant })
      installed = true
    })
  },
})

export { expect } from './test'

/** An instant by the wall clock of Berlin in winter: `berlin('2027-02-01T09:00')`. */
export const berlin = (local: string): number => Date.parse(`${local}:00+01:00`)
