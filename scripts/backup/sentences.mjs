import { Failure, isFullDisk } from '../failures.mjs'
import { CUT_OFF } from './format.mjs'

/** What can be wrong with a backup or the place for it, each as one plain sentence. */

export const noBackup = (file) => new Failure(`${file} is no backup of Spindle's.`)

export const newer = (file) =>
  new Failure(`${file} is from a newer version of Spindle: update this copy, then restore it.`)

export const changed = (file, name) =>
  new Failure(
    `${file} was made by a copy whose migration ${name} was another: restore it with that copy of Spindle.`,
  )

export const cutOff = (file) =>
  new Failure(`${file} ends too early: it was cut off, or is still being copied.`)

export const damaged = (file) =>
  new Failure(`${file} is damaged: what it holds is not what was written. Nothing was changed.`)

/** What was read back from the database is not what the file holds. */
export const unlike = (table) =>
  new Failure(
    `The rows of "${table}" are not what they were once the database had them. Nothing was changed.`,
  )

/** Whether Postgres found that something is no value of its column: the rows come before the sums that would tell. */
const isNoValue = (error) => /^2[23]...$/.test(error.code ?? '')

/** An error met while `file` was read, as a sentence where there is one. */
export function unreadable(error, file) {
  if (isFullDisk(error)) return new Failure('The disk of the database is full. Nothing was changed.')
  if (error.code === CUT_OFF) return cutOff(file)
  if (error.code === 'Z_DATA_ERROR' || isNoValue(error)) return damaged(file)
  return unopened(error, file)
}

/** An error met while `file` was written, as a sentence where there is one. */
export function unwritable(error, file) {
  if (isFullDisk(error))
    return new Failure(`There is no room for the backup at ${file}: nothing was kept of it.`)
  return unopened(error, file)
}

function unopened(error, file) {
  const sentence = {
    ENOENT: `There is no ${file}: check the path.`,
    ENOTDIR: `There is no ${file}: check the path.`,
    EISDIR: `${file} is a folder: name a file.`,
  }[error.code]
  return sentence ? new Failure(sentence, { cause: error }) : error
}
