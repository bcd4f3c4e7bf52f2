import { packageLimits } from '@/lib/packages/limits'
import { openPackage } from '@/lib/packages/open-package'
import { readEnvironment } from '@/lib/env'

/** Opens the package it is named, with the limits that are usual, and prints what is in it: as a command does. */
async function main(): Promise<void> {
  const environment = readEnvironment({
    DATABASE_URL: 'postgresql://a:b@localhost/c',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    NEXTAUTH_URL: 'http://localhost',
  })
  if (!environment.ok) throw new Error(environment.error.join(' '))
  const opened = await openPackage(process.argv[2] ?? '', packageLimits(environment.value))
  if (!opened.ok) throw new Error(opened.error.code)
  const { collection, media } = opened.value
  process.stdout.write(`${collection.notes.length} ${collection.reviews.length} ${media.names.join()}\n`)
  // Nothing is closed: a thread that nobody asks anything keeps no command from ending.
}

void main()
