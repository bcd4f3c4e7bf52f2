import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import type { ImportReply } from '@/lib/contracts/import'
import type { DeviceEvent, ReviewReply } from '@/lib/contracts/reviews'
import type { SittingCard, SittingDto } from '@/lib/contracts/sitting'
import type { Grade } from '@/lib/scheduling'

const DAY_MS = 86_400_000

/** A file of 44 countries and capitals, as one gets it from elsewhere. */
export const CAPITALS_FILE = path.join(__dirname, '../fixtures/capitals.csv')

/** Question and answer of each row of the capitals, in the file's order. */
export const capitals: readonly { readonly country: string; readonly capital: string }[] = readFileSync(
  CAPITALS_FILE,
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [country = '', capital = ''] = line.split(',')
    return { country, capital }
  })

/** A file in memory: what is typed into one, with the file name that a browser would send. */
export const csv = (text: string) => ({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

const origins = new WeakMap<APIRequestContext, string>()

/** The origin of the server that a request context talks to: it says so itself, and always the same. */
export async function originOf(request: APIRequestContext): Promise<string> {
  const origin = origins.get(request) ?? new URL((await request.get('/api/health')).url()).origin
  origins.set(request, origin)
  return origin
}

/** What an import of a file would refuse, by line. */
export async function previewProblems(
  request: APIRequestContext,
  deckName: string,
  file: ReturnType<typeof csv>,
): Promise<readonly { readonly line: number }[]> {
  const reply = await request.post('/api/import', {
    headers: { origin: await originOf(request) },
    multipart: { file, mode: 'preview', deckName },
  })
  const body = (await reply.json()) as ImportReply
  if (body.status === 'preview') return body.preview.problems
  if (body.status === 'refused') return body.problems
  throw new Error(`nothing was previewed: ${JSON.stringify(body)}`)
}

/** Imports notes into a deck by the route that the import page uses. */
export async function importNotes(
  request: APIRequestContext,
  deckName: string,
  file: ReturnType<typeof csv>,
): Promise<Extract<ImportReply, { status: 'done' }>['done']> {
  const reply = await request.post('/api/import', {
    headers: { origin: await originOf(request) },
    multipart: { file, mode: 'commit', deckName },
  })
  // The lines before tell how far it had come.
  const body = JSON.parse((await reply.text()).trimEnd().split('\n').at(-1) ?? '') as ImportReply
  if (body.status !== 'done') throw new Error(`nothing was imported: ${JSON.stringify(body)}`)
  return body.done
}

/** The cards that may be asked now, new ones included, whatever the minutes. */
export async function cardsOf(request: APIRequestContext, deckId?: string): Promise<readonly SittingCard[]> {
  const reply = await request.get('/api/sittings', {
    params: { minutes: 600, extraNew: 100, ...(deckId === undefined ? {} : { deck: deckId }) },
  })
  if (!reply.ok()) throw new Error(`no sitting was built: ${reply.status()}`)
  return ((await reply.json()) as SittingDto).cards
}

/** Sends events as a device's outbox does, and returns what the server says to each. */
export async function send(
  request: APIRequestContext,
  userId: string,
  events: readonly DeviceEvent[],
): Promise<ReviewReply['receipts']> {
  const reply = await request.post('/api/reviews', {
    headers: { origin: await originOf(request) },
    data: { userId, events },
  })
  if (!reply.ok()) throw new Error(`the answers were not taken: ${reply.status()} ${await reply.text()}`)
  return ((await reply.json()) as ReviewReply).receipts
}

/** Answers given some days ago, one for each card, as if from another device that only now finds the network. */
export async function answeredBefore(
  request: APIRequestContext,
  userId: string,
  cards: readonly SittingCard[],
  { daysAgo, grade }: { readonly daysAgo: number; readonly grade: Grade },
): Promise<void> {
  await answeredSince(request, userId, cards, { began: Date.now() - daysAgo * DAY_MS, every: 10_000, grade })
}

/** Answers given just now as if from another device, recalled each, that took so many minutes together. */
export async function answeredNow(
  request: APIRequestContext,
  userId: string,
  cards: readonly SittingCard[],
  minutes: number,
): Promise<void> {
  const every = (minutes * 60_000) / cards.length
  await answeredSince(request, userId, cards, { began: Date.now() - minutes * 60_000, every, grade: 3 })
}

interface Given {
  /** Milliseconds since the epoch, and from one question to the next; half of it each answer took. */
  readonly began: number
  readonly every: number
  readonly grade: Grade
}

async function answeredSince(
  request: APIRequestContext,
  userId: string,
  cards: readonly SittingCard[],
  { began, every, grade }: Given,
): Promise<void> {
  const deviceId = randomUUID()
  const sittingId = randomUUID()
  const receipts = await send(
    request,
    userId,
    cards.map(({ state }, index) => ({
      kind: 'answer',
      eventId: randomUUID(),
      deviceId,
      deviceSeq: index,
      cardId: state.cardId,
      sittingId,
      shownAt: Math.round(began + index * every),
      answeredAt: Math.round(began + (index + 0.5) * every),
      grade,
      sawPrediction: false,
    })),
  )
  const refused = receipts.filter(({ status }) => status !== 'applied')
  if (refused.length > 0) throw new Error(`answers were not applied: ${JSON.stringify(refused)}`)
}
