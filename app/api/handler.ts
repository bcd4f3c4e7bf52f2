import 'server-only'
import { v7 as uuidv7, validate as isUuid } from 'uuid'
import type { ZodType } from 'zod'
import { viewer } from '@/lib/auth/viewer'
import { CLOSED_ANSWER } from '@/lib/closed-answer'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { isDatabaseAway } from '@/lib/data/database-away'
import { inRequest, log, requestIsOf } from '@/lib/logging'
import { countRoute } from '@/lib/metrics/metrics'
import { routeName } from '@/lib/metrics/route-name'
import { readBody, type BodyKind } from './body'
import { isSameOrigin } from './origin'

type Failure = ApiFailure['error']

const STATUS: Readonly<Record<Failure['code'], number>> = {
  'signed-out': 401,
  invalid: 400,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  conflict: 409,
  unavailable: 503,
}

const HEADERS = { ...CLOSED_ANSWER, 'Cross-Origin-Resource-Policy': 'same-origin' } as const

/** When to come back while the database is away: a restart takes about as long. */
const AWAY_SECONDS = 2

/** What a route takes. Without `path`, `query` or `body` none is read. */
export interface RouteSpec<Query, Body, Path> {
  /** Of the variable parts of the address by name. One that is malformed leads to nothing: it is not found. */
  readonly path?: ZodType<Path>
  /** Of the query parameters by name. */
  readonly query?: ZodType<Query>
  /** Of a JSON body, or of a form's fields by name; a file is a File. `most` bytes at most. */
  readonly body?: { readonly kind: BodyKind; readonly most: number; readonly schema: ZodType<Body> }
}

/** What a route is asked, checked. */
export interface Asked<Query, Body, Path> {
  readonly request: Request
  readonly path: Path
  readonly query: Query
  readonly body: Body
}

/** A value is sent as JSON with 200, a failure as an ApiFailure with its status, a Response as it is. */
export type Reply = Response | Result<unknown, Failure>

/** What Next gives beside the request. */
interface RouteContext {
  readonly params: Promise<unknown>
}

type RouteHandler = (request: Request, context?: RouteContext) => Promise<Response>
type Work<Query, Body, Path> = (asked: Asked<Query, Body, Path>) => Promise<Reply>

/** A route for whoever is signed in; nobody else gets past it. */
export function learnerRoute<Query = undefined, Body = undefined, Path = undefined>(
  spec: RouteSpec<Query, Body, Path>,
  work: (asked: Asked<Query, Body, Path> & { readonly viewer: Viewer }) => Promise<Reply>,
): RouteHandler {
  return wrapped(async (request, context) => {
    const asking = await viewer()
    if (asking === null) return err({ code: 'signed-out' })
    requestIsOf(asking.userId)
    return asked(request, context, spec, (checked) => work({ ...checked, viewer: asking }))
  })
}

/** A route for anybody. */
export function openRoute<Query = undefined, Body = undefined, Path = undefined>(
  spec: RouteSpec<Query, Body, Path>,
  work: Work<Query, Body, Path>,
): RouteHandler {
  return wrapped((request, context) => asked(request, context, spec, work))
}

/** What routes have in common: a request id, writes from our own pages only, a log line, no word of what broke. */
function wrapped(
  work: (request: Request, context: RouteContext | undefined) => Promise<Reply>,
): RouteHandler {
  return (request, context) => {
    const given = request.headers.get('x-request-id')
    const requestId = given !== null && isUuid(given) ? given : uuidv7()
    return inRequest({ requestId }, async () => {
      const began = performance.now()
      const response = await responseTo(request, requestId, () => work(request, context))
      const { method } = request
      const { pathname } = new URL(request.url)
      const { status } = response
      const ms = performance.now() - began
      countRoute(method, routeName(pathname, await context?.params), status, ms)
      log.info('request', { method, path: pathname, status, ms: Math.round(ms) })
      return response
    })
  }
}

async function responseTo(
  request: Request,
  requestId: string,
  work: () => Promise<Reply>,
): Promise<Response> {
  try {
    if (request.method !== 'GET' && !isSameOrigin(request)) {
      return refusal(
        { code: 'invalid', issues: [{ path: 'origin', message: 'is not ours' }] },
        requestId,
        403,
      )
    }
    const reply = await work()
    if (reply instanceof Response) return withHeaders(reply, requestId)
    if (!reply.ok) return refusal(reply.error, requestId)
    return asJson(reply.value, requestId)
  } catch (error) {
    if (isDatabaseAway(error)) {
      log.warn('database away', {}, error)
      return refusal({ code: 'unavailable', retrySeconds: AWAY_SECONDS }, requestId)
    }
    log.error('request failed', {}, error)
    return refusal({ code: 'unavailable' }, requestId, 500)
  }
}

function refusal(error: Failure, requestId: string, status = STATUS[error.code]): Response {
  const body: ApiFailure = { error, requestId }
  const retry = error.retrySeconds
  const more = retry === undefined ? {} : { 'Retry-After': String(Math.ceil(retry)) }
  return asJson(body, requestId, status, more)
}

/** All headers are given at once: set one after another they took as long as the rest of a small response. */
function asJson(
  value: unknown,
  requestId: string,
  status = 200,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = { ...HEADERS, 'Content-Type': 'application/json', 'X-Request-Id': requestId, ...more }
  return new Response(JSON.stringify(value), { status, headers })
}

function withHeaders(response: Response, requestId: string): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    // What lasts for good may be kept, and bytes of a learner's own are shut in tighter: such a response says so itself.
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  response.headers.set('X-Request-Id', requestId)
  return response
}

async function asked<Query, Body, Path>(
  request: Request,
  context: RouteContext | undefined,
  spec: RouteSpec<Query, Body, Path>,
  work: Work<Query, Body, Path>,
): Promise<Reply> {
  const path = parsed(spec.path, await context?.params)
  if (!path.ok) return err({ code: 'not-found' })
  const query = parsed(spec.query, Object.fromEntries(new URL(request.url).searchParams))
  if (!query.ok) return query
  const read =
    spec.body === undefined ? ok(undefined) : await readBody(request, spec.body.kind, spec.body.most)
  if (!read.ok) return read
  const body = parsed(spec.body?.schema, read.value)
  if (!body.ok) return body
  return work({ request, path: path.value, query: query.value, body: body.value })
}

/** A route without a schema declares that it takes nothing: its type parameter is then `undefined`. */
function parsed<T>(schema: ZodType<T> | undefined, value: unknown): Result<T, Failure> {
  if (schema === undefined) return ok(undefined as T)
  const result = schema.safeParse(value)
  if (result.success) return ok(result.data)
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return err({ code: 'invalid', issues: issues.slice(0, 20) })
}
