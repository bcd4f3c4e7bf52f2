import { csv, importNotes } from './support/cards'
import { databaseUrl } from './support/database'
import { Line } from './support/line'
import { axeFindings } from './support/looks'
import { OwnServer } from './support/server'
import { SittingOnPage } from './support/sitting'
import { expect, test as base } from './support/test'

interface Broken {
  readonly line: Line
  readonly server: OwnServer
}

/** A server whose line to the database can be cut. */
const test = base.extend<object, { readonly broken: Broken }>({
  broken: [
    async ({}, use) => {
      const line = await Line.to(databaseUrl())
      const server = await OwnServer.start({}, line.url)
      await use({ line, server })
      await server.close()
      await line.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ broken }, use) => use(broken.server.address),
})

test('without its database Spindle says so, keeps answers on the device, and goes on when it is back', async ({
  page,
  context,
  broken,
  learner,
  database,
  watch,
}) => {
  watch.expect(/Failed to load resource/, /Server Components render|Minified React error #441/)
  await importNotes(page.request, 'Numbers', csv('one,1\ntwo,2\nthree,3\n'))
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await sitting.practise(1)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(1)

  broken.line.cut()
  expect((await page.request.get('/api/health')).status()).toBe(503)
  await sitting.practise(1)
  await expect(
    page.getByText(/The server can’t take your answers right now\. Keep going: 1 answer is saved/),
  ).toBeVisible()
  const elsewhere = await context.newPage()
  await elsewhere.goto('/decks')
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'This page didn’t load.' })).toBeVisible()
  expect(await axeFindings(elsewhere)).toEqual([])
  expect(await elsewhere.content()).not.toMatch(/ECONN|Prisma|[Pp]ostgres|node_modules/)

  broken.line.mend()
  await elsewhere.getByRole('button', { name: 'Try again' }).click()
  await expect(elsewhere.getByRole('link', { name: /Numbers/ })).toBeVisible()
  await expect(page.getByText(/saved on this device/)).toHaveCount(0, { timeout: 30_000 })
  await sitting.practise(1)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(3)
})
