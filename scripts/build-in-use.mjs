import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failures.mjs'
import { identityOf, isRunning } from './guard/identity.mjs'
import { inRoot } from './paths.mjs'

/** Where a build keeps note of the web servers that serve it. */
const noteFolder = (buildFolder) => inRoot(buildFolder, 'served-by')

/** Notes that a web server serves this build, which must then not be changed under it. */
export function noteServer(buildFolder, pid) {
  mkdirSync(noteFolder(buildFolder), { recursive: true })
  writeFileSync(path.join(noteFolder(buildFolder), `${pid}.json`), JSON.stringify(identityOf(pid)))
}

/** Throws when a web server still serves this build. */
export function refuseIfServed(buildFolder) {
  const folder = noteFolder(buildFolder)
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = path.join(folder, name)
    const identity = JSON.parse(readFileSync(file, 'utf8'))
    if (!isRunning(identity)) rmSync(file)
    else {
      throw new Failure(
        `The app has changed and must be built again, but its last build is being served (process ${identity.pid}): ` +
          'stop that Spindle first.',
      )
    }
  }
}
