import { attacks, scripted } from './attacks'
import { packageOf } from './package'
import { sampleCollection } from './sample'

/** What the browser's tests choose as files, as JSON with bytes in base 64. */
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

// A program of its own: it prints the packages.
process.stdout.write(
  JSON.stringify({
    attacks: attacks().map(({ bytes, ...attack }) => ({ ...attack, bytes: base64(bytes) })),
    scripted: base64(packageOf(1, scripted())),
    generations: ([1, 2, 3] as const).map((generation) =>
      base64(packageOf(generation, sampleCollection(generation === 3 ? 18 : 11))),
    ),
  }),
)
