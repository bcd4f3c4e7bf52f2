import type { RestoreProgress, RestoreReply } from '@/lib/contracts/restoring'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err, ok, type Result } from '@/lib/contracts/result'

/** Why there was no reply. */
export type RestoreFailure = 'signed-out' | 'too-large' | 'fault' | 'unreachable'

/** How far it is: what share has been sent, 0 … 1, or what the server has written. */
export type RestoreStanding = { readonly sent: number } | RestoreProgress

/** Sends an export to be brought back. XMLHttpRequest, because fetch cannot say how much of a long file has been sent. */
export function postRestore(
  file: Blob,
  onStanding: (standing: RestoreStanding) => void,
): Promise<Result<RestoreReply, RestoreFailure>> {
  return new Promise((resolve) => {
    const post = new XMLHttpRequest()
    post.open('POST', '/api/account/restore')
    post.setRequestHeader('Content-Type', 'application/zip')
    post.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onStanding({ sent: loaded / total })
    }
    post.onprogress = () => {
      const whole = post.responseText.slice(0, post.responseText.lastIndexOf('\n') + 1)
      const line = whole.trimEnd().split('\n').at(-1) ?? ''
      if (line.startsWith('{"section"')) onStanding(JSON.parse(line) as RestoreProgress)
    }
    post.onload = () => resolve(replyOf(post.responseText))
    post.onerror = () => resolve(err('unreachable'))
    post.send(file)
  })
}

/** What the server said last. What is not its own JSON, and a reply that breaks off, count as no reply. */
export function replyOf(body: string): Result<RestoreReply, RestoreFailure> {
  try {
    const read = JSON.parse(body.trimEnd().split('\n').at(-1) ?? '') as
      RestoreReply | RestoreProgress | { readonly status: 'failed' } | ApiFailure
    if ('error' in read) {
      const { code } = read.error
      return err(code === 'signed-out' || code === 'too-large' ? code : 'fault')
    }
    if ('section' in read) return err('unreachable')
    return read.status === 'failed' ? err('fault') : ok(read)
  } catch {
    return err('unreachable')
  }
}
