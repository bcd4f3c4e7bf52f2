import { RenderTreeView } from '@/components/content/RenderTreeView'
import type { RoundDto } from '@/lib/contracts/practice'
import { practice as words } from '@/lib/words/practice'

/** What a problem says, and how it is to be answered where that is not step by step. */
export function Statement({ round }: { readonly round: RoundDto }) {
  const note = statementNote(round)
  return (
    <>
      <h1 className="sr-only">{round.title}</h1>
      {endsInFormula(round.statement) ? (
        <div className="practice-formula">
          <RenderTreeView tree={round.statement} />
        </div>
      ) : (
        <div className="text-xl tracking-head">
          <RenderTreeView tree={round.statement} />
        </div>
      )}
      {note !== null && <p className="note mt-2">{note}</p>}
    </>
  )
}

/** Whether a statement is a sentence with a formula below it, which is then what is looked at. */
function endsInFormula({ blocks }: RoundDto['statement']): boolean {
  const last = blocks.at(-1)
  return blocks.length > 1 && last?.type === 'paragraph' && last.children.every(({ type }) => type === 'math')
}

function statementNote({ phase, open }: RoundDto): string | null {
  if (phase === 'whole') return words.statement.whole
  if (phase === 'unfolded') return words.statement.unfolded
  return open?.asked.type === 'method' ? words.statement.method : null
}
