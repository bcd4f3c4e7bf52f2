import { Callout } from '@/components/ui/Callout'
import { TextLink } from '@/components/ui/TextLink'
import type { Unreachable } from '@/components/ui/server-form'
import { notes as words } from '@/lib/words/notes'
import { generalProblem, type NoteProblem } from './note-problem'

/** What stands in the way of saving and no field can mend; or the way to a card of the same name. */
export function NoteProblemCallout({ problem }: { readonly problem: NoteProblem | Unreachable | null }) {
  if (problem?.code === 'duplicate' && problem.noteId !== null) {
    return (
      <TextLink className="mt-2" href={`/notes/${problem.noteId}`}>
        {words.problem.openDuplicate}
      </TextLink>
    )
  }
  const sentence = generalProblem(problem)
  if (sentence === null) return null
  return (
    <Callout tone="error" focusable className="mt-5">
      {sentence}
    </Callout>
  )
}
