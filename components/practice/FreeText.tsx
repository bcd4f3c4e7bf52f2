import { RenderTreeView } from '@/components/content/RenderTreeView'
import { TextArea } from '@/components/ui/Field'
import { ANSWER_LIMITS } from '@/lib/practice/answers/limits'
import type { AskedFor } from '@/lib/contracts/practice'
import { practice } from '@/lib/words/practice'
import { ChoiceField } from './ChoiceField'

const words = practice.answer

interface FreeTextProps {
  readonly asked: Extract<AskedFor, { readonly type: 'free-text' }>
  readonly text: string
  readonly found: readonly number[]
  readonly onText: (text: string) => void
  readonly onFound: (found: number[]) => void
}

/** A text of one's own; once it is written, its key points to hold it against. */
export function FreeText({ asked, text, found, onText, onFound }: FreeTextProps) {
  if (asked.written === null) {
    return (
      <TextArea
        label={words.write}
        maxLength={ANSWER_LIMITS.freeTextChars}
        value={text}
        rows={4}
        onChange={({ target }) => onText(target.value)}
      />
    )
  }
  return (
    <>
      <p className="note wrap-anywhere whitespace-pre-wrap" dir="auto">
        <span className="font-semibold text-foreground">{words.yours}</span> {asked.written}
      </p>
      {asked.model !== null && (
        <div className="well mt-4 p-4">
          <p className="note mb-1">{words.model}</p>
          <RenderTreeView tree={asked.model} />
        </div>
      )}
      <div className="mt-4">
        <ChoiceField
          legend={words.points}
          name="points"
          several
          options={asked.points}
          chosen={found}
          onChange={onFound}
        />
      </div>
    </>
  )
}
