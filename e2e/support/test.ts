import {
  expect,
  test as base,
  type APIRequestContext,
  type BrowserContext,
  type Page,
} from '@playwright/test'
import { openAccount, signIn, type Account, type Wishes } from './account'
import { Database, databaseUrl } from './database'
import { Watch } from './watch'
import { zoneAtNoon } from './zone'

/** A browser of a learner's: signed in, watched, and apart from every other. */
export interface Device {
  readonly context: BrowserContext
  readonly page: Page
  readonly request: APIRequestContext
}

interface TestFixtures {
  /** Settings of the learner that differ from the usual ones. */
  readonly wishes: Partial<Wishes>
  /** Somebody of this test's own, signed in on `page`. */
  readonly learner: Account
  /** Opens another browser with somebody signed in, the learner unless another is named. */
  readonly newDevice: (account?: Account) => Promise<Device>
  /** What went wrong on any page without being expected fails the test. */
  readonly watch: Watch
}

interface WorkerFixtures {
  readonly database: Database
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  database: [
    async ({}, use) => {
      const database = new Database(databaseUrl())
      await use(database)
      await database.close()
    },
    { scope: 'worker' },
  ],
  locale: 'en-GB',
  timezoneId: async ({}, use) => use(zoneAtNoon(Date.now())),
  wishes: [{}, { option: true }],
  watch: [
    async ({ baseURL, context }, use) => {
      const watch = new Watch(new URL(baseURL ?? '').origin)
      watch.over(context)
      await use(watch)
      expect(watch.surprises, 'nothing unexpected on any page').toEqual([])
    },
    { auto: true },
  ],
  learner: async ({ context, timezoneId, wishes }, use) => {
    const learner = await openAccount({ zone: timezoneId ?? 'UTC', ...wishes })
    await signIn(context.request, learner)
    await use(learner)
  },
  newDevice: async ({ browser, contextOptions, learner, watch, baseURL, timezoneId, viewport }, use) => {
    const opened: BrowserContext[] = []
    await use(async (account = learner) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
        locale: 'en-GB',
        viewport,
      })
      opened.push(context)
      watch.over(context)
      await signIn(context.request, account)
      return { context, page: await context.newPage(), request: context.request }
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect }
