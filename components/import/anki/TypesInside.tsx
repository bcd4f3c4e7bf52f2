import type { AnkiPreviewType } from '@/lib/contracts/anki'
import { anki } from '@/lib/words/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { Folded } from './Folded'

/** Types of notes that are seen at once; the others are behind a press. */
const SEEN = 4

interface TypesInsideProps {
  readonly types: readonly AnkiPreviewType[]
}

/** The types of notes in a package, and what becomes of each. */
export function TypesInside({ types }: TypesInsideProps) {
  if (types.length === 0) return null
  return (
    <section className="mt-6" aria-labelledby="anki-types">
      <h3 className="font-semibold" id="anki-types">
        {words.look.types.title}
      </h3>
      <Folded
        seen={SEEN}
        className="mt-1 divide-y divide-border"
        items={types.map((type) => (
          <OneType key={type.name} type={type} />
        ))}
      />
    </section>
  )
}

function OneType({ type: { name, kind, notes, changes } }: { readonly type: AnkiPreviewType }) {
  return (
    <div className="py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 wrap-anywhere">
          {name}
          <span className="note"> {words.look.types.kind[kind] ?? words.look.types.otherKind}</span>
        </p>
        <p className="note tnum">{words.look.types.notes(notes)}</p>
      </div>
      {changes.length === 0 ? (
        <p className="note">{words.look.types.kept}</p>
      ) : (
        changes.map((change) => (
          <p key={`${change.code} ${change.detail}`} className="note wrap-anywhere">
            {anki.typeChange(change)}
          </p>
        ))
      )}
    </div>
  )
}
