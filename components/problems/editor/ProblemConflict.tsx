import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import type { ProblemDto } from '@/lib/contracts/problems'
import { problemEditor } from '@/lib/words/problem-editor'

const words = problemEditor.conflict

interface ProblemConflictProps {
  /** What another tab or device has saved since. */
  readonly theirs: ProblemDto
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Two versions of a problem: neither is lost before one is chosen. */
export const ProblemConflict = ({ theirs, onKeepMine, onTakeTheirs }: ProblemConflictProps) => (
  <Callout className="mb-5" title={words.title} announce="alert" focusable>
    <p>{words.text}</p>
    <p className="mt-2 wrap-anywhere">{words.theirs(theirs.source.title)}</p>
    <div className="mt-4 flex flex-wrap gap-3">
      <Button onClick={onKeepMine}>{words.keepMine}</Button>
      <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
    </div>
  </Callout>
)
