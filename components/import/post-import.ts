import type { ApiFailure } from '@/lib/contracts/failure'
import type { AskedLayout } from '@/lib/content/csv'
import type { ImportProgress, ImportReply } from '@/lib/contracts/import'
import { err, ok, type Result } from '@/lib/contracts/result'

/** Why a file got no reply. */
export type ImportFailure =
  | { readonly code: ApiFailure['error']['code']; readonly requestId: string }
  | { readonly code: 'unreachable' }
  | { readonly code: 'cancelled' }

export interface ImportRequest {
  readonly file: Blob
  readonly fileName: string
  readonly mode: 'preview' | 'commit'
  readonly deckName: string
  readonly layout: AskedLayout
  /** Is told what share of the file has been sent, 0 … 1. */
  readonly onSent: (share: number) => void
  /** Is told how far the server has come with an import. */
  readonly onProgress: (progress: ImportProgress) => void
  readonly signal: AbortSignal
}

/**
 * Sends a file to be looked at or to be imported. XMLHttpRequest, because fetch cannot say how much of a long file
 * has been sent.
 */
export function postImport(request: ImportRequest): Promise<Result<ImportReply, ImportFailure>> {
  const form = new FormData()
  form.set('mode', request.mode)
  form.set('deckName', request.deckName)
  form.set('layout', JSON.stringify(request.layout))
  form.set('file', request.file, request.fileName)
  return new Promise((resolve) => {
    const post = new XMLHttpRequest()
    post.open('POST', '/api/import')
    post.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) request.onSent(loaded / total)
    }
    post.onprogress = () => {
      const progress = progressIn(post.responseText)
      if (progress !== null) request.onProgress(progress)
    }
    post.onload = () =>
      resolve(replyOf(post.status, post.responseText, post.getResponseHeader('X-Request-Id')))
    post.onerror = () => resolve(err({ code: 'unreachable' }))
    post.onabort = () => resolve(err({ code: 'cancelled' }))
    if (request.signal.aborted) return resolve(err({ code: 'cancelled' }))
    request.signal.addEventListener('abort', () => post.abort(), { once: true })
    post.send(form)
  })
}

/** The last whole line of a reply that has begun, where it says how far the server has come. */
export function progressIn(begun: string): ImportProgress | null {
  const line =
    begun
      .slice(0, begun.lastIndexOf('\n') + 1)
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  return line.startsWith('{"stage"') ? (JSON.parse(line) as ImportProgress) : null
}

/**
 * What the server said: the last line, after those that tell how far it has come. Anything that is not its own JSON, such
 * as a proxy's error page, and a reply that breaks off, count as no reply.
 */
export function replyOf(
  status: number,
  body: string,
  requestId: string | null,
): Result<ImportReply, ImportFailure> {
  try {
    const read = JSON.parse(body.trimEnd().split('\n').at(-1) ?? '') as
      ImportReply | ImportProgress | { readonly status: 'failed' } | ApiFailure
    if ('error' in read) return err({ code: read.error.code, requestId: read.requestId })
    if (status !== 200 || 'stage' in read) return err({ code: 'unreachable' })
    if (read.status === 'failed') return err({ code: 'unavailable', requestId: requestId ?? '' })
    return ok(read)
  } catch {
    return err({ code: 'unreachable' })
  }
}
