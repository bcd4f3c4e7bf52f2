import path from 'node:path'
import { onAppDatabase } from '../app-database.mjs'
import { Failure, report } from '../failures.mjs'
import { beginLine } from '../progress.mjs'

/**
 * `npm run backup -- FILE` writes all that the app's database holds into a file, also while Spindle is running, and
 * ends with 0 once the file is there.
 */
export async function run([given, ...more], environment = process.env) {
  if (!given || more.length > 0) {
    report(new Failure('Say where to, as in npm run backup -- spindle-monday.backup.'))
    process.exitCode = 1
    return
  }
  const file = path.resolve(environment.INIT_CWD ?? '', given)
  await onAppDatabase((databaseUrl) => backUp(databaseUrl, file), { environment })
}

async function backUp(databaseUrl, file) {
  const { dump } = await import('../backup/dump.mjs')
  const { unwritable } = await import('../backup/sentences.mjs')
  try {
    const { tables, rows } = await dump(databaseUrl, file, printTable)
    console.log(`${rows} rows of ${tables} tables are in ${file}.`)
    return 0
  } catch (error) {
    throw unwritable(error, file)
  }
}

/** Prints a line for each table; for `dump` and `restore`. */
export function printTable(name) {
  const line = beginLine(name)
  return (rows) => line.end(rows === 1 ? '1 row' : `${rows} rows`)
}
