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
  // What is so of each of them is said once.
  const areRestyled = types.length > 1 && types.every(({ changes }) => changes.some(isStyling))
  return (
    <section className="mt-6" aria-labelledby="anki-types">
      <h3 className="font-semibold" id="anki-types">
        {words.look.types.title}
      </h3>
      {areRestyled && <p className="note mt-1">{words.look.types.restyled}</p>}
      <Folded
        seen={SEEN}
        className="mt-1 divide-y divide-border"
        items={types.map((type) => (
          <OneType
            key={type.name}
            type={areRestyled ? { ...type, changes: type.changes.filter((each) => !isStyling(each)) } : type}
            isChanged={type.changes.length > 0}
          />
        ))}
      />
    </section>
  )
}

const isStyling = ({ code }: AnkiPreviewType['changes'][number]): boolean => code === 'styling'

interface OneTypeProps {
  readonly type: AnkiPreviewType
  /** Some change of it may be told elsewhere. */
  readonly isChanged: boolean
}

function OneType({ type: { name, kind, notes, changes }, isChanged }: OneTypeProps) {
  return (
    <div className="py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 wrap-anywhere">
          {name}
          <span className="note block">{words.look.types.kind[kind]}</span>
        </p>
        <p className="note tnum">{words.look.types.notes(notes)}</p>
      </div>
      {!isChanged && <p className="note">{words.look.types.kept}</p>}
      {changes.map((change) => (
        <p key={`${change.code} ${change.detail}`} className="note wrap-anywhere">
          {anki.typeChange(change)}
        </p>
      ))}
    </div>
  )
}
