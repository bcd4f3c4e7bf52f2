import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalAccount } from '@/lib/data/users'
import { accountArchive } from '@/lib/usecases/account/export-account'
import { packageFile } from '@/lib/usecases/anki/export-package'
import { notesFile } from '@/lib/usecases/export-deck'
import { fileSize, plural } from '@/lib/words/format'
import { runCommand } from './run-command'

const USAGE = `npm run export -- --user EMAIL --format apkg|csv|json [--history mine|none] FILE
  apkg   all decks as a package for Anki; --history none leaves answers and dates out, to give it to somebody else
  csv    the notes of all decks
  json   everything, as docs/export-format.md describes it: a zip archive that npm run import brings back`

const FORMATS = ['apkg', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

/** The command `npm run export`: a learner's things as a file. Ends with 1 and one sentence where it can't be made. */
async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) {
    console.error(USAGE)
    return 1
  }
  const account = await selectOptionalAccount(asked.user)
  if (account === null) {
    console.error('There is no account with this e-mail address.')
    return 1
  }
  const viewer = { userId: account.userId, isDemo: account.isDemo }
  const bytes = await written(asked.file, await piecesOf(viewer, asked.format, asked.withHistory))
  console.error(`Written: ${fileSize(bytes)} in ${asked.file}.`)
  return 0
}

interface Asked {
  readonly user: string
  readonly format: Format
  readonly withHistory: boolean
  readonly file: string
}

function readArguments(args: readonly string[]): Asked | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      user: { type: 'string' },
      format: { type: 'string' },
      history: { type: 'string', default: 'mine' },
    },
  })
  const format = FORMATS.find((each) => each === values.format)
  const [file, ...more] = positionals
  if (values.user === undefined || format === undefined || file === undefined || more.length > 0) return null
  if (values.history !== 'mine' && values.history !== 'none') return null
  return { user: values.user.trim().toLowerCase(), format, withHistory: values.history === 'mine', file }
}

async function piecesOf(
  viewer: Viewer,
  format: Format,
  withHistory: boolean,
): Promise<AsyncGenerator<string | Uint8Array, void>> {
  if (format === 'json') return accountArchive(viewer, Date.now())
  if (format === 'csv') return notesFile(viewer)
  const file = await packageFile(viewer, { deckId: null, withHistory }, Date.now(), (notes) => {
    if (notes > 0)
      console.error(
        `Left out, since Anki has no questions to think about: ${plural(notes, 'note', 'notes')}.`,
      )
  })
  if (file === null) throw new Error('There are no decks to export.')
  return file.pieces
}

/** How often it is said how far it is, milliseconds. */
const TELL_EVERY = 1000

/**
 * Writes a file beside its place and moves it there once it is whole, so that nobody finds half of one; gives its bytes.
 *
 * @throws Error in one sentence
 */
async function written(file: string, pieces: AsyncGenerator<string | Uint8Array, void>): Promise<number> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  let bytes = 0
  let told = Date.now()
  async function* counted(): AsyncGenerator<Uint8Array, void> {
    for await (const piece of pieces) {
      const written = Buffer.from(piece as Uint8Array)
      bytes += written.length
      if (Date.now() - told >= TELL_EVERY) {
        told = Date.now()
        console.error(fileSize(bytes))
      }
      yield written
    }
  }
  try {
    await pipeline(counted(), createWriteStream(beside, { flags: 'wx', mode: 0o600 }))
    await rename(beside, file)
    return bytes
  } catch (error) {
    await rm(beside, { force: true })
    throw new Error(`The file could not be written: ${reasonOf(error)}.`)
  }
}

/** What a file system says most often, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'its folder may not be written to',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'its folder is a file',
  ENOSPC: 'there is no room left on the disk',
  EROFS: 'the disk can only be read',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return REASONS[code] ?? error.message
}

runCommand(main)
