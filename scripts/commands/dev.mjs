import { nextCommand } from '../steps/serve.mjs'
import { start, usualParts } from './start.mjs'

/** `npm run dev`: like `npm start`, on the same database, with the sources served as they are and reloaded on change. */
export const dev = () =>
  start({
    ...usualParts,
    build: () => 'not needed',
    serverCommand: (settings) => nextCommand('dev', settings),
    mode: 'development',
  })
