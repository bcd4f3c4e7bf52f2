import { readClaim } from './claim.mjs'
import { report } from './failures.mjs'
import { Launch } from './launch.mjs'
import { readSettings } from './settings.mjs'

/**
 * Calls `work(databaseUrl, { settings, isStarted })` on the app's database and ends with the exit code it resolves
 * with. The embedded one is started for the purpose unless Spindle is running; `alone` refuses while it is.
 */
export async function onAppDatabase(work, { environment = process.env, alone = false } = {}) {
  let launch = null
  try {
    const settings = readSettings(environment)
    const existing = settings.databaseUrl ?? (alone ? null : readClaim(settings.dataFolder)?.databaseUrl)
    if (existing) {
      process.exitCode = await work(existing, { settings, isStarted: false })
      return
    }
    launch = await Launch.open({ ...settings, address: null })
    const databaseUrl = await launch.openDatabase()
    await launch.end(await work(databaseUrl, { settings, isStarted: true }))
  } catch (error) {
    if (launch?.isEnding) return
    report(error, environment)
    if (launch) await launch.end(1)
    else process.exitCode = 1
  }
}
