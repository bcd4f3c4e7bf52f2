import { learnerRoute } from '@/app/api/handler'
import { mediaHashSchema } from '@/lib/contracts/media'
import { err } from '@/lib/contracts/result'
import { selectOptionalMedia } from '@/lib/data/media'
import { rangeOf } from './range'

/** The bytes of a hash never change: a browser may keep them for good, and for its owner alone. */
const HEADERS = {
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Content-Disposition': 'inline',
  // Opened by itself it can run, load and send nothing, whatever a browser takes it for.
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const

/** A picture or sound of the viewer's. */
export const GET = learnerRoute({ path: mediaHashSchema }, async ({ viewer, request, path: { hash } }) => {
  const media = await selectOptionalMedia(viewer, hash)
  if (media === null) return err({ code: 'not-found' })
  const headers = { ...HEADERS, 'Content-Type': media.mime, ETag: `"${hash}"` }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  const bytes = new Uint8Array(media.bytes)
  const range = rangeOf(request.headers.get('range'), bytes.byteLength)
  if (range === null) return new Response(bytes, { headers })
  if (range === 'beyond') {
    const beyond = { ...headers, 'Content-Range': `bytes */${bytes.byteLength}` }
    return new Response(null, { status: 416, headers: beyond })
  }
  const { first, last } = range
  return new Response(bytes.subarray(first, last + 1), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${first}-${last}/${bytes.byteLength}` },
  })
})
