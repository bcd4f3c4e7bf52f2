import { useState } from 'react'
import type { CandidateDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight

interface OtherProblemsProps {
  readonly others: readonly CandidateDto[]
  /** One is chosen: the others stay folded away until they are asked for. */
  readonly hasChosen: boolean
  readonly onChoose: (candidate: CandidateDto) => void
}

/** What else could be slept on, folded away: an evening has few choices. */
export function OtherProblems({ others, hasChosen, onChoose }: OtherProblemsProps) {
  const [isOpen, setOpen] = useState(false)
  if (others.length === 0) return null
  const isShown = isOpen || !hasChosen
  return (
    <>
      {hasChosen && (
        <button
          type="button"
          className="link mr-5 text-sm"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.another}
        </button>
      )}
      {isShown && (
        <ul className="my-3" aria-label={words.others}>
          {others.map((candidate) => (
            <li key={keyOf(candidate)} className="border-border not-first:border-t">
              <button
                type="button"
                className="btn btn-quiet -mx-3 w-full justify-start text-left wrap-anywhere text-foreground"
                onClick={() => {
                  setOpen(false)
                  onChoose(candidate)
                }}
              >
                {candidate.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function keyOf({ subject }: CandidateDto): string {
  switch (subject.kind) {
    case 'question':
      return subject.noteId
    case 'parked':
      return subject.stuckId
    case 'round':
      return subject.roundId
    case 'again':
      return subject.problemId
  }
}
