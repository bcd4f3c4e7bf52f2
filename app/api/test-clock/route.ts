import { z } from 'zod'
import { openRoute } from '@/app/api/handler'
import { moveClock, now } from '@/lib/clock'
import { ok } from '@/lib/contracts/result'
import { env } from '@/lib/env'

const YEARS_MS = 20 * 366 * 86_400_000

/** Ahead of the machine's clock by so much, or at an instant; milliseconds. */
const moveSchema = z.union([
  z.strictObject({ offsetMs: z.int().min(-YEARS_MS).max(YEARS_MS) }),
  z.strictObject({ at: z.int().min(0) }),
])

const read = openRoute({}, () => Promise.resolve(ok({ now: now() })))

const move = openRoute({ body: { kind: 'json', most: 1_000, schema: moveSchema } }, ({ body }) => {
  moveClock('at' in body ? body.at - Date.now() : body.offsetMs)
  return Promise.resolve(ok({ now: now() }))
})

/** Outside a test run there is no such route. */
const absent = () => new Response(null, { status: 404 })

/** The server's clock. */
export const GET = (request: Request): Promise<Response> | Response =>
  env().TEST_CLOCK ? read(request) : absent()

/** Moves the server's clock. */
export const POST = (request: Request): Promise<Response> | Response =>
  env().TEST_CLOCK ? move(request) : absent()
