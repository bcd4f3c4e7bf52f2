/**
 * Runs one step and prints its name, what it says of itself, and its time: on one line, unless the step itself writes
 * to the terminal and is called `talkative`.
 */
export async function step(name, work, { talkative = false } = {}) {
  const line = beginLine(name, { talkative })
  try {
    line.end(await work())
  } catch (error) {
    line.breakOff()
    throw error
  }
}

/** Prints the name of a step that begins. Returns `{ end(note), breakOff() }`, one of which ends its line. */
export function beginLine(name, { talkative = false } = {}) {
  const began = performance.now()
  process.stdout.write(talkative ? `${name}\n` : label(name))
  return {
    end(note) {
      if (talkative) process.stdout.write(label(name))
      process.stdout.write(`${(note ?? 'done').padEnd(24)} ${secondsSince(began)}\n`)
    },
    breakOff: () => process.stdout.write('\n'),
  }
}

const label = (name) => `${name} `.padEnd(18)

const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8)
