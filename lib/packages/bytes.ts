import { Inflate } from 'fflate'
import { Decompress } from 'fzstd'
import { TooMuch, walkFrame } from './zstd-frame'

type Chunks = AsyncIterable<Uint8Array>

/** Bytes unpacked at once; between them others get their turn, and an end is noticed. */
const AT_ONCE = 4096

/**
 * Unpacks Zstandard as it streams by. Counts what comes out, and believes no size that the frame says.
 *
 * @throws TooMuch, or Error where the bytes are no whole frame
 */
export async function* unpackZstd(chunks: Chunks, most: number): AsyncGenerator<Uint8Array> {
  const walk = walkFrame(most)
  let unpacked: Uint8Array[] = []
  let total = 0
  const decompress = new Decompress((chunk) => {
    total += chunk.length
    if (total > most) throw new TooMuch()
    if (chunk.length > 0) unpacked.push(chunk)
  })
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += AT_ONCE) {
      const part = chunk.subarray(at, at + AT_ONCE)
      walk.push(part)
      decompress.push(part)
      yield* unpacked
      unpacked = []
    }
  }
  if (!walk.hasEnded()) throw new Error('a frame of Zstandard is cut off')
  decompress.push(new Uint8Array(), true)
  yield* unpacked
}

/**
 * Unpacks deflated bytes as they stream by.
 *
 * By JavaScript alone: Node's own streams are no part of a thread that may be ended at any moment. Where that falls between
 * the making of one and its beginning, Node 20 ends the whole process (`node_zlib.cc`, “close before init”).
 *
 * @throws Error where the bytes are not what they should be, or are cut off
 */
export async function* inflated(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = []
  const inflate = new Inflate((chunk) => {
    if (chunk.length > 0) unpacked.push(chunk)
  })
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += AT_ONCE) {
      inflate.push(chunk.subarray(at, at + AT_ONCE))
      yield* unpacked
      unpacked = []
    }
  }
  inflate.push(new Uint8Array(), true)
  yield* unpacked
}

/**
 * All of a stream.
 *
 * @throws TooMuch when there is more than may be
 */
export async function wholeOf(chunks: Chunks, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const kept: Uint8Array[] = []
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > most) throw new TooMuch()
    kept.push(chunk)
  }
  const whole = new Uint8Array(total)
  let at = 0
  for (const chunk of kept) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
