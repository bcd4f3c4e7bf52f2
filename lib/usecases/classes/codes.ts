import 'server-only'
import { randomInt } from 'node:crypto'
import { makeJoinCode } from '@/lib/classes'

const FINE = 2 ** 32
const TRIES = 5

/** Gives a class a code that nobody can foresee. Another class may have it: then there is another. */
export async function withFreshCode(take: (code: string) => Promise<boolean>): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = makeJoinCode(() => randomInt(FINE) / FINE)
    if (await take(code)) return code
  }
  throw new Error('every code is taken')
}
