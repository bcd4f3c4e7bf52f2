import { appEnvironment } from '../app-environment.mjs'
import { readClaim } from '../claim.mjs'
import { Failure, report } from '../failures.mjs'
import { Launch } from '../launch.mjs'
import { runInForeground } from '../runners.mjs'
import { readSettings } from '../settings.mjs'

/**
 * `npm run on-database -- COMMAND ARGS…` runs a command in the app's environment and on its database, which is started
 * for the purpose unless it is running already, and ends with the command's exit code.
 */
export async function run([command, ...args], environment = process.env) {
  let launch = null
  try {
    if (!command)
      throw new Failure(`Say what to run, as in npm run on-database -- sh -c 'psql "$DATABASE_URL"'.`)
    const settings = readSettings(environment)
    const runOn = (databaseUrl) =>
      runInForeground(
        command,
        args,
        appEnvironment({ settings, databaseUrl, mode: 'production', environment }),
      )
    const existing = settings.databaseUrl ?? readClaim(settings.dataFolder)?.databaseUrl
    if (existing) {
      process.exitCode = await runOn(existing)
      return
    }
    launch = await Launch.open({ ...settings, address: null })
    const databaseUrl = await launch.openDatabase()
    const { migrate } = await import('../migrations/run.mjs')
    await migrate(databaseUrl)
    await launch.end(await runOn(databaseUrl))
  } catch (error) {
    if (launch?.isEnding) return
    report(error, environment)
    if (launch) await launch.end(1)
    else process.exitCode = 1
  }
}
