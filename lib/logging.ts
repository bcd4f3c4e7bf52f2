import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { pino, type Logger } from 'pino'
import { env } from './env'
import { processWide } from './process-wide'

/** What every line written during a request carries. */
export interface RequestContext {
  readonly requestId: string
  userId?: string
}

/**
 * What a line may carry besides its event: ids, counts and codes. Never a card's text, a password, a token or an
 * e-mail address.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

const requests = () => processWide('requests', () => new AsyncLocalStorage<RequestContext>())

/** Runs a request's work; lines written meanwhile carry its id. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  return requests().run(context, work)
}

/** Names the learner of the request under way, once known. */
export function requestIsOf(userId: string): void {
  const context = requests().getStore()
  if (context !== undefined) context.userId = userId
}

/** The id of the request under way. */
export const requestId = (): string | null => requests().getStore()?.requestId ?? null

type Level = 'debug' | 'info' | 'warn' | 'error'

const writer =
  (level: Level) =>
  (event: string, fields: LogFields = {}, error?: unknown): void =>
    logger()[level](error === undefined ? fields : { ...fields, error: describeError(error) }, event)

/** JSON lines on standard output: what happened, in a word or two, and its figures. */
export const log = {
  debug: writer('debug'),
  info: writer('info'),
  warn: writer('warn'),
  error: writer('error'),
}

function logger(): Logger {
  return processWide('logger', () =>
    pino({
      level: env().LOG_LEVEL,
      base: { app: 'spindle' },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...requests().getStore() }),
    }),
  )
}

/** Errors whose message is written by programmers; others (Postgres, Prisma, parsers) quote the data they met. */
const OWN_WORDS = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'AggregateError'])

/** What a log line says of an error: its kind, its code and where it came from, and its message only if that is safe. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(OWN_WORDS.has(error.name) ? { message: error.message } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: frames.map((line) => line.trim()).slice(0, 20),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
