import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { actionRows, routeRows } from '@/tests/security/matrix/rows'
import { builtActions, callAction } from '../support/actions'
import { cardsOf, csv, importNotes } from '../support/cards'
import { makeOwner } from '../support/owner'
import { expect, test } from '../support/test'

/** An answer that would be taken as it is. */
const answerTo = (cardId: string) => ({
  kind: 'answer',
  eventId: randomUUID(),
  deviceId: randomUUID(),
  deviceSeq: 1,
  cardId,
  sittingId: randomUUID(),
  shownAt: Date.now() - 5_000,
  answeredAt: Date.now() - 1_000,
  grade: 3,
  sawPrediction: false,
})

async function firstCard(request: APIRequestContext): Promise<string> {
  await importNotes(request, 'Numbers', csv('one,1\n'))
  const [card] = await cardsOf(request)
  if (card === undefined) throw new Error('there is no card')
  return card.state.cardId
}

test('a batch that is not what it should be is refused whole, and nothing of it is kept', async ({
  context,
  learner,
  database,
  baseURL,
}) => {
  const cardId = await firstCard(context.request)
  const before = await database.belongings(learner.userId)
  const { userId } = learner
  const good = answerTo(cardId)
  const malformed: Readonly<Record<string, unknown>> = {
    'no object': [],
    nothing: null,
    'no events': { userId, events: [] },
    'events of another shape': { userId, events: { 0: good } },
    'a key of its own': { userId, events: [{ ...good, isAdmin: true }] },
    'a key beside the events': { userId, events: [good], force: true },
    'a grade as text': { userId, events: [{ ...good, grade: '3' }] },
    'a grade beyond the scale': { userId, events: [{ ...good, grade: 5 }] },
    'a card that is no id': { userId, events: [{ ...good, cardId: "' OR 1=1 --" }] },
    'a query in place of an id': { userId, events: [{ ...good, cardId: { not: cardId } }] },
    'an answer before its question': {
      userId,
      events: [{ ...good, shownAt: good.answeredAt, answeredAt: 1e12 }],
    },
    'a time beyond all clocks': { userId, events: [{ ...good, answeredAt: 9e15 }] },
    'a prediction of certainty': { userId, events: [{ ...good, ownPrediction: 1 }] },
    'a kind that only the server makes': {
      userId,
      events: [{ ...good, kind: 'reset' }],
    },
    'more than a hundred': { userId, events: Array.from({ length: 101 }, () => answerTo(cardId)) },
    'one bad among good': { userId, events: [good, { ...good, eventId: 'x' }] },
  }
  for (const [what, data] of Object.entries(malformed)) {
    const reply = await context.request.post('/api/reviews', { headers: { origin: baseURL ?? '' }, data })
    expect(reply.status(), what).toBe(400)
    expect(await reply.json(), what).toMatchObject({ error: { code: 'invalid' } })
  }
  expect(await database.belongings(learner.userId)).toEqual(before)
})

test('a body of another kind, of another type or too large is refused before it is read', async ({
  context,
  learner,
  database,
  baseURL,
}) => {
  const cardId = await firstCard(context.request)
  const before = await database.belongings(learner.userId)
  const body = JSON.stringify({ userId: learner.userId, events: [answerTo(cardId)] })
  const post = (data: string | Buffer, type: string) =>
    context.request.post('/api/reviews', { headers: { origin: baseURL ?? '', 'content-type': type }, data })
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'x',
  ]) {
    expect((await post(body, type)).status(), type).toBe(400)
  }
  expect((await post('{"events":', 'application/json')).status()).toBe(400)
  expect((await post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'application/json')).status()).toBe(400)
  expect((await post(`"${'x'.repeat(3_000_000)}"`, 'application/json')).status()).toBe(413)
  expect(await database.belongings(learner.userId)).toEqual(before)
})

test('an import without its parts, with more parts or with parts of another kind is refused', async ({
  context,
  learner,
  database,
  baseURL,
}) => {
  const before = await database.belongings(learner.userId)
  const file = csv('one,1\n')
  const forms: Readonly<Record<string, Record<string, string | ReturnType<typeof csv>>>> = {
    'no file': { mode: 'commit', deckName: 'Numbers' },
    'text for a file': { mode: 'commit', deckName: 'Numbers', file: 'one,1' },
    'no deck': { mode: 'commit', file },
    'a deck without a name': { mode: 'commit', deckName: '  ', file },
    'a name that is too long': { mode: 'commit', deckName: 'x'.repeat(201), file },
    'another mode': { mode: 'replace', deckName: 'Numbers', file },
    'a part of its own': { mode: 'commit', deckName: 'Numbers', userId: randomUUID(), file },
  }
  for (const [what, multipart] of Object.entries(forms)) {
    const reply = await context.request.post('/api/import', { headers: { origin: baseURL ?? '' }, multipart })
    expect(reply.status(), what).toBe(400)
  }
  const json = await context.request.post('/api/import', {
    headers: { origin: baseURL ?? '' },
    data: { mode: 'commit' },
  })
  expect(json.status()).toBe(400)
  expect(await database.belongings(learner.userId)).toEqual(before)
})

