import { appEnvironment } from '../app-environment.mjs'
import { onAppDatabase } from '../app-database.mjs'
import { Failure, report } from '../failures.mjs'
import { runInForeground } from '../runners.mjs'

/**
 * `npm run on-database -- COMMAND ARGS…` runs a command in the app's environment and on its database, which is started
 * and migrated for the purpose unless it is running already, and ends with the command's exit code.
 */
export async function run([command, ...args], environment = process.env) {
  if (!command) {
    report(new Failure(`Say what to run, as in npm run on-database -- sh -c 'psql "$DATABASE_URL"'.`))
    process.exitCode = 1
    return
  }
  await onAppDatabase(
    async (databaseUrl, { settings, isStarted }) => {
      if (isStarted) {
        const { migrate } = await import('../migrations/run.mjs')
        await migrate(databaseUrl)
      }
      return runInForeground(
        command,
        args,
        appEnvironment({ settings, databaseUrl, mode: 'production', environment }),
      )
    },
    { environment },
  )
}
