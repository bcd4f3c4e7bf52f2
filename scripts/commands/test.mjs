import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '../browser.mjs'
import { serveBuiltApp } from '../built-app.mjs'
import { report } from '../failures.mjs'
import { inRoot } from '../paths.mjs'
import { step } from '../progress.mjs'
import { guardedRunner } from '../runners.mjs'
import { build } from '../steps/build.mjs'
import { generate } from '../steps/generate.mjs'
import { install } from '../steps/install.mjs'
import { seed } from '../steps/seed.mjs'
import { readArguments } from '../testing/arguments.mjs'
import { crashed, failures, sentence, sum } from '../testing/counts.mjs'
import { testEnvironment } from '../testing/environment.mjs'
import { runPlaywright, runVitest } from '../testing/runners.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../throw-away.mjs'

/** Interrupted by Ctrl-C, as shells count it. */
const INTERRUPTED = 130

/** To Vitest, which would leave one to others. */
const ALL_CORES = '100%'

/** `npm test`: sets everything up, runs every suite, and says on its last line how many tests passed and failed. */
export async function test(args) {
  const counts = []
  let place
  try {
    const wanted = readArguments(args)
    place = openThrowAway()
    endOnSignals(place)
    await runSuites(place, wanted, counts)
  } catch (error) {
    report(error)
    // The logs go with the run, so what a tool said before it failed is said here.
    if (error.output) process.stderr.write(`${error.output.trim()}\n`)
    counts.push(crashed)
  }
  await place?.close()
  const total = sum(counts)
  for (const line of failures(total)) console.log(line)
  console.log(sentence(total))
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

function endOnSignals(place) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void place.close().then(() => process.exit(INTERRUPTED)))
  }
}

async function runSuites(place, wanted, counts) {
  const { guard, folder } = place
  const { rest } = wanted
  const run = guardedRunner(guard, path.join(folder, 'logs'))
  const environment = testEnvironment(folder)
  const databases = await setUp(place, run)
  const own = { ...environment, DATABASE_URL: databases.tests, NEXTAUTH_URL: 'http://localhost:3000' }
  const vitest = async (options) => {
    if (options.projects.length > 0) counts.push(await runVitest({ guard, rest, folder, ...options }))
  }
  const bare = { projects: wanted.bare, environment: own }
  if (wanted.stored.length + wanted.served.length + wanted.browser.length === 0)
    return vitest({ ...bare, workers: ALL_CORES })

  const log = path.join(folder, 'logs', 'bare.log')
  const needsApp = wanted.served.length + wanted.browser.length > 0
  const building = needsApp ? begun(build({ run, environment: { ...process.env, ...environment } })) : null
  // Beside what needs a database, file after file of which leaves a core to others: more at once would meet in it.
  const beside = begun(Promise.resolve(building).then(() => vitest({ ...bare, log })))
  await vitest({ projects: wanted.stored, environment: own })
  if (building !== null) {
    await step('build', () => building)
    await serving({ databaseUrl: databases.app, environment, folder, counts }, async (served) => {
      await vitest({ projects: wanted.served, environment: served })
      await ended(beside, log)
      if (wanted.browser.length === 0) return
      const browser = await findBrowser()
      counts.push(await runPlaywright({ guard, rest, environment: { ...served, ...browser }, folder }))
    })
  } else await ended(beside, log)
}

/** Waits for what went on beside the rest, and says then what it wrote: two at once on a terminal can't be read. */
async function ended(beside, log) {
  await beside
  if (existsSync(log)) process.stdout.write(readFileSync(log))
}

/** Serves the built app for as long as `work` takes, which gets the environment that names it. */
async function serving({ databaseUrl, environment, folder, counts }, work) {
  const log = path.join(folder, 'logs', 'app.log')
  const app = await serveApp({ databaseUrl, environment, log })
  const { address } = app
  try {
    await work({ ...environment, DATABASE_URL: databaseUrl, NEXTAUTH_URL: address, BASE_URL: address })
  } finally {
    await app.close()
    if (sum(counts).failed > 0) keepLog(log)
  }
}

/** Work that goes on beside something else. Whether it failed is told to whoever waits for it, however late. */
function begun(work) {
  work.catch(() => {})
  return work
}

/** Everything before the first test. Resolves with the addresses of two databases: of the tests, and of the app. */
async function setUp(place, run) {
  const databases = {}
  await step('install', () => install({ run }))
  await step('prisma generate', () => generate({ run }))
  await step('postgres', async () => {
    const postgres = await startThrowAwayPostgres(place)
    for (const name of ['tests', 'app']) databases[name] = await postgres.openDatabase(name)
  })
  await step('seed', async () => {
    for (const databaseUrl of Object.values(databases)) await seed({ run, databaseUrl })
  })
  return databases
}

async function serveApp(options) {
  let app
  await step('serve', async () => void (app = await serveBuiltApp(options)))
  return app
}

/** Playwright keeps the traces of failed tests there too. */
function keepLog(log) {
  mkdirSync(inRoot('test-results'), { recursive: true })
  copyFileSync(log, inRoot('test-results/app.log'))
}
