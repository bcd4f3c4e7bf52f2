import type { ApiFailure } from '@/lib/contracts/failure'
import type {
  AttemptInput,
  AttemptReply,
  BeginRoundInput,
  OpenHintInput,
  RoundDto,
  WrittenInput,
} from '@/lib/contracts/practice'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { practice } from '@/lib/words/practice'

/** Why a request was not carried out. */
export type PracticeFailure = keyof typeof practice.problem

type Reply<Value> = Promise<Result<Value, PracticeFailure>>

const TIMEOUT_MS = 20_000

/** Asks for a problem: the one on the screen, or the next; null when there is none. */
export const beginRound = (input: BeginRoundInput): Reply<{ readonly round: RoundDto | null }> =>
  post('/api/practice', input)

/** Gives an answer to a step. */
export const sendAttempt = (roundId: string, input: AttemptInput): Reply<AttemptReply> =>
  post(`/api/practice/${roundId}/attempts`, input)

/** Opens help. */
export const sendHint = (roundId: string, input: OpenHintInput): Reply<RoundDto> =>
  post(`/api/practice/${roundId}/hints`, input)

/** Sends a free text, to be compared with its key points. */
export const sendWritten = (roundId: string, input: WrittenInput): Reply<RoundDto> =>
  post(`/api/practice/${roundId}/written`, input)

/** Looks a step up. */
export const tellStep = (roundId: string, place: number): Reply<RoundDto> =>
  post(`/api/practice/${roundId}/told`, { place })

/** Leaves a problem, for now or for good. */
export const leaveRound = (roundId: string, how: 'parked' | 'left'): Reply<null> =>
  post(`/api/practice/${roundId}/leave`, { how })

async function post<Value>(path: string, body: unknown): Reply<Value> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.ok) return ok((await response.json()) as Value)
    return err(failureOf((await response.json()) as ApiFailure))
  } catch {
    return err('unreachable')
  }
}

function failureOf({ error }: ApiFailure): PracticeFailure {
  switch (error.code) {
    case 'signed-out':
      return 'signed-out'
    case 'not-found':
      return 'not-found'
    default:
      return 'unreachable'
  }
}
