import { reach, type Unreachable } from '@/components/ui/server-form'
import { err, type Result } from '@/lib/contracts/result'
import { noteContent, type NoteDraft } from './note-draft'
import { longFields, longRaw, tooLong, type NoteProblem } from './note-problem'

/**
 * Sends a draft to the server. One with a field beyond what a card can hold stays here: a request of a megabyte would be
 * turned away before anybody could say which field it was.
 */
export async function sendNote<Value, Problem>(
  draft: NoteDraft,
  send: (content: ReturnType<typeof noteContent>) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | Extract<NoteProblem, { code: 'invalid' }> | Unreachable>> {
  const { problems } = tooLong(longFields(draft))
  const long = [...problems, ...longRaw(draft)]
  return long.length > 0
    ? err({ code: 'invalid', problems: long } as const)
    : reach(() => send(noteContent(draft)))
}
