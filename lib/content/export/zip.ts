import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file of an archive. */
export interface ZippedFile {
  /** With its folders: `media/a.webp`. */
  readonly name: string
  /** Whether its bytes are packed as tight as they get: they then go in as they are. */
  readonly isPacked: boolean
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What the sizes in an archive can say, bytes. */
const MOST_BYTES = 2 ** 32 - 1

/**
 * Files as a zip archive, piece by piece: no more of it is held than one piece of one file.
 *
 * @param modified what the archive says of its files, milliseconds since the epoch
 * @throws Error where the archive or a file in it grows beyond what its format can say
 */
export async function* zipped(
  files: AsyncIterable<ZippedFile>,
  modified: number,
): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  let written = 0
  function* made(): Generator<Uint8Array, void> {
    for (const piece of ready.splice(0)) {
      written = within(written + piece.length)
      yield piece
    }
  }
  for await (const { name, isPacked, pieces } of files) {
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    file.mtime = modified
    zip.add(file)
    let size = 0
    for await (const piece of pieces) {
      size = within(size + piece.length)
      file.push(piece)
      yield* made()
    }
    file.push(new Uint8Array(0), true)
    yield* made()
  }
  zip.end()
  yield* made()
}

function within(bytes: number): number {
  if (bytes > MOST_BYTES) throw new Error('the archive is larger than its format can say')
  return bytes
}
