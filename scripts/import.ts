import path from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { emailSchema } from '@/lib/contracts/account'
import type { AnkiProgress, PastAnswersOf } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { becomeEraser, eraseAccounts } from '@/lib/data/erase'
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
  const isArchive = path.extname(asked.file).toLowerCase() === '.zip'
  const report = isArchive ? await restored(account, asked.file) : await imported(account, asked)
  console.log(JSON.stringify({ ...report, ...(account.isNew ? { madeAccount: asked.user } : {}) }, null, 2))
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

/** Whose account it is; a new one is opened once its file has been found good. */
interface AccountForFile {
  readonly viewer: Viewer
  readonly email: string
  readonly isNew: boolean
}

/**
 * The account of an address. On the database that comes with Spindle, which is of whoever runs it, one that isn't there
 * is made: without a password, which `npm run reset-link` lets its owner choose.
 *
 * @throws Error in one sentence
 */
async function accountOf(email: string): Promise<AccountForFile> {
  const account = await selectOptionalAccount(email)
  if (account !== null) {
    return { viewer: { userId: account.userId, isDemo: account.isDemo }, email, isNew: false }
  }
  if (!env().SPINDLE_EMBEDDED) throw new Error('There is no account with this e-mail address.')
  if (!emailSchema.safeParse(email).success) throw new Error('This is no e-mail address.')
  return { viewer: { userId: uuidv7(), isDemo: false }, email, isNew: true }
}

/** Does work in the account, which is opened first where it is new, and goes again where the work fails. */
async function within<Value>(
  { viewer, email, isNew }: AccountForFile,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!isNew) return work()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await transaction(async (connection) => {
    await insertAccount(connection, { ...viewer, email, passwordHash: null, ageBasis: null, now: Date.now() })
    await insertLearner(connection, viewer, timeZone)
  })
  try {
    return await work()
  } catch (error) {
    await transaction(async (connection) => {
      await becomeEraser(connection)
      await eraseAccounts(connection, [viewer.userId])
    })
    throw error
  }
}

/** @throws Error in one sentence */
function restored(account: AccountForFile, file: string): Promise<object> {
  return within(account, async () => {
    const reply = await restoreAccount(account.viewer, file, Date.now())
    if (!reply.ok) throw new Error(exporting.back.problem(reply.error))
    return reply.value
  })
}

/**
 * Brings all decks of a package in.
 *
 * @throws Error in one sentence
 */
async function imported(account: AccountForFile, { file, history }: Asked): Promise<object> {
  const source = { path: file, fileName: path.basename(file) }
  const preview = await lookAtPackage(account.viewer, source, Date.now(), { tell })
  if (!preview.ok) throw new Error(anki.problem(preview.error))
  const { decks, history: usual } = preview.value
  const choice = {
    ...{ deckIds: decks.map(({ deckId }) => deckId), history: history ?? usual },
    changedInBoth: 'here',
  } as const
  return within(account, async () => {
    const report = await importPackage(account.viewer, source, choice, Date.now(), { tell })
    if (!report.ok) throw new Error(anki.problem(report.error))
    return printedReport(report.value)
  })
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
