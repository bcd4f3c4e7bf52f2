// npm run generate. The rest is loaded once Node is known to be new enough to read it.
import { requireNode } from './node-version.mjs'

requireNode()
import('./commands/generate.mjs').then((command) => command.run())
