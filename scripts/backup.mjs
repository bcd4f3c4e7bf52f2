// npm run backup. The rest is loaded once Node is known to be new enough to read it.
import { requireNode } from './node-version.mjs'

requireNode()
import('./commands/backup.mjs').then((command) => command.run(process.argv.slice(2)))
