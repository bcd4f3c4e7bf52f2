import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoundDto } from '@/lib/contracts/practice'
import type { Result } from '@/lib/contracts/result'
import type { Given } from '@/lib/practice/problem/given'
import {
  beginRound,
  leaveRound,
  sendAttempt,
  sendHint,
  sendWritten,
  tellStep,
  type PracticeFailure,
} from './practice-requests'
import { practice } from '@/lib/words/practice'
import { feedbackOf, type Feedback } from './verdict-words'

/** What is practised: the problems of a set, one alone, or all; one that was parked comes first. */
export interface PracticeWish {
  readonly setId: string | null
  readonly problemId: string | null
  readonly roundId: string | null
}

export type PracticeBusy = 'begin' | 'attempt' | 'hint' | 'tell' | 'leave'

/** A problem on the page and what can be done with it. One request at a time. */
export interface Practice {
  /** Undefined until the first answer of the server; null: there is none. */
  readonly round: RoundDto | null | undefined
  readonly feedback: Feedback | null
  /** The surprise of the step that was just done, to be said aloud. */
  readonly said: string
  readonly busy: PracticeBusy | null
  readonly failure: PracticeFailure | null
  readonly isParked: boolean
  readonly next: () => void
  /** Goes on with the problem that was parked. */
  readonly resume: () => void
  readonly attempt: (given: Given) => void
  readonly write: (text: string) => void
  readonly openHint: (level: 1 | 2 | 3) => void
  readonly tell: () => void
  /** Parks it, and then shows that it is, or does something else. */
  readonly park: (then?: (roundId: string) => void) => void
}

/** @param given the problem on the screen when the page was made, if there was one */
export function usePractice(given: RoundDto | null, wish: PracticeWish): Practice {
  const [round, setRound] = useState<RoundDto | null | undefined>(given ?? undefined)
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState<PracticeBusy | null>(null)
  const [failure, setFailure] = useState<PracticeFailure | null>(null)
  const [isParked, setParked] = useState(false)
  const isBusy = useRef(false)
  const nextIds = useRef({ round: wish.roundId ?? '', attempt: '' })

  const run = useCallback(
    async <Value>(
      what: PracticeBusy,
      call: () => Promise<Result<Value, PracticeFailure>>,
      then: (value: Value) => void,
    ) => {
      if (isBusy.current) return
      isBusy.current = true
      setBusy(what)
      const answer = await call()
      isBusy.current = false
      setBusy(null)
      setFailure(answer.ok ? null : answer.error)
      if (answer.ok) then(answer.value)
    },
    [],
  )

  const { setId, problemId } = wish
  const begin = useCallback(
    (roundId: string) =>
      void run(
        'begin',
        () => beginRound({ roundId, setId, problemId }),
        (reply) => {
          nextIds.current.round = ''
          setRound(reply.round)
          setFeedback(null)
          setParked(false)
          setSaid('')
        },
      ),
    [run, setId, problemId],
  )
  const next = useCallback(() => {
    // The same id until the server has answered: a press after a lost answer begins nothing twice.
    nextIds.current.round ||= crypto.randomUUID()
    begin(nextIds.current.round)
  }, [begin])

  const hasBegun = useRef(given !== null)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    next()
  }, [next])

  const roundId = round?.roundId
  const place = round?.open?.place
  const stepOf = (work: (roundId: string, place: number) => void) => {
    if (roundId !== undefined && place !== undefined) work(roundId, place)
  }
  const show = (shown: RoundDto) => {
    setRound(shown)
    setFeedback(null)
  }

  return {
    ...{ round, feedback, said, busy, failure, isParked, next },
    resume: () => {
      if (roundId !== undefined) begin(roundId)
    },
    attempt: (answer) =>
      stepOf((id, at) => {
        nextIds.current.attempt ||= crypto.randomUUID()
        void run(
          'attempt',
          () => sendAttempt(id, { attemptId: nextIds.current.attempt, place: at, given: answer }),
          (reply) => {
            nextIds.current.attempt = ''
            setRound(reply.round)
            const found = feedbackOf(reply.verdict)
            setFeedback(found)
            setSaid(saidOf(reply.round, at, found === null))
          },
        )
      }),
    write: (text) =>
      stepOf((id, at) => void run('attempt', () => sendWritten(id, { place: at, text }), show)),
    openHint: (level) =>
      stepOf((id, at) => void run('hint', () => sendHint(id, { place: at, level }), setRound)),
    tell: () => stepOf((id, at) => void run('tell', () => tellStep(id, at), show)),
    park: (then = () => setParked(true)) => {
      if (roundId === undefined) return
      void run(
        'leave',
        () => leaveRound(roundId, 'parked'),
        () => then(roundId),
      )
    },
  }
}

/** What a screen reader says of a step that was just done. */
function saidOf(round: RoundDto, place: number, isRight: boolean): string {
  const step = round.done.find((done) => done.place === place)
  if (!isRight || step === undefined) return ''
  if (step.predicted === null || step.points === null) return practice.verdict.right
  return practice.surprise.spoken(step.predicted, step.outcome === 'right', step.points)
}
