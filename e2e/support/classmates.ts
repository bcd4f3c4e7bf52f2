import { randomUUID } from 'node:crypto'
import { request as requests, type APIRequestContext } from '@playwright/test'
import type { SittingCard, SittingDto } from '@/lib/contracts/sitting'
import type { Grade } from '@/lib/scheduling'
import { openAccount, signIn, type Account } from './account'
import { builtActions, callAction } from './actions'
import { originOf, send } from './cards'

/** Somebody who learns by what a browser sends, without one. */
export interface Classmate {
  readonly account: Account
  readonly request: APIRequestContext
}

const ACTIONS = {
  join: ['app/(learn)/classes/actions.ts#joinClassAction', '/classes/join'],
  start: ['app/(learn)/classes/[classId]/assignments/actions.ts#startAssignmentAction', '/classes'],
} as const

async function act(request: APIRequestContext, what: keyof typeof ACTIONS, input: unknown): Promise<void> {
  const [name, page] = ACTIONS[what]
  const id = builtActions().get(name)
  if (id === undefined) throw new Error(`there is no ${name}`)
  const reply = await callAction(request, { id, page, args: [input], origin: await originOf(request) })
  const text = await reply.text()
  if (!reply.ok() || !text.includes('"ok":true')) throw new Error(`${what}: ${reply.status()} ${text}`)
}

/** Opens an account, signs in and joins a class by its code. */
export async function joinAs(baseURL: string, code: string, yourName: string): Promise<Classmate> {
  const account = await openAccount({ zone: 'Europe/Berlin' })
  const request = await requests.newContext({ baseURL })
  await signIn(request, account)
  await act(request, 'join', { code, yourName, agrees: true })
  return { account, request }
}

/** Starts an assignment of the class. */
export const startAssigned = (
  { request }: Pick<Classmate, 'request'>,
  which: { readonly classId: string; readonly assignmentId: string },
): Promise<void> => act(request, 'start', which)

/** Answers what the day's plan holds, each card once, up to an instant. Returns how many answers counted. */
export async function practiseUntil(
  instant: number,
  { account, request }: Classmate,
  gradeOf: (card: SittingCard) => Grade,
): Promise<number> {
  const { cards } = (await (await request.get('/api/sittings')).json()) as SittingDto
  const [deviceId, sittingId] = [randomUUID(), randomUUID()]
  const began = instant - cards.length * 10_000
  const receipts = await send(
    request,
    account.userId,
    cards.map((card, index) => ({
      kind: 'answer',
      eventId: randomUUID(),
      deviceId,
      deviceSeq: index,
      cardId: card.state.cardId,
      sittingId,
      shownAt: began + index * 10_000,
      answeredAt: began + index * 10_000 + 5_000,
      grade: gradeOf(card),
      sawPrediction: false,
    })),
  )
  return receipts.filter(({ status }) => status === 'applied').length
}
