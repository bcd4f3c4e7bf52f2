import { z } from 'zod'
import type { MediaReply } from '@/lib/contracts/media'
import { LIMITS } from '@/lib/contracts/limits'
import { notes } from '@/lib/words/notes'
import { shrunk } from './shrink'

const words = notes.media

/** What became of a file: how a text names it, or a sentence that says why not. */
export type Sent =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly problem: string }

/** Sends a picture or sound to be kept. */
export async function sendMedia(file: File): Promise<Sent> {
  const blob = await shrunk(file)
  if (blob.size > LIMITS.mediaFileBytes) return { ok: false, problem: words.tooLarge(LIMITS.mediaFileBytes) }
  const form = new FormData()
  form.set('file', blob, file.name)
  try {
    const response = await fetch('/api/media', { method: 'POST', body: form })
    if (!response.ok) return { ok: false, problem: sentenceOf(response.status) }
    return read(replySchema.parse(await response.json()) as MediaReply)
  } catch {
    return { ok: false, problem: words.unreachable }
  }
}

/** What of a reply is needed, whatever else a newer server says. */
const replySchema = z.object({ status: z.enum(['added', 'refused']) }).loose()

function read(reply: MediaReply): Sent {
  return reply.status === 'added'
    ? { ok: true, address: reply.media.address }
    : { ok: false, problem: words.problem(reply.problem) }
}

function sentenceOf(status: number): string {
  switch (status) {
    case 401:
      return words.signedOut
    case 413:
      return words.tooLarge(LIMITS.mediaFileBytes)
    case 429:
      return words.tooMany
    default:
      return words.unreachable
  }
}
