import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from '@playwright/test'
import { actionRows, fileRows, pageRows, routeRows } from '@/tests/security/matrix/rows'
import type { ActionRow, Ask, Owner, PageRow, RouteRow } from '@/tests/security/matrix/row'
import { openAccount, signIn } from '../support/account'
import { builtActions, callAction } from '../support/actions'
import type { Database } from '../support/database'
import { makeOwner } from '../support/owner'
import { expect, test as base } from '../support/test'

/** Somebody who knocks. */
interface Visitor {
  readonly userId: string
  readonly request: APIRequestContext
  readonly origin: string
}

interface Fixtures {
  readonly owner: Owner & Visitor
  /** Signed in, with an account of their own. */
  readonly stranger: Visitor
  readonly nobody: Visitor
}

interface WorkerFixtures {
  /** An owner and a stranger for doors that are only looked through, which change nothing of theirs. */
  readonly lookers: Pick<Fixtures, 'owner' | 'stranger'>
}

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('no server is named')
  return new URL(baseURL).origin
}

type Playwright = PlaywrightWorkerArgs['playwright']

/** Lets somebody knock for as long as `use` takes, and puts their requests away. */
async function knocking(
  { playwright, origin }: { readonly playwright: Playwright; readonly origin: string },
  use: (visitor: Pick<Visitor, 'request' | 'origin'>) => Promise<void>,
): Promise<void> {
  const request = await playwright.request.newContext({ baseURL: origin })
  await use({ request, origin })
  await request.dispose()
}

async function asStranger(visitor: Pick<Visitor, 'request' | 'origin'>): Promise<Visitor> {
  const account = await openAccount({ zone: 'Europe/Berlin' })
  await signIn(visitor.request, account)
  return { ...visitor, userId: account.userId }
}

const test = base.extend<Fixtures, WorkerFixtures>({
  lookers: [
    async ({ playwright, database }, use, { project }) => {
      const place = { playwright, origin: originOf(project.use.baseURL) }
      await knocking(place, (first) =>
        knocking(place, async (second) => {
          const owner = { ...first, ...(await makeOwner(first.request, database)) }
          await use({ owner, stranger: await asStranger(second) })
        }),
      )
    },
    { scope: 'worker' },
  ],
  owner: ({ playwright, baseURL, database }, use) =>
    knocking({ playwright, origin: originOf(baseURL) }, async (visitor) =>
      use({ ...visitor, ...(await makeOwner(visitor.request, database)) }),
    ),
  stranger: ({ playwright, baseURL }, use) =>
    knocking({ playwright, origin: originOf(baseURL) }, async (visitor) => use(await asStranger(visitor))),
  nobody: ({ playwright, baseURL }, use) =>
    knocking({ playwright, origin: originOf(baseURL) }, (visitor) =>
      use({ ...visitor, userId: randomUUID() }),
    ),
})

const actions = builtActions()

const openPage = ({ request }: Visitor, row: PageRow, owner: Owner): Promise<APIResponse> =>
  request.get(row.path(owner), { maxRedirects: 0 })

function askRoute({ userId, request, origin }: Visitor, row: RouteRow, owner: Owner): Promise<APIResponse> {
  const { path, json, form }: Ask = row.ask(owner, userId)
  const [method = ''] = row.door.split(' ')
  return request.fetch(path, {
    method,
    headers: { origin },
    maxRedirects: 0,
    ...(json === undefined ? {} : { data: json }),
    ...(form === undefined ? {} : { multipart: form }),
  })
}

function callRow({ request, origin }: Visitor, row: ActionRow, owner: Owner): Promise<APIResponse> {
  const id = actions.get(row.door.replace('action ', ''))
  if (id === undefined) throw new Error(`the build has no ${row.door}`)
  return callAction(request, { id, page: row.page(owner), args: row.args(owner), origin })
}

/** A page whose bones were sent before its data were asked for says so in its stream: its status has gone out already. */
const isNotFound = (status: number, text: string): boolean =>
  status === 404 || (status === 200 && text.includes('NEXT_HTTP_ERROR_FALLBACK;404'))

