import 'server-only'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err, ok, type Result } from '@/lib/contracts/result'

export type BodyKind = 'json' | 'form'

const TYPES: Readonly<Record<BodyKind, RegExp>> = {
  json: /^application\/json(;|$)/i,
  form: /^multipart\/form-data;/i,
}

/**
 * Reads a body of a kind, `most` bytes at most: one that is longer is given up where it passes the limit. A form
 * comes back as its fields by name.
 */
export async function readBody(
  request: Request,
  kind: BodyKind,
  most: number,
): Promise<Result<unknown, ApiFailure['error']>> {
  const type = request.headers.get('content-type') ?? ''
  if (!TYPES[kind].test(type)) return malformed('content-type', `must be ${kind}`)
  const bytes = await readBytes(request, most)
  if (bytes === null) return err({ code: 'too-large' })
  try {
    return ok(kind === 'json' ? JSON.parse(textOf(bytes)) : await fieldsOf(bytes, type))
  } catch {
    return malformed('body', `is no ${kind}`)
  }
}

const malformed = (path: string, message: string) =>
  err({ code: 'invalid', issues: [{ path, message }] } as const)

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

async function fieldsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  return Object.fromEntries(form)
}

/** The bytes of a body; null for one of more than `most`. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const announced = request.headers.get('content-length')
  if (announced !== null) {
    // A body is as long as its request says: the server's parser sees to that.
    return Number(announced) > most ? null : new Uint8Array(await request.arrayBuffer())
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of piecesOfBody(request)) {
    length += chunk.byteLength
    if (length > most) return null
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** The pieces of a body as they come. Leaving the loop early cancels the stream. */
export async function* piecesOfBody(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return
  const reader = request.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
