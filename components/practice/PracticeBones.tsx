import { Bones } from '@/components/ui/Bones'
import { Button } from '@/components/ui/Button'
import { NotDone } from '@/components/shell/QuietRoom'
import { common } from '@/lib/words/common'
import { practice as words } from '@/lib/words/practice'
import { PracticeFrame } from './PracticeFrame'
import type { PracticeFailure } from './practice-requests'

interface PracticeBonesProps {
  readonly failure: PracticeFailure | null
  readonly onLeave: () => void
  readonly onAgain: () => void
}

/** The room of a problem while the first one is being chosen, or could not be. */
export const PracticeBones = ({ failure, onLeave, onAgain }: PracticeBonesProps) => (
  <PracticeFrame name={words.title} place={null} onLeave={onLeave} foot={null}>
    <div className="mx-auto max-w-252 pt-3 md:pt-8">
      <h1 className="sr-only">{words.title}</h1>
      <NotDone problem={failure === null ? null : words.problem[failure]} />
      {failure === null ? (
        <Bones label={words.loading} />
      ) : (
        <Button variant="primary" size="main" onClick={onAgain}>
          {common.action.tryAgain}
        </Button>
      )}
    </div>
  </PracticeFrame>
)
