import 'server-only'
import { log, requestId } from '@/lib/logging'

/** A text, or bytes, that the browser saves as a file, sent piece by piece as fast as it is taken. */
export function download(
  fileName: string,
  contentType: string,
  pieces: AsyncGenerator<string | Uint8Array, void>,
): Response {
  return new Response(streamOf(pieces), {
    headers: { 'Content-Type': contentType, 'Content-Disposition': dispositionOf(fileName) },
  })
}

/** A piece that can't be had breaks the download off, so that half a file is never taken for a whole one. */
function streamOf(pieces: AsyncGenerator<string | Uint8Array, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  // Whoever pulls does so outside the request.
  const request = requestId()
  return new ReadableStream({
    async pull(controller) {
      try {
        const piece = await pieces.next()
        if (piece.done === true) controller.close()
        else controller.enqueue(typeof piece.value === 'string' ? encoder.encode(piece.value) : piece.value)
      } catch (error) {
        log.error('download broke off', { requestId: request }, error)
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return()
    },
  })
}

/** The name in plain letters for old clients, and in full for the others (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]/g, '')
    .replace(/["%\\]/g, '_')
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/** Longer names are beyond some file systems, in whose bytes a character may be four. */
const MOST_CHARACTERS = 60

/** A file's name made of any text: nothing in it is a path, a hidden file or written backwards. */
export function fileNameOf(text: string, ending: string): string {
  const name = text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/^[\s.]+|\s+$/g, '')
  return `${Array.from(name).slice(0, MOST_CHARACTERS).join('').trim() || 'file'}.${ending}`
}
