import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { err, ok, type Result } from '@/lib/contracts/result'

/** A file that was sent, for as long as it is needed. */
export interface ReceivedFile {
  readonly path: string
  /** Its own, which goes with it, whatever else lies there. */
  readonly folder: string
  readonly remove: () => Promise<void>
}

class TooLarge extends Error {}

const FOLDER = 'spindle-sent-'
/** No file is needed for so long. */
const OLD_MS = 86_400_000

/** Writes what is sent to a file of its own, piece by piece; one that is longer than `most` bytes is given up. */
export async function receivedFile(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Result<ReceivedFile, 'too-large'>> {
  const folder = await mkdtemp(path.join(tmpdir(), FOLDER))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const file = path.join(folder, 'sent')
  try {
    await pipeline(within(pieces, most), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    return ok({ path: file, folder, remove })
  } catch (error) {
    await remove()
    if (error instanceof TooLarge) return err('too-large')
    throw error
  }
}

async function* within(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array, void> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.byteLength
    if (bytes > most) throw new TooLarge()
    yield piece
  }
}

/** Removes files that a server left behind which was killed. Their age is told by the machine's clock, which stamps them. */
export async function removeLeftBehind(): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names.filter((each) => each.startsWith(FOLDER))) {
    const folder = path.join(tmpdir(), name)
    // Another server on this machine may be faster.
    const found = await stat(folder).catch(() => null)
    if (found !== null && found.mtimeMs < Date.now() - OLD_MS)
      await rm(folder, { recursive: true, force: true })
  }
}
