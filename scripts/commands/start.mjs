import { appEnvironment, secretHint } from '../app-environment.mjs'
import { noteServer } from '../build-in-use.mjs'
import { whyNotListen } from '../embedded/ports.mjs'
import { Failure, report } from '../failures.mjs'
import { Launch } from '../launch.mjs'
import { letterFolder, printLetters } from '../letters.mjs'
import { step } from '../progress.mjs'
import { readSettings } from '../settings.mjs'
import { build, buildFolder } from '../steps/build.mjs'
import { generate } from '../steps/generate.mjs'
import { install } from '../steps/install.mjs'
import { seed } from '../steps/seed.mjs'
import { nextCommand, serve, takenPort, webLog } from '../steps/serve.mjs'

/** The steps that differ between ways of starting. A test of the launcher gives its own, quick ones. */
export const usualParts = {
  install,
  generate,
  seed,
  build,
  serverCommand: (settings) => nextCommand('start', settings),
  mode: 'production',
}

/** `npm start`: from a fresh clone to an app that answers, and on until it is told to stop. */
export async function start(parts = usualParts, environment = process.env) {
  let launch
  try {
    const settings = readSettings(environment)
    launch = await Launch.open(settings)
    await checkPort(settings)
    await bringUp(launch, settings, parts, environment)
    console.log(readySentence(settings))
    await launch.untilSomethingEnds()
  } catch (error) {
    if (launch?.isEnding) return
    report(error, environment)
    if (launch) await launch.end(1)
    else process.exitCode = 1
  }
}

async function checkPort({ port, host }) {
  const reason = await whyNotListen(port, host)
  if (reason === 'EADDRINUSE') throw takenPort(port)
  if (reason === 'EACCES')
    throw new Failure(`Port ${port} is reserved for root: choose one above 1023 with PORT.`)
  if (reason) throw new Failure(`Spindle cannot listen on ${host}, as HOST asks (${reason}).`)
}

async function bringUp(launch, settings, parts, environment) {
  const { run, guard } = launch
  await step('install', () => parts.install({ run }))
  await step('prisma generate', () => parts.generate({ run }))
  let databaseUrl
  await step('postgres', async () => {
    databaseUrl = await launch.openDatabase()
    return settings.databaseUrl ? 'as given' : 'embedded'
  })
  await step('migrate', () => migrateDatabase(databaseUrl))
  await step('seed', () => parts.seed({ run, databaseUrl }))
  const hint = secretHint(settings, environment)
  if (hint) console.log(hint)
  const appUrl = settings.pooledUrl ?? databaseUrl
  const app = appEnvironment({ settings, databaseUrl: appUrl, mode: parts.mode, environment })
  await step('build', () => parts.build({ run, environment: { ...environment, ...app } }))
  const log = settings.logsToTerminal || parts.mode === 'development' ? null : webLog(launch.logFolder)
  const command = parts.serverCommand(settings)
  const letters = letterFolder(settings, environment)
  if (letters) printLetters(letters)
  const bringUpServer = async () => {
    const pid = await serve({ guard, settings, command, environment: app, log })
    if (parts.mode === 'production') noteServer(buildFolder(environment), pid)
  }
  await step('serve', bringUpServer, { talkative: log === null })
}

/** Loaded late: it needs the packages that the first step installs. */
async function migrateDatabase(databaseUrl) {
  const { migrate } = await import('../migrations/run.mjs')
  const applied = await migrate(databaseUrl)
  return applied.length === 0 ? 'unchanged' : `${applied.length} applied`
}

function readySentence({ address, databaseUrl }) {
  const what = databaseUrl ? 'open it and sign up' : 'open it and press "Try the demo"'
  return `Spindle is ready at ${address} (${what}). Ctrl-C stops it.`
}
