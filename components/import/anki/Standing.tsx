import { Spoken } from '@/components/ui/Spoken'
import { ankiWizard as words } from '@/lib/words/anki-wizard'

interface StandingProps {
  readonly says: string
  /** Until it is done; null where that isn't known. */
  readonly secondsLeft: number | null
}

/** A line of figures that goes on changing, and how long it may take; room is kept for it. */
export function Standing({ says, secondsLeft }: StandingProps) {
  return (
    <p className="note tnum mt-2 min-h-5">
      {says}
      {secondsLeft !== null && (
        <>
          {says !== '' && ', '}
          <Spoken shown={words.left(secondsLeft)} heard={words.spokenLeft(secondsLeft)} />
        </>
      )}
    </p>
  )
}
