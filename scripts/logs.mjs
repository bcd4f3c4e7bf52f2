import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'

const LARGEST_LOG = 10 * 1024 * 1024
const MOST_TO_READ = 64 * 1024

/**
 * Readies the log of something that runs for long: an earlier one goes on, or is put aside when it has grown large.
 * Returns the position from which this run will write.
 */
export function beginLog(file) {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`)
  const log = openSync(file, 'a', 0o600)
  closeSync(log)
  return statSync(file).size
}

/** What a log holds from a position on; its end, when that is a great deal. */
export function readFrom(file, position) {
  const { size } = statSync(file)
  const start = Math.max(position, size - MOST_TO_READ)
  const text = Buffer.alloc(size - start)
  const log = openSync(file, 'r')
  try {
    const length = readSync(log, text, 0, text.length, start)
    return text.toString('utf8', 0, length)
  } finally {
    closeSync(log)
  }
}
