import { createHash } from 'node:crypto'
import type { AnkiCollection } from '@/lib/anki/collection'
import { readMediaMap, type MediaFile } from '@/lib/anki/read/media-map'
import {
  COLLECTION_ENTRY,
  generationOf,
  MEDIA_MAP_ENTRY,
  META_ENTRY,
  type Generation,
} from '@/lib/anki/read/package-shape'
import { readCollection, type ReadCollection } from '@/lib/anki/read/read-collection'
import { err, ok, type Result } from '@/lib/contracts/result'
import { openArchive, type Archive } from './archive'
import { unpackZstd, wholeOf } from './bytes'
import { EngineError, openDatabase } from './database'
import type { PackageLimits } from './limits'
import type { MediaProblem, PackageProblem, PackageWarning } from '@/lib/anki/read/package-problem'
import { Refusal } from './refusal'
import type { PackageProgress } from './protocol'
import { tally } from './tally'
import { TooMuch } from './zstd-frame'

/** A package that has been read, its media aside: they are read one by one. */
export interface ReadPackage extends ReadCollection {
  readonly generation: Generation
  readonly media: readonly string[]
  readonly packageWarnings: readonly PackageWarning[]
  readMedia(name: string): Promise<Result<Uint8Array<ArrayBuffer>, MediaProblem>>
  close(): void
}

export type TellPackage = (progress: PackageProgress) => void

const META_BYTES = 1024
/** The list of media: a hundred thousand names of 255 characters have less. */
const MAP_BYTES = 32 * 1_048_576

/** Reads a package where it is called; `openPackage` calls it in a thread. */
export async function readPackage(
  path: string,
  limits: PackageLimits,
  tell: TellPackage,
): Promise<Result<ReadPackage, PackageProblem>> {
  const archive = await openArchive(path, limits)
  if (!archive.ok) return archive
  const read = await readArchive(archive.value, limits, tell)
  if (!read.ok) archive.value.close()
  return read
}

async function readArchive(
  archive: Archive,
  limits: PackageLimits,
  tell: TellPackage,
): Promise<Result<ReadPackage, PackageProblem>> {
  try {
    const meta = archive.has(META_ENTRY) ? await entryBytes(archive, META_ENTRY, META_BYTES) : null
    const generation = generationOf(meta, archive.has)
    if (!generation.ok) return generation
    const read = await readDatabase(archive, generation.value, limits, tell)
    if (!read.ok) return read
    const { files, warnings } = await mediaOf(archive, generation.value)
    return ok({
      ...read.value,
      generation: generation.value,
      media: [...files.keys()],
      packageWarnings: [...archive.warnings, ...warnings],
      readMedia: mediaReader(archive, files, generation.value, limits),
      close: archive.close,
    })
  } catch (error) {
    return err(problemOf(error))
  }
}

function problemOf(error: unknown): PackageProblem {
  if (error instanceof Refusal) return error.problem
  if (error instanceof EngineError) return { code: error.problem }
  throw error
}

/** The bytes of an entry that is needed. */
async function entryBytes(
  archive: Archive,
  entry: string,
  most: number,
  { isZstd = false, tell = (_done: number): void => undefined } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const reason = archive.reason(entry)
  if (reason !== null) throw new Refusal({ code: 'entry', entry, reason })
  const chunks = counted(archive.read(entry), tell)
  try {
    return await wholeOf(isZstd ? unpackZstd(chunks, most) : chunks, most)
  } catch (error) {
    throw error instanceof Refusal || error instanceof TooMuch
      ? error
      : new Refusal({ code: 'broken-entry', entry })
  }
}

/** Bytes between two words about progress. */
const STEP_BYTES = 4 * 1_048_576

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  tell: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0
  let told = 0
  tell(done)
  for await (const chunk of chunks) {
    done += chunk.length
    if (done - told >= STEP_BYTES) tell((told = done))
    yield chunk
  }
  tell(done)
}

async function readDatabase(
  archive: Archive,
  generation: Generation,
  limits: PackageLimits,
  tell: TellPackage,
): Promise<Result<{ collection: AnkiCollection; warnings: ReadCollection['warnings'] }, PackageProblem>> {
  const entry = COLLECTION_ENTRY[generation]
  const bytes = await databaseBytes(archive, generation, limits.databaseBytes, tell)
  const database = await openDatabase(bytes)
  if (!database.ok) {
    return err(
      database.error === 'not-a-database' ? { code: database.error, entry } : { code: database.error },
    )
  }
  try {
    return readCollection(database.value, tell)
  } finally {
    database.value.close()
  }
}

async function databaseBytes(
  archive: Archive,
  generation: Generation,
  most: number,
  tell: TellPackage,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = COLLECTION_ENTRY[generation]
  const total = archive.bytes(entry)
  try {
    return await entryBytes(archive, entry, most, {
      isZstd: generation === 3,
      tell: (done) => tell({ stage: 'unpacking', done, total }),
    })
  } catch (error) {
    throw error instanceof TooMuch ? new Refusal({ code: 'database-too-large', most }) : error
  }
}

/** The media that are listed and there, by their names. A list that can't be read keeps nothing else from coming in. */
async function mediaOf(
  archive: Archive,
  generation: Generation,
): Promise<{ files: Map<string, MediaFile>; warnings: readonly PackageWarning[] }> {
  const found = tally()
  const files = new Map<string, MediaFile>()
  if (!archive.has(MEDIA_MAP_ENTRY)) return { files, warnings: [] }
  try {
    const bytes = await entryBytes(archive, MEDIA_MAP_ENTRY, MAP_BYTES, { isZstd: generation === 3 })
    const map = readMediaMap(bytes, generation)
    for (const { code, name } of map.warnings) found.add(code, name)
    for (const file of map.files) {
      if (!archive.has(file.entry)) found.add('media-missing', file.name)
      else if (archive.reason(file.entry) === null) files.set(file.name, file)
    }
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof TooMuch)) throw error
    found.add('media-map', MEDIA_MAP_ENTRY)
  }
  return { files, warnings: found.list() }
}

/** Reads one file after another, until all of them together are as large as media may be. */
function mediaReader(
  archive: Archive,
  files: ReadonlyMap<string, MediaFile>,
  generation: Generation,
  { mediaFileBytes, mediaBytes }: PackageLimits,
): ReadPackage['readMedia'] {
  let left = mediaBytes
  return async (name) => {
    const file = files.get(name)
    if (file === undefined) return err({ code: 'no-such-file' })
    const most = Math.min(mediaFileBytes, left)
    try {
      const bytes = await entryBytes(archive, file.entry, most, { isZstd: generation === 3 })
      left -= bytes.length
      return isAsSaid(bytes, file) ? ok(bytes) : err({ code: 'broken-file' })
    } catch (error) {
      if (error instanceof Refusal) return err({ code: 'broken-file' })
      if (!(error instanceof TooMuch)) throw error
      return most < mediaFileBytes
        ? err({ code: 'media-too-large', most: mediaBytes })
        : err({ code: 'file-too-large', most: mediaFileBytes })
    }
  }
}

const isAsSaid = (bytes: Uint8Array, { sha1 }: MediaFile): boolean =>
  sha1 === null || createHash('sha1').update(bytes).digest().equals(sha1)
