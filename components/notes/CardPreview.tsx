import { RenderTreeView } from '@/components/content/RenderTreeView'
import type { RenderTree } from '@/lib/content/render-tree'
import type { TextLocale } from '@/lib/content/text-locale'
import type { NoteKind } from '@/lib/contracts/sitting'
import { notes as words } from '@/lib/words/notes'
import type { PreviewCard } from './note-actions'

/** One card as it will be asked and answered. */
export function CardPreview({ card, kind }: { readonly card: PreviewCard; readonly kind: NoteKind }) {
  return (
    <dl className="mt-1 grid gap-3">
      <Side label={words.preview.question} tree={card.question} locale={card.questionLocale} />
      {card.hint && <Side label={words.preview.hint} tree={card.hint} />}
      {card.answer.blocks.length > 0 && (
        <Side
          label={kind === 'question' ? words.preview.points : words.preview.answer}
          tree={card.answer}
          locale={card.answerLocale}
        />
      )}
      {card.metaphor && <Side label={words.preview.metaphor} tree={card.metaphor} />}
      {card.source && <Side label={words.preview.source} tree={card.source} />}
    </dl>
  )
}

interface SideProps {
  readonly label: string
  readonly tree: RenderTree
  readonly locale?: TextLocale | undefined
}

function Side({ label, tree, locale }: SideProps) {
  return (
    <div>
      <dt className="tiny">{label}</dt>
      <dd className="min-w-0 overflow-x-auto border-l-2 border-border pl-3">
        <RenderTreeView tree={tree} {...locale} />
      </dd>
    </div>
  )
}
