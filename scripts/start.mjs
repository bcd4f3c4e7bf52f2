// npm start. The rest is loaded once Node is known to be new enough to read it.
import { requireNode } from './node-version.mjs'

requireNode()
import('./commands/start.mjs').then((command) => command.start())
