/**
 * Follows one frame of Zstandard (RFC 8878, 3.1.1) from block to block without unpacking it, so that nothing is unpacked
 * whose header asks for more memory than there is, and the end of the frame is known.
 */
export interface FrameWalk {
  /** @throws Error where the bytes are no part of such a frame, or follow its end */
  push(chunk: Uint8Array): void
  hasEnded(): boolean
}

const MAGIC = 0xfd2fb528
/** What the unpacking of zstd itself takes without being told to; Anki's frames have 2 MiB. */
const MOST_WINDOW = 128 * 1_048_576
const BLOCK_BYTES = 131_072
const BLOCK_HEADER = 3
const CHECKSUM = 4
const LEAST_HEADER = 6
const RLE = 1
const RESERVED = 3

/** @param most bytes that the frame may have unpacked */
export function walkFrame(most: number): FrameWalk {
  let kept: number[] = []
  let needed = LEAST_HEADER
  let skipped = 0
  let isLast = false
  let hasChecksum = false
  let state: 'header' | 'block' | 'ended' = 'header'

  const afterBlock = (): void => {
    if (!isLast) return
    state = 'ended'
    if (hasChecksum) skipped += CHECKSUM
  }

  const header = (): void => {
    const length = headerBytes(kept[4] ?? 0)
    if (kept.length < length) {
      needed = length
      return
    }
    hasChecksum = checkedHeader(Uint8Array.from(kept), most)
    begin('block')
  }

  const block = (): void => {
    const word = (kept[0] ?? 0) | ((kept[1] ?? 0) << 8) | ((kept[2] ?? 0) << 16)
    const [kind, size] = [(word >> 1) & 3, word >> 3]
    if (kind === RESERVED || size > BLOCK_BYTES) throw new Error('no block of Zstandard')
    isLast = (word & 1) === 1
    skipped = kind === RLE ? 1 : size
    begin('block')
    afterBlock()
  }

  const begin = (next: 'block'): void => {
    state = next
    kept = []
    needed = BLOCK_HEADER
  }

  return {
    push: (chunk) => {
      let at = 0
      while (at < chunk.length) {
        const passed = Math.min(skipped, chunk.length - at)
        skipped -= passed
        at += passed
        if (at === chunk.length) return
        if (state === 'ended') throw new Error('bytes after the end of a frame')
        kept.push(chunk[at++] ?? 0)
        if (kept.length < needed) continue
        if (state === 'header') header()
        else block()
      }
    },
    hasEnded: () => state === 'ended' && skipped === 0,
  }
}

const CONTENT_SIZE_BYTES = [0, 2, 4, 8]

function headerBytes(descriptor: number): number {
  const isSingle = (descriptor & 0x20) !== 0
  const ofContent = CONTENT_SIZE_BYTES[descriptor >> 6] || (isSingle ? 1 : 0)
  return 5 + (isSingle ? 0 : 1) + ofContent
}

/** Whether a checksum follows the blocks. */
function checkedHeader(header: Uint8Array, most: number): boolean {
  const view = new DataView(header.buffer)
  const descriptor = view.getUint8(4)
  const isSingle = (descriptor & 0x20) !== 0
  // No dictionary, and no bit that is kept for later.
  if (view.getUint32(0, true) !== MAGIC || (descriptor & 0x0b) !== 0) throw new Error('no frame of Zstandard')
  const content = contentSize(view, isSingle ? 5 : 6, descriptor >> 6, isSingle)
  if (content > most) throw new TooMuch()
  if (!isSingle && windowSize(view.getUint8(5)) > MOST_WINDOW) throw new TooMuch()
  return (descriptor & 4) !== 0
}

function contentSize(view: DataView, at: number, flag: number, isSingle: boolean): number {
  if (flag === 0) return isSingle ? view.getUint8(at) : 0
  if (flag === 1) return view.getUint16(at, true) + 256
  return flag === 2 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

/** More would be unpacked than may be. */
export class TooMuch extends Error {}
