import { closeSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

const BLOCK_BYTES = 262_144
const CHUNK_BYTES = 65_536

/**
 * A file to read an archive from. Its directory is read entry by entry, two small reads for each: they are answered from
 * a block that is kept, a hundred thousand entries in a second instead of ten.
 */
export class FileSource extends RandomAccessReader {
  private readonly block = Buffer.alloc(BLOCK_BYTES)
  private start = 0
  private filled = 0

  constructor(private readonly file: number) {
    super()
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    let copied = 0
    try {
      while (copied < length) {
        const at = position + copied
        if (at < this.start || at >= this.start + this.filled) this.fill(at)
        if (this.filled === 0) break
        copied += this.block.copy(buffer, offset + copied, at - this.start, this.endOf(at, length - copied))
      }
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)))
      return
    }
    callback(null, copied)
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.chunks(start, end), { objectMode: false })
  }

  private *chunks(start: number, end: number): Generator<Buffer> {
    for (let at = start; at < end;) {
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, end - at))
      const count = readSync(this.file, chunk, 0, chunk.length, at)
      if (count === 0) return
      at += count
      yield chunk.subarray(0, count)
    }
  }

  override close(callback: (error: Error | null) => void): void {
    closeSync(this.file)
    setImmediate(() => callback(null))
  }

  private fill(at: number): void {
    this.filled = 0
    this.start = at
    this.filled = readSync(this.file, this.block, 0, BLOCK_BYTES, at)
  }

  /** Where in the block a copy that begins `at` ends. */
  private endOf(at: number, length: number): number {
    return Math.min(this.filled, at - this.start + length)
  }
}
