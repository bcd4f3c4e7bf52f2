import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight

interface ChosenProblemProps {
  readonly title: string
  /** When it was tried last; left out when that is not known. */
  readonly tried?: string | null
}

/** The problem for the night, large and alone. */
export function ChosenProblem({ title, tried = null }: ChosenProblemProps) {
  return (
    <>
      <p className="note">{words.one}</p>
      <h1 className="h-night mt-2 wrap-anywhere">{title}</h1>
      {tried !== null && <p className="note mt-3">{tried}</p>}
    </>
  )
}
