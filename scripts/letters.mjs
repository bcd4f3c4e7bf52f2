import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const LOOK_EVERY_MS = 500

/**
 * The folder through which letters about accounts come to the terminal: on the embedded database without a mail server.
 * Null where they don't, as on a database of one's own, or where what the terminal shows is a log.
 */
export const letterFolder = ({ databaseUrl, logsToTerminal, dataFolder }, environment) =>
  databaseUrl || logsToTerminal || environment.SMTP_URL ? null : path.join(dataFolder, 'letters')

/**
 * Prints every letter that is laid into the folder from now on, and deletes it; ones from an earlier run are deleted
 * unread, as their links have been lying about. Returns what ends it.
 */
export function printLetters(folder, print = console.log) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const look = () => {
    // Somebody may tidy up meanwhile, which is no reason to end.
    const names = existsSync(folder) ? readdirSync(folder) : []
    for (const name of names.filter((name) => name.endsWith('.letter')).toSorted()) {
      const file = path.join(folder, name)
      const letter = readFileSync(file, 'utf8')
      rmSync(file)
      print(`\n${letter}`)
    }
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
