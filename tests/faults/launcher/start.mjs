// The launcher as it is, with the steps left out that take long and are not what its tests are about.
import path from 'node:path'
import { start, usualParts } from '../../../scripts/commands/start.mjs'

const leftOut = () => 'left out'
const webServer = path.join(import.meta.dirname, 'web-server.mjs')

await start({
  ...usualParts,
  install: leftOut,
  generate: leftOut,
  seed: leftOut,
  build: leftOut,
  serverCommand: ({ port, host }) => [process.execPath, [webServer, String(port), host]],
  mode: 'test',
})