const ORIGINS = {
  'another site': 'https://evil.example',
  'a site whose name begins alike': 'http://localhost.evil.example',
  'another port': 'http://localhost:1',
  'no site at all': 'null',
} as const

test('a write that another site asks for is refused, although the session travels along', async ({
  context,
  database,
  baseURL,
}) => {
  const { request } = context
  const owner = await makeOwner(request, database)
  const before = await database.belongings(owner.userId)
  const writes = routeRows.filter(({ door }) => door.startsWith('POST '))
  for (const [what, origin] of Object.entries(ORIGINS)) {
    for (const row of writes) {
      const { path, json, form } = row.ask(owner, owner.userId)
      const body = {
        ...(json === undefined ? {} : { data: json }),
        ...(form === undefined ? {} : { multipart: form }),
      }
      const reply = await request.post(path, { headers: { origin }, ...body })
      expect(reply.status(), `${row.door} from ${what}`).toBe(403)
    }
    for (const row of actionRows) {
      const call = { id: idOf(row.door), page: row.page(owner), args: row.args(owner), origin }
      const reply = await callAction(request, call)
      expect(reply.status(), `${row.door} from ${what}`).toBeGreaterThanOrEqual(400)
    }
  }
  const data = { userId: owner.userId, events: [answerTo(owner.cardId)] }
  const unnamed = await request.post('/api/reviews', { data })
  expect(unnamed.status()).toBe(403)
  const headers = { origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' }
  expect((await request.post('/api/reviews', { headers, data })).status()).toBe(403)
  expect(await database.belongings(owner.userId)).toEqual(before)
})

test('a server action that is called with anything at all changes nothing and breaks nothing', async ({
  context,
  database,
  baseURL,
}) => {
  const owner = await makeOwner(context.request, database)
  const before = await database.belongings(owner.userId)
  const anything: readonly (readonly unknown[])[] = [
    [],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ deckId: { not: '' }, noteId: { not: '' }, cardId: { not: '' }, slug: { not: '' } }],
    [{ deckId: "' OR 1=1 --", noteId: 'x', cardId: 'x', slug: '../x', name: '', zone: 'Nowhere/City' }],
  ]
  for (const { door, page } of actionRows) {
    for (const args of anything) {
      const call = { id: idOf(door), page: page(owner), args, origin: baseURL ?? '' }
      const reply = await callAction(context.request, call)
      const what = `${door}(${JSON.stringify(args)})`
      expect.soft(reply.status(), what).toBe(200)
      expect.soft(await reply.text(), what).toMatch(/"ok":false|"ok":true,"value":null/)
    }
  }
  expect(await database.belongings(owner.userId)).toEqual(before)
})

test('signing in refuses whatever is no form, and lets nobody write into the log', async ({
  request,
  baseURL,
}) => {
  const post = (path: string, type: string, data: string) =>
    request.post(path, {
      headers: { origin: baseURL ?? '', 'content-type': type },
      data: Buffer.from(data),
      maxRedirects: 0,
    })
  const form = 'application/x-www-form-urlencoded'
  for (const path of ['callback/credentials', 'callback/demo', 'signout', 'signin/credentials']) {
    for (const data of ['{"email":', '{"email":{"a":1}}', 'null', '']) {
      expect((await post(`/api/auth/${path}`, 'application/json', data)).status(), path + data).toBe(400)
    }
    expect((await post(`/api/auth/${path}`, 'text/plain', 'email=a')).status(), path).toBe(400)
    for (const data of ['', '%%%&csrfToken=%00', '__proto__=1&email=%00&password=%00', 'x'.repeat(10_000)]) {
      expect((await post(`/api/auth/${path}`, form, data)).status(), path + data).toBeLessThan(500)
    }
    expect((await post(`/api/auth/${path}`, form, 'x'.repeat(20_000))).status(), path).toBe(413)
  }
  expect((await post('/api/auth/_log', form, 'code=made-up&level=error')).status()).toBe(404)
})

test('a route answers no method but its own', async ({ context, baseURL }) => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
  const answered = new Set(routeRows.map(({ door }) => door))
  const addresses = new Set(routeRows.map(({ door }) => door.split(' ')[1] ?? ''))
  for (const address of addresses) {
    for (const method of methods.filter((each) => !answered.has(`${each} ${address}`))) {
      const path = address.replace('[...nextauth]', 'session')
      const reply = await context.request.fetch(path, { method, headers: { origin: baseURL ?? '' } })
      expect(reply.status(), `${method} ${path}`).toBe(405)
    }
  }
})

function idOf(door: string): string {
  const id = builtActions().get(door.replace('action ', ''))
  if (id === undefined) throw new Error(`the build has no ${door}`)
  return id
}
