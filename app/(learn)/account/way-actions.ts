'use server'

import { headers } from 'next/headers'
import { rememberChallenge, rememberedChallenge } from '@/lib/auth/challenge-cookie'
import { noteConnecting } from '@/lib/auth/connect-intent'
import { currentSession } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { err, ok, type Result } from '@/lib/contracts/result'
import {
  beginPasskeySchema,
  outsideAccountSchema,
  passkeyMadeSchema,
  passkeyWishSchema,
  removePasskeySchema,
  renamePasskeySchema,
  secondFactorSchema,
  type PasskeyCreation,
  type PasskeyRequest,
  type Proof,
  type WayProblem,
} from '@/lib/contracts/ways'
import { disconnectOutside } from '@/lib/usecases/account/outside-accounts'
import {
  beginPasskey,
  changeSecondFactor,
  finishPasskey,
  removePasskey,
  renamePasskey,
} from '@/lib/usecases/account/passkeys'
import { beginProof, prove, type Shown } from '@/lib/usecases/account/proof'
import type { PasskeyAsked } from '@/lib/usecases/account/show-passkey'
import { deviceName } from '@/lib/words/format'
import { learnerAction, type SignedOut } from '../learner-action'

type Answer<Value> = Promise<Result<Value, WayProblem | SignedOut>>

const malformed = (): WayProblem => ({ code: 'malformed' })

/** Asks the learner’s browser for a passkey of theirs, to show that it is they. */
export async function showPasskeyAction(input: unknown): Answer<PasskeyRequest> {
  return learnerAction({ schema: passkeyWishSchema, malformed }, input, async (viewer) =>
    handedOut(await beginProof(viewer, now())),
  )
}

/** Asks the learner’s browser to make a passkey. */
export async function beginPasskeyAction(input: unknown): Answer<PasskeyCreation> {
  return learnerAction({ schema: beginPasskeySchema, malformed }, input, async (viewer, { proof }) =>
    handedOut(await beginPasskey(viewer, await shownBy(proof), now())),
  )
}

/** Keeps the passkey that it made, under the name of the browser. */
export async function finishPasskeyAction(input: unknown): Answer<null> {
  return learnerAction({ schema: passkeyMadeSchema, malformed }, input, async (viewer, made) => {
    const name = deviceName((await headers()).get('user-agent') ?? '')
    return finishPasskey(viewer, { made, challenge: await rememberedChallenge(), name }, now())
  })
}

/** Calls a passkey something else. */
export async function renamePasskeyAction(input: unknown): Answer<null> {
  return learnerAction({ schema: renamePasskeySchema, malformed }, input, (viewer, { id, name }) =>
    renamePasskey(viewer, id, name),
  )
}

/** Forgets a passkey. */
export async function removePasskeyAction(input: unknown): Answer<null> {
  return learnerAction({ schema: removePasskeySchema, malformed }, input, async (viewer, { id, proof }) =>
    removePasskey(viewer, id, await shownBy(proof), now()),
  )
}

/** Says whether a passkey is asked for after the password. */
export async function secondFactorAction(input: unknown): Answer<null> {
  return learnerAction({ schema: secondFactorSchema, malformed }, input, async (viewer, { asks, proof }) =>
    changeSecondFactor(viewer, asks, await shownBy(proof), now()),
  )
}

/** Lets this session go out to connect an account at a service: what comes back to it within a quarter of an hour counts. */
export async function connectAction(input: unknown): Answer<null> {
  return learnerAction(
    { schema: outsideAccountSchema, malformed },
    input,
    async (viewer, { provider, proof }) => {
      const session = await currentSession()
      const proved = await prove(viewer, await shownBy(proof), now())
      if (!proved.ok) return proved
      if (session === null) return err({ code: 'not-found' })
      await noteConnecting(session, provider)
      return ok(null)
    },
  )
}

/** Disconnects the learner’s account at a service. */
export async function disconnectAction(input: unknown): Answer<null> {
  return learnerAction(
    { schema: outsideAccountSchema, malformed },
    input,
    async (viewer, { provider, proof }) => disconnectOutside(viewer, provider, await shownBy(proof), now()),
  )
}

const shownBy = async (proof: Proof): Promise<Shown> => ({ proof, challenge: await rememberedChallenge() })

/** Leaves the challenge with the browser that asked, and gives it what its passkey has to know. */
async function handedOut<Options>(
  asked: Result<PasskeyAsked<Options>, WayProblem>,
): Promise<Result<Options, WayProblem>> {
  if (!asked.ok) return asked
  await rememberChallenge(asked.value.challenge)
  return ok(asked.value.options)
}
