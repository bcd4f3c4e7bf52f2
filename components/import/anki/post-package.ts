import type { AnkiLookReply, AnkiProgress } from '@/lib/contracts/anki'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err, ok, type Result } from '@/lib/contracts/result'

/** Why a package, or what is to be done with one, got no reply. */
export interface PackageFailure {
  readonly code: ApiFailure['error']['code'] | 'unreachable' | 'cancelled'
  /** Finds the request in the server's log; null where it didn't get there. */
  readonly requestId: string | null
}

const failure = (code: PackageFailure['code'], requestId: string | null = null) => err({ code, requestId })

interface Sending {
  /** Is told what share of the file has been sent, 0 … 1. */
  readonly onSent: (share: number) => void
  /** Is told how far the server has come with looking at it. */
  readonly onProgress: (progress: AnkiProgress) => void
  readonly signal: AbortSignal
}

/** Sends a package to be looked at. XMLHttpRequest, because fetch cannot say how much of a long file has been sent. */
export function postPackage(
  file: File,
  { onSent, onProgress, signal }: Sending,
): Promise<Result<AnkiLookReply, PackageFailure>> {
  return new Promise((resolve) => {
    const post = new XMLHttpRequest()
    post.open('POST', `/api/anki?name=${encodeURIComponent(file.name)}`)
    post.setRequestHeader('Content-Type', 'application/octet-stream')
    post.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onSent(loaded / total)
    }
    post.onprogress = () => {
      const progress = progressIn(post.responseText)
      if (progress !== null) onProgress(progress)
    }
    post.onload = () => resolve(replyOf(post.responseText, post.getResponseHeader('X-Request-Id')))
    post.onerror = () => resolve(failure('unreachable'))
    post.onabort = () => resolve(failure('cancelled'))
    if (signal.aborted) return resolve(failure('cancelled'))
    signal.addEventListener('abort', () => post.abort(), { once: true })
    post.send(file)
  })
}

/** The last whole line of a reply that has begun, where it says how far the server has come. */
export function progressIn(begun: string): AnkiProgress | null {
  const whole = begun.slice(0, begun.lastIndexOf('\n') + 1)
  const line = whole.trimEnd().split('\n').at(-1) ?? ''
  return line.startsWith('{"stage"') ? (JSON.parse(line) as AnkiProgress) : null
}

/** What the server said last. What is not its own JSON, and a reply that breaks off, count as no reply. */
export function replyOf(body: string, requestId: string | null): Result<AnkiLookReply, PackageFailure> {
  try {
    const read = JSON.parse(body.trimEnd().split('\n').at(-1) ?? '') as
      AnkiLookReply | AnkiProgress | { readonly status: 'failed' } | ApiFailure
    if ('error' in read) return failure(read.error.code, read.requestId)
    if ('stage' in read) return failure('unreachable')
    return read.status === 'failed' ? failure('unavailable', requestId) : ok(read)
  } catch {
    return failure('unreachable')
  }
}
