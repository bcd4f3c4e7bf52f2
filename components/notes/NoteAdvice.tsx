import { Lightbulb } from 'lucide-react'
import { useDeferredValue, useMemo, type RefObject } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useToast } from '@/components/ui/Toast'
import { cardAdvice, splitIntoGaps } from '@/lib/content/card-advice'
import { notes as words } from '@/lib/words/notes'
import { withFields, type NoteDraft } from './note-draft'

interface NoteAdviceProps {
  readonly draft: NoteDraft
  /** The first field, where the cursor goes when the button it was on is gone. */
  readonly first: RefObject<HTMLTextAreaElement | null>
  /** Puts another text into the form, unsaved. */
  readonly onRewrite: (draft: NoteDraft) => void
}

/** Says while a note is being written what would make its cards hard to grade, and splits a list with one press. */
export function NoteAdvice({ draft, first, onRewrite }: NoteAdviceProps) {
  const toast = useToast()
  // Typing goes first: the advice may come a moment later.
  const { kind, front, back } = useDeferredValue(draft)
  const advice = useMemo(() => cardAdvice(kind, { front, back }), [kind, front, back])
  const rewrite = (other: NoteDraft) => {
    onRewrite(other)
    first.current?.focus()
  }
  const split = () => {
    const gaps = splitIntoGaps({ front: draft.front, back: draft.back })
    if (gaps === null) return
    rewrite({ ...withFields(draft, gaps), kind: 'cloze' })
    toast({ text: words.advice.isSplit, undo: () => rewrite(draft) })
  }
  return (
    <div role="status">
      {advice.length > 0 && (
        <Callout icon={<Lightbulb />} className="mt-5">
          {advice.map((each) => (
            <p key={each.code} className="text-sm">
              {words.advice.sentence(each)}
            </p>
          ))}
          {advice[0]?.code === 'several-facts' && (
            <Button className="mt-3" onClick={split}>
              {words.advice.split}
            </Button>
          )}
        </Callout>
      )}
    </div>
  )
}
