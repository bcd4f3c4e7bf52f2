import { readFile, stat } from 'node:fs/promises'
import { Failure } from '../../scripts/failures.mjs'

/** Some five million answers of a log; a longer text would not fit into memory beside what is read from it. */
const MOST_MEGABYTES = 256

/** Reads a file of UTF-8 text; throws a Failure that names the file and says why it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > MOST_MEGABYTES * 1024 ** 2) throw new Failure(`${file} is larger than ${MOST_MEGABYTES} MB.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`${file} cannot be read: ${whyUnusable(error)}.`, { cause: error })
  }
}

/** Why a file could not be read or written, as the end of a sentence. */
export function whyUnusable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    EACCES: 'its permissions forbid it',
    EROFS: 'its disk cannot be written to',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
  }
  return known[code] ?? (code === '' ? String(error) : code)
}