for (const row of pageRows) {
  if ('open' in row) continue
  test(`${row.door} is closed to nobody and to strangers`, async ({ lookers, nobody, database }) => {
    const { owner, stranger } = lookers
    const before = await database.belongings(owner.userId)

    const toNobody = await openPage(nobody, row, owner)
    expect(toNobody.status()).toBe(307)
    expect(toNobody.headers().location).toMatch(/^(http:\/\/[^/]+)?\/signin(\?|$)/)

    const toStranger = await openPage(stranger, row, owner)
    const text = await toStranger.text()
    if (row.stranger === 'not-found') expect(isNotFound(toStranger.status(), text)).toBe(true)
    else expect(toStranger.status()).toBe(200)

    for (const shown of [await toNobody.text(), text]) expect(shown).not.toContain(owner.secret)
    const toOwner = await openPage(owner, row, owner)
    // Somebody's own page may lead on to another of theirs, and nowhere else.
    if (toOwner.status() === 307) expect(toOwner.headers().location).not.toContain('/signin')
    else expect(toOwner.status()).toBe(200)
    expect(await database.belongings(owner.userId)).toEqual(before)
  })
}

async function expectRouteClosed(
  row: Exclude<RouteRow, { readonly open: string }>,
  { owner, stranger, nobody }: Fixtures,
  database: Database,
): Promise<void> {
  const before = await database.belongings(owner.userId)

  const toNobody = await askRoute(nobody, row, owner)
  expect(toNobody.status()).toBe(401)
  expect(await toNobody.json()).toMatchObject({ error: { code: 'signed-out' } })

  const toStranger = await askRoute(stranger, row, owner)
  expect(toStranger.status()).toBe(row.stranger === 'not-found' ? 404 : 200)
  const text = await toStranger.text()
  expect(text).not.toContain(owner.secret)
  if (typeof row.stranger === 'object') expect(text).toMatch(row.stranger.refusedWith)
  expect(await database.belongings(owner.userId)).toEqual(before)

  const toOwner = await askRoute(owner, row, owner)
  expect(toOwner.status()).toBe(200)
  if (typeof row.stranger === 'object') expect(await toOwner.text()).not.toMatch(row.stranger.refusedWith)
}

for (const row of routeRows) {
  if ('open' in row) continue
  const name = `${row.door} is closed to nobody and to strangers`
  if (row.door.startsWith('GET '))
    test(name, ({ lookers, nobody, database }) => expectRouteClosed(row, { ...lookers, nobody }, database))
  else
    test(name, ({ owner, stranger, nobody, database }) =>
      expectRouteClosed(row, { owner, stranger, nobody }, database),
    )
}

for (const row of actionRows) {
  if ('open' in row) continue
  test(`${row.door} is closed to nobody and to strangers`, async ({ owner, stranger, nobody, database }) => {
    const before = await database.belongings(owner.userId)

    const toNobody = await callRow(nobody, row, owner)
    expect(toNobody.status()).toBe(200)
    expect(await toNobody.text()).toContain('"ok":false,"error":{"code":"signed-out"}')

    const toStranger = await callRow(stranger, row, owner)
    expect(toStranger.status()).toBe(200)
    const text = await toStranger.text()
    expect(text).not.toContain(owner.secret)
    if (typeof row.stranger === 'object') expect(text).toMatch(row.stranger.refusedWith)
    else expect(text).toContain('"ok":true')
    expect(await database.belongings(owner.userId)).toEqual(before)

    if (row.ownerToo !== undefined) return
    const toOwner = await (await callRow(owner, row, owner)).text()
    expect(toOwner).toContain('"ok":true')
    if (typeof row.stranger === 'object') expect(toOwner).not.toMatch(row.stranger.refusedWith)
  })
}

test('what is open to anybody tells nothing of anybody and changes nothing of theirs', async ({
  owner,
  stranger,
  nobody,
  database,
}) => {
  const before = await database.belongings(owner.userId)
  for (const visitor of [nobody, stranger]) {
    const replies = [
      ...(await Promise.all(
        pageRows.filter((row) => 'open' in row).map((row) => openPage(visitor, row, owner)),
      )),
      ...(await Promise.all(fileRows.map((row) => visitor.request.get(row.path)))),
      ...(await Promise.all(
        routeRows.filter((row) => 'open' in row).map((row) => askRoute(visitor, row, owner)),
      )),
      ...(await Promise.all(
        actionRows.filter((row) => 'open' in row).map((row) => callRow(visitor, row, owner)),
      )),
    ]
    for (const reply of replies) {
      expect(reply.status(), reply.url()).toBeLessThan(500)
      expect(await reply.text(), reply.url()).not.toContain(owner.secret)
    }
  }
  expect(await database.belongings(owner.userId)).toEqual(before)
})

test('the build holds no server action that the matrix does not know', () => {
  const known = actionRows.map(({ door }) => door.replace('action ', ''))
  expect([...actions.keys()].filter((name) => !known.includes(name))).toEqual([])
})
