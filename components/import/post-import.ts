import type { ApiFailure } from '@/lib/contracts/failure'
import type { AskedLayout } from '@/lib/content/csv'
import type { ImportReply } from '@/lib/contracts/import'
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
    post.onload = () => resolve(replyOf(post.status, post.responseText))
    post.onerror = () => resolve(err({ code: 'unreachable' }))
    post.onabort = () => resolve(err({ code: 'cancelled' }))
    if (request.signal.aborted) return resolve(err({ code: 'cancelled' }))
    request.signal.addEventListener('abort', () => post.abort(), { once: true })
    post.send(form)
  })
}

/** What the server said. Anything that is not its own JSON, such as a proxy's error page, counts as no reply. */
export function replyOf(status: number, body: string): Result<ImportReply, ImportFailure> {
  try {
    const read: unknown = JSON.parse(body)
    if (status === 200) return ok(read as ImportReply)
    const { error, requestId } = read as ApiFailure
    return err({ code: error.code, requestId })
  } catch {
    return err({ code: 'unreachable' })
  }
}
