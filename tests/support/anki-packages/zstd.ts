const MAGIC = [0x28, 0xb5, 0x2f, 0xfd]
const BLOCK = 131_072
const RAW = 0
export const RLE = 1
/** A window of 2 MiB, as Anki's frames have. */
const WINDOW = 0x58

const block = (kind: number, size: number, isLast: boolean): number[] => {
  const word = (size << 3) | (kind << 1) | (isLast ? 1 : 0)
  return [word & 255, (word >> 8) & 255, word >> 16]
}

/** A frame of Zstandard that compresses nothing. */
export function zstdFrame(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [Uint8Array.from([...MAGIC, 0, WINDOW])]
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK) {
    const part = bytes.subarray(at, at + BLOCK)
    parts.push(Uint8Array.from(block(RAW, part.length, at + BLOCK >= bytes.length)), part)
  }
  return joined(parts)
}

/** A frame that unpacks to `blocks` times 128 KiB of zeros, from four bytes each. */
export function zstdBomb(blocks: number): Uint8Array<ArrayBuffer> {
  const parts = [Uint8Array.from([...MAGIC, 0, WINDOW])]
  for (let done = 1; done <= blocks; done++) {
    parts.push(Uint8Array.from([...block(RLE, BLOCK, done === blocks), 0]))
  }
  return joined(parts)
}

/** A frame that says it needs a window of `exponent` bits more than a KiB, or has `content` bytes. */
export const zstdClaiming = (claim: { exponent: number } | { content: number }): Uint8Array<ArrayBuffer> => {
  if ('exponent' in claim) {
    return Uint8Array.from([...MAGIC, 0, claim.exponent << 3, ...block(RLE, 8, true), 65])
  }
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, claim.content, true)
  return Uint8Array.from([...MAGIC, 0xa0, ...size, ...block(RLE, 8, true), 65])
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
