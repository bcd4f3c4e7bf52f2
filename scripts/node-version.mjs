// Read by Nodes that are too old for Spindle, so its syntax is that of 2018 and it imports nothing.

var OLDEST = [20, 19]

/** The sentence for a Node that is too old, or null. `version` is like '20.19.1'. */
export function whyTooOld(version) {
  var parts = version.split('.').map(Number)
  if (parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1])) return null
  return (
    'Spindle needs Node ' +
    OLDEST.join('.') +
    ' or newer, and this is Node ' +
    version +
    ': see https://nodejs.org.'
  )
}

/** Ends the process with that sentence if its Node is too old. */
export function requireNode() {
  var sentence = whyTooOld(process.versions.node)
  if (sentence === null) return
  process.stderr.write(sentence + '\n')
  process.exit(1)
}
