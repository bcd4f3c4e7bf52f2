import { SavedNote } from '@/components/notes/SavedNote'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button, ButtonLink } from '@/components/ui/Button'
import type { RenderedCard } from '@/lib/content/notes'
import { common } from '@/lib/words/common'
import { recall as words } from '@/lib/words/recall'

interface WriteThoughtProps {
  readonly noteId: string
  readonly question: RenderedCard
  readonly text: string
  readonly isSaved: boolean
  readonly onWrite: (text: string) => void
  readonly onDone: () => void
}

/** The question, and room to write. */
export function WriteThought({ noteId, question, text, isSaved, onWrite, onDone }: WriteThoughtProps) {
  return (
    <div className="mt-4 grid max-w-measure gap-4">
      <div className="text-xl font-semibold tracking-head">
        <RenderTreeView tree={question.question} {...question.questionLocale} />
      </div>
      {question.hint !== null && (
        <details>
          <summary className="link cursor-pointer">{words.think.hint}</summary>
          <RenderTreeView tree={question.hint} />
        </details>
      )}
      <p className="note">{words.think.why}</p>
      <textarea
        className="field min-h-[30dvh]! text-lg leading-8"
        aria-label={words.think.label}
        lang={question.answerLocale?.lang}
        dir={question.answerLocale?.dir ?? 'auto'}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
          event.preventDefault()
          onDone()
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          className="px-7 max-md:w-full"
          shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
          onClick={onDone}
        >
          {words.think.done}
        </Button>
        <ButtonLink variant="quiet" href={`/stuck?note=${noteId}`}>
          {words.think.stuck}
        </ButtonLink>
        <SavedNote text={words.think.saved} isSaved={isSaved} />
      </div>
    </div>
  )
}
