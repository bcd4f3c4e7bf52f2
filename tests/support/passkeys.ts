import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '@/lib/auth/passwords'
import { database } from '@/lib/data/pool'
import type { Viewer } from '@/lib/contracts/viewer'
import { beginPasskey, finishPasskey } from '@/lib/usecases/account/passkeys'
import { beginProof, type Shown } from '@/lib/usecases/account/proof'
import { Authenticator } from './authenticator'
import { openLearner } from './learners'

export const PASSWORD = 'four words in row'

/** What a use case gave, where it has to have given something. */
export function given<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result.value
}

/** Somebody with an e-mail address and a password. */
export async function openAccount(): Promise<Viewer> {
  const viewer = await openLearner()
  await database.query('UPDATE users SET email = $2, password_hash = $3 WHERE id = $1', [
    viewer.userId,
    `${uuidv7()}@example.org`,
    await hashPassword(PASSWORD),
  ])
  return viewer
}

export const byPassword = (password = PASSWORD): Shown => ({
  proof: { by: 'password', password },
  challenge: null,
})

/** Shows a passkey of somebody who is signed in. */
export async function byPasskey(viewer: Viewer, passkey: Authenticator, now: number): Promise<Shown> {
  const { challenge, options } = given(await beginProof(viewer, now))
  return { proof: { by: 'passkey', shown: passkey.show(options) }, challenge }
}

/** Adds a passkey to somebody’s account. */
export async function addPasskey(
  viewer: Viewer,
  now: number,
  passkey = new Authenticator(),
  shown = byPassword(),
): Promise<Authenticator> {
  const { challenge, options } = given(await beginPasskey(viewer, shown, now))
  given(await finishPasskey(viewer, { made: passkey.make(options), challenge, name: 'A phone' }, now))
  return passkey
}
