import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { onAppDatabase } from '../app-database.mjs'
import { Failure, report } from '../failures.mjs'
import { printTable } from './backup.mjs'

const USAGE =
  'Say what from, as in npm run restore -- spindle-monday.backup, and add --replace to give up what is there.'

/**
 * `npm run restore -- FILE [--replace]` puts a backup into the app's database, whole or not at all, while Spindle is
 * stopped. A database that holds something is replaced only with `--replace` and its name typed in.
 */
export async function run(args, environment = process.env) {
  const asked = readArguments(args)
  if (asked === null) {
    report(new Failure(USAGE))
    process.exitCode = 1
    return
  }
  const file = path.resolve(environment.INIT_CWD ?? '', asked.file)
  await onAppDatabase((databaseUrl) => bringBack(databaseUrl, file, asked.replaces), {
    environment,
    alone: true,
  })
}

function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    return positionals.length === 1 ? { file: positionals[0], replaces: values.replace } : null
  } catch {
    return null
  }
}

async function bringBack(databaseUrl, file, replaces) {
  const { restore } = await import('../backup/restore.mjs')
  const mayReplace = (database) => agree(database, replaces)
  const { made, tables, rows, migrated } = await restore(databaseUrl, file, {
    mayReplace,
    onTable: printTable,
  })
  console.log(`${rows} rows of ${tables} tables are as they were at ${made}.`)
  if (migrated.length > 0) console.log(`Brought up to date by ${migrated.join(', ')}.`)
  return 0
}

async function agree(database, replaces) {
  if (!replaces) {
    throw new Failure(
      `The database "${database}" holds accounts already: add --replace to give up all that it holds.`,
    )
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  // Without an end of its own the question would wait for a terminal that is gone.
  const left = new Promise((resolve) => terminal.once('close', () => resolve('')))
  const typed = await Promise.race([
    terminal.question(`All that "${database}" holds will be gone. Type its name to go on: `),
    left,
  ])
  terminal.close()
  if (typed.trim() !== database) throw new Failure('That is not its name: nothing was changed.')
}
