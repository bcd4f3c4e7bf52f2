/**
 * Runs one step and prints its name, what it says of itself, and its time: on one line, unless the step itself writes
 * to the terminal and is called `talkative`.
 */
export async function step(name, work, { talkative = false } = {}) {
  const began = performance.now()
  process.stdout.write(talkative ? `${name}\n` : label(name))
  try {
    const note = await work()
    if (talkative) process.stdout.write(label(name))
    process.stdout.write(`${(note ?? 'done').padEnd(24)} ${secondsSince(began)}\n`)
  } catch (error) {
    process.stdout.write('\n')
    throw error
  }
}

const label = (name) => name.padEnd(18)

const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8)
