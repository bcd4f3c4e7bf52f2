import { pool } from '@/lib/data/pool'

/**
 * Runs a command that works on the database, and lets go of that when it is through. The process ends with the number
 * the command gives, or with 1 and what was thrown in one line.
 */
export function runCommand(main: (args: readonly string[]) => Promise<number>): void {
  main(process.argv.slice(2))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      return 1
    })
    .then(async (code) => {
      process.exitCode = code
      await pool().end()
    })
    .catch(() => {
      process.exitCode = 1
    })
}
