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
  console.error(`Written: ${megabytes(bytes)} MB in ${asked.file}.`)
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
  const file = await packageFile(viewer, { deckId: null, withHistory }, Date.now())
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
        console.error(`${megabytes(bytes)} MB`)
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
    throw new Error(
      `The file could not be written: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

runCommand(main)
