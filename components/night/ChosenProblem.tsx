import { clockTime } from '@/lib/words/format'
import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight

interface ChosenProblemProps {
  readonly title: string
  /** When it was tried last, milliseconds since the epoch; null or left out when that is not known. */
  readonly triedAt?: number | null
  readonly zone?: string
}

/** The problem for the night, large and alone. */
export function ChosenProblem({ title, triedAt = null, zone }: ChosenProblemProps) {
  return (
    <>
      <p className="note">{words.one}</p>
      <h1 className="h-night mt-2 wrap-anywhere">{title}</h1>
      {triedAt !== null && zone !== undefined && (
        <p className="note mt-3">{words.tried(clockTime(triedAt, zone))}</p>
      )}
    </>
  )
}
