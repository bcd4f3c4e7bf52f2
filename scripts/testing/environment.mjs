import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** Settings of whoever runs the tests that must not reach them. */
const foreign = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_POOLER',
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'PORT',
  'HOST',
  'SPINDLE_DATA_DIR',
  'SPINDLE_LOG',
  'SMTP_URL',
  'MAIL_FROM',
]

/**
 * The environment that all of a test run shares: one secret, so that a session of one server holds on the next, the
 * movable clock, and a folder for temporary files that goes with the run's own.
 */
export function testEnvironment(folder) {
  const temporary = path.join(folder, 'tmp')
  const letters = path.join(folder, 'letters')
  for (const made of [temporary, letters]) mkdirSync(made)
  return {
    ...Object.fromEntries(foreign.map((name) => [name, ''])),
    // Without a locale the browser can't name a download in letters beyond English.
    LANG: process.env.LANG || 'C.UTF-8',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXT_TELEMETRY_DISABLED: '1',
    SPINDLE_TEST_RUN: '1',
    TEST_CLOCK: '1',
    SPINDLE_EMBEDDED: '1',
    SPINDLE_LETTER_FOLDER: letters,
    ...Object.fromEntries(['TMPDIR', 'TEMP', 'TMP'].map((name) => [name, temporary])),
  }
}
