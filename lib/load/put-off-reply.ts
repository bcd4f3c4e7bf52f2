import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import { CLOSED_ANSWER } from '@/lib/closed-answer'
import type { ApiFailure } from '@/lib/contracts/failure'
import { crash } from '@/lib/words/crash'
import { shell } from '@/lib/words/shell'

/** Seconds after which whoever was put off may come back: drawn, so that not all of them come at once. */
const RETRY_SECONDS = { least: 2, most: 6 } as const

/** Answers 503 with Retry-After: a route's caller gets an ApiFailure, a reader a page that asks again by itself. */
export function putOffReply(request: IncomingMessage, response: ServerResponse): void {
  const { least, most } = RETRY_SECONDS
  const retrySeconds = least + Math.floor(Math.random() * (most - least + 1))
  const requestId = uuidv7()
  const isRoute = request.url?.startsWith('/api/') === true
  const body = isRoute
    ? failure(retrySeconds, requestId)
    : page(request.method === 'GET' ? retrySeconds : null)
  response.writeHead(503, {
    ...CLOSED_ANSWER,
    'Content-Type': isRoute ? 'application/json' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Retry-After': String(retrySeconds),
    'X-Request-Id': requestId,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function failure(retrySeconds: number, requestId: string): string {
  const body: ApiFailure = { error: { code: 'unavailable', retrySeconds }, requestId }
  return JSON.stringify(body)
}

/** A form is not sent again by itself: only whoever filled it in knows whether it should be. */
const page = (retrySeconds: number | null): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${retrySeconds === null ? '' : `<meta http-equiv="refresh" content="${retrySeconds}">\n`}<title>${shell.busy.title}</title>
<h1>${shell.busy.title}</h1>
<p>${retrySeconds === null ? shell.busy.sendAgain : shell.busy.comesBack}</p>
<p>${crash.answersSafe}</p>
</html>
`
