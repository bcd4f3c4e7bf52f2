import { Failure } from '../failures.mjs'

/** Suites that need nothing running; a database; the built app; the browser's suite. */
export const suites = {
  bare: ['unit', 'property'],
  stored: ['database'],
  served: ['faults', 'security'],
  browser: ['e2e'],
}

const all = Object.values(suites).flat()

/**
 * Reads `npm test -- [--only SUITE]… [FILTER…]`. Filters are parts of file names. Returns the chosen suites by what
 * they need, and the rest of the arguments for the test runners.
 */
export function readArguments(args) {
  const chosen = []
  const rest = []
  for (let index = 0; index < args.length; index++) {
    if (args[index] !== '--only') rest.push(args[index])
    else chosen.push(...(args[++index] ?? '').split(','))
  }
  const unknown = chosen.find((name) => !all.includes(name))
  if (unknown !== undefined)
    throw new Failure(`There is no suite "${unknown}": --only takes ${all.join(', ')}.`)
  const wanted = (names) => names.filter((name) => chosen.length === 0 || chosen.includes(name))
  return {
    bare: wanted(suites.bare),
    stored: wanted(suites.stored),
    served: wanted(suites.served),
    browser: wanted(suites.browser),
    rest,
  }
}
