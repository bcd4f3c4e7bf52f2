/**
 * What can go wrong between `npm start` and a running app, each as one plain sentence.
 * A Failure carries such a sentence already; any other error is recognised by its code or its text.
 */

/** A failure whose message is the sentence to show. */
export class Failure extends Error {
  constructor(sentence, options) {
    super(sentence, options)
    this.name = 'Failure'
  }
}

const FULL_DISK = 'The disk is full: free some space, then start Spindle again.'

/** Replaces the password of every connection address in a text; it would rather hide too much than too little. */
export const withoutPasswords = (text) =>
  String(text)
    .replace(/(\w+:\/\/[^\s:@/]*):[^\s]*@/g, '$1:…@')
    .replace(/([?&]password=)[^&\s]*/g, '$1…')

const oneLine = (text) => withoutPasswords(text).trim().split('\n')[0] ?? ''

/** True for a full disk, whether Node, Postgres, initdb or npm met it. */
export function isFullDisk(error) {
  if (error?.code === 'ENOSPC' || error?.code === 'EDQUOT' || error?.code === '53100') return true
  return /no space left on device|ENOSPC|disk quota exceeded|not enough space on the disk/i.test(
    textOf(error),
  )
}

function textOf(error) {
  if (typeof error === 'string') return error
  return [error?.message, error?.output, error?.cause?.message].filter(Boolean).join('\n')
}

const bySystemCode = {
  EACCES: (error) => `Spindle may not use ${error.path ?? 'a file it needs'}: check who owns it.`,
  EPERM: (error) => `Spindle may not use ${error.path ?? 'a file it needs'}: check who owns it.`,
  EROFS: (error) => `Spindle cannot write to ${error.path ?? 'its folder'}: the disk is read-only.`,
  EMFILE: () =>
    'Too many files are open on this machine: raise the limit (ulimit -n) and start Spindle again.',
}

/** The sentence for any error; the last resort is the first line of its own message. */
export function sentenceFor(error) {
  if (isFullDisk(error)) return FULL_DISK
  if (error instanceof Failure) return error.message
  const known = bySystemCode[error?.code]
  if (known) return known(error)
  return `Spindle could not start: ${oneLine(error?.message ?? error)}`
}

/** Prints the sentence (and, with SPINDLE_DEBUG=1, where it came from) to standard error. */
export function report(error, environment = process.env) {
  process.stderr.write(`${sentenceFor(error)}\n`)
  if (!environment.SPINDLE_DEBUG) return
  for (let cause = error; cause; cause = cause.cause) {
    process.stderr.write(`${withoutPasswords(cause.stack ?? cause)}\n`)
    if (cause.output) process.stderr.write(`${withoutPasswords(cause.output)}\n`)
  }
}
