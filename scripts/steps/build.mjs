import { readdirSync } from 'node:fs'
import { refuseIfServed } from '../build-in-use.mjs'
import { inRoot, root } from '../paths.mjs'
import { toolFailure } from '../runners.mjs'
import { hashOf, whenStale } from '../stamps.mjs'

const folders = ['app', 'components', 'lib', 'public', 'generated/prisma']
const files = [
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'postcss.config.mjs',
  'scripts/build-service-worker.mjs',
]

/** Modules of the app at the root (proxy.ts, instrumentation.ts …), but no tool's configuration. */
const rootModules = () =>
  readdirSync(root).filter((name) => /\.(ts|tsx)$/.test(name) && !/\.config\.ts$|\.d\.ts$/.test(name))

/** Variables that change what a build contains. */
const shapingVariables = (environment) =>
  Object.keys(environment)
    .filter((name) => name.startsWith('NEXT_PUBLIC_'))
    .sort()
    .map((name) => `${name}=${environment[name]}`)

/** Where the build goes, from the root. */
export const buildFolder = (environment = process.env) => environment.SPINDLE_DIST_DIR || '.next'

/** Builds the app when anything that goes into it has changed. */
export async function build({ run, environment = process.env }) {
  const folder = buildFolder(environment)
  const hash = hashOf([...folders, ...files, ...rootModules()], shapingVariables(environment))
  const done = await whenStale(
    {
      stamp: `${folder}/spindle-stamp`,
      hash,
      outputs: [`${folder}/BUILD_ID`, `${folder}/service-worker.js`],
    },
    async () => {
      refuseIfServed(folder)
      await runNextBuild(run, environment)
      // Loaded late: it needs a package that the first step of a start installs.
      const { buildServiceWorker } = await import('../build-service-worker.mjs')
      await buildServiceWorker(folder)
    },
  )
  return done ? 'built' : 'unchanged'
}

async function runNextBuild(run, environment) {
  const program = inRoot('node_modules/next/dist/bin/next')
  const result = await run('build', process.execPath, [program, 'build'], {
    ...environment,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  if (result.code !== 0) throw toolFailure('The app could not be built', result)
}
