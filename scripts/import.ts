import path from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { emailSchema } from '@/lib/contracts/account'
import type { AnkiProgress, PastAnswersOf } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertLearner } from '@/lib/data/learners'
import { transaction } from '@/lib/data/transaction'
import { insertAccount, selectOptionalAccount } from '@/lib/data/users'
import { env } from '@/lib/env'
import { restoreAccount } from '@/lib/usecases/account/restore/restore-account'
import { importPackage } from '@/lib/usecases/anki/import-package'
import { lookAtPackage } from '@/lib/usecases/anki/look-at-package'
import { anki } from '@/lib/words/anki'
import { exporting } from '@/lib/words/exporting'
import { printedReport } from './import-report'
import { runCommand } from './run-command'

const USAGE = `npm run --silent import -- --user EMAIL [--history mine|none] FILE
  an .apkg or .colpkg of Anki's: its decks, notes, media and past answers (--history none leaves those out)
  a .zip that npm run export --format json wrote: the whole account, into one that holds nothing yet
The report is printed as JSON.`

/** The command `npm run import`: a file into an account. Ends with 1 and one sentence where it is refused. */
async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) {
    console.error(USAGE)
    return 1
  }
  const account = await accountOf(asked.user)
  if (account === null) {
    console.error('There is no account with this e-mail address.')
    return 1
  }
  const isArchive = path.extname(asked.file).toLowerCase() === '.zip'
  const reply = isArchive ? await restored(account.viewer, asked.file) : await imported(account.viewer, asked)
  if (typeof reply === 'string') {
    console.error(reply)
    return 1
  }
  const made = account.isNew ? { madeAccount: asked.user } : {}
  console.log(JSON.stringify({ ...reply, ...made }, null, 2))
  return 0
}

interface Asked {
  readonly user: string
  readonly history: PastAnswersOf | null
  readonly file: string
}

function readArguments(args: readonly string[]): Asked | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { user: { type: 'string' }, history: { type: 'string' } },
  })
  const [file, ...more] = positionals
  const { user, history = null } = values
  if (user === undefined || file === undefined || more.length > 0) return null
  if (history !== null && history !== 'mine' && history !== 'none') return null
  return { user: user.trim().toLowerCase(), history, file }
}

/**
 * The account of an address. On the database that comes with Spindle, which is of whoever runs it, one that isn't there
 * is made: without a password, which `npm run reset-link` lets its owner choose.
 */
async function accountOf(
  email: string,
): Promise<{ readonly viewer: Viewer; readonly isNew: boolean } | null> {
  const account = await selectOptionalAccount(email)
  if (account !== null) return { viewer: { userId: account.userId, isDemo: account.isDemo }, isNew: false }
  if (!env().SPINDLE_EMBEDDED) return null
  const address = emailSchema.safeParse(email)
  if (!address.success) throw new Error('This is no e-mail address.')
  const viewer: Viewer = { userId: uuidv7(), isDemo: false }
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await transaction(async (connection) => {
    const now = Date.now()
    await insertAccount(connection, { ...viewer, email, passwordHash: null, ageBasis: null, now })
    await insertLearner(connection, viewer, timeZone)
  })
  return { viewer, isNew: true }
}

async function restored(viewer: Viewer, file: string): Promise<object | string> {
  const reply = await restoreAccount(viewer, file, Date.now())
  return reply.ok ? reply.value : exporting.back.problem(reply.error)
}

/** All decks of a package. */
async function imported(viewer: Viewer, { file, history }: Asked): Promise<object | string> {
  const source = { path: file, fileName: path.basename(file) }
  const preview = await lookAtPackage(viewer, source, Date.now(), { tell })
  if (!preview.ok) return anki.problem(preview.error)
  const { decks, history: usual } = preview.value
  const choice = {
    deckIds: decks.map(({ deckId }) => deckId),
    history: history ?? usual,
    changedInBoth: 'here',
  } as const
  const report = await importPackage(viewer, source, choice, Date.now(), { tell })
  return report.ok ? printedReport(report.value) : anki.problem(report.error)
}

/** How often it is said how far it is, milliseconds. */
const TELL_EVERY = 1000
let told = Date.now()

function tell({ stage, done, total }: AnkiProgress): void {
  if (Date.now() - told < TELL_EVERY) return
  told = Date.now()
  console.error(`${stage}: ${done} of ${total}`)
}

runCommand(main)
