import { exam } from '@/lib/words/exam'

const words = exam.run
const MINUTE_MS = 60_000
/** Minutes at which the time left is said aloud, and how long it stays said, milliseconds. */
const SPOKEN = [10, 5, 1] as const
const SAID_FOR_MS = 15_000

/** The minutes left of an exam, silent but for ten, five and one. */
export function ExamTime({ left }: { readonly left: number }) {
  const minutes = Math.max(0, Math.ceil(left / MINUTE_MS))
  const said = SPOKEN.find((at) => left <= at * MINUTE_MS && left > at * MINUTE_MS - SAID_FOR_MS)
  if (left <= 0) return null
  return (
    <>
      <span role="timer" aria-label={words.timer(minutes)}>
        {words.left(minutes)}
      </span>
      <span role="status" className="sr-only">
        {said !== undefined && words.spokenLeft(said)}
      </span>
    </>
  )
}
