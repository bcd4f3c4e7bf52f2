// npm run check. The rest is loaded once Node is known to be new enough to read it.
import { requireNode } from './node-version.mjs'

requireNode()
import('./commands/check.mjs').then((command) => command.check())
