'use server'

import { headers } from 'next/headers'
import { rememberChallenge, rememberedChallenge } from '@/lib/auth/challenge-cookie'
import { clientAddress } from '@/lib/auth/client-address'
import { now } from '@/lib/clock'
import { err, ok, type Result } from '@/lib/contracts/result'
import { passkeyWishSchema, type PasskeyRequest, type WayProblem } from '@/lib/contracts/ways'
import { beginPasskeySignIn, beginSecondStep } from '@/lib/usecases/account/sign-in-by-passkey'

/** Asks whoever is at the sign-in page for any passkey of theirs. */
export async function askPasskeyAction(input: unknown): Promise<Result<PasskeyRequest, WayProblem>> {
  if (!passkeyWishSchema.safeParse(input).success) return err({ code: 'malformed' })
  const asked = await beginPasskeySignIn(clientAddress(await headers()), now())
  if (!asked.ok) return asked
  await rememberChallenge(asked.value.challenge)
  return ok(asked.value.options)
}

/** Asks whoever has shown their password in this browser for a passkey of the same account. */
export async function askSecondStepAction(input: unknown): Promise<Result<PasskeyRequest, WayProblem>> {
  if (!passkeyWishSchema.safeParse(input).success) return err({ code: 'malformed' })
  const asked = await beginSecondStep(await rememberedChallenge(), now())
  return asked.ok ? ok(asked.value.options) : asked
}
