// npm test. The rest is loaded once Node is known to be new enough to read it.
import { requireNode } from './node-version.mjs'

requireNode()
import('./commands/test.mjs').then((command) => command.test(process.argv.slice(2)))
