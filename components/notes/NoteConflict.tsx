import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { isRawKind } from '@/lib/content/note-types'
import type { NoteDto } from '@/lib/contracts/decks'
import { notes as words } from '@/lib/words/notes'
import { fieldNames, namedFields } from './field-names'

interface NoteConflictProps {
  /** What another tab or device has saved since. */
  readonly theirs: NoteDto
  readonly onTake: () => void
}

/** Two versions of a note: one's own in the form, the other one here. Neither is lost before one is chosen. */
export function NoteConflict({ theirs, onTake }: NoteConflictProps) {
  return (
    <Callout className="mb-5" title={words.conflict.title} focusable>
      <p>{words.conflict.text}</p>
      <section className="mt-4" aria-label={words.conflict.theirs}>
        <h3 className="label">{words.conflict.theirs}</h3>
        <dl className="grid gap-2 rounded-md border border-border bg-card p-4">
          {shownFields(theirs).map(([label, text]) => (
            <div key={label}>
              <dt className="tiny">{label}</dt>
              <dd className="wrap-anywhere whitespace-pre-wrap" dir="auto">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="submit" name="over" value={theirs.version} variant="outline">
          {words.conflict.keepMine}
        </Button>
        <Button variant="outline" onClick={onTake}>
          {words.conflict.takeTheirs}
        </Button>
      </div>
    </Callout>
  )
}

function shownFields({ kind, fields, tags }: NoteDto): (readonly [string, string])[] {
  const names = fieldNames(kind)
  const all: (readonly [string, string])[] = [
    [words.kind.legend, words.kind[kind]],
    ...(isRawKind(kind)
      ? namedFields(kind, fields.type).map(([name, label]) => [label, fields.raw?.[name] ?? ''] as const)
      : ([
          [names.front, fields.front],
          [names.back, fields.back],
          [words.field.hint, fields.hint],
        ] as const)),
    [words.field.metaphor, fields.metaphor ?? ''],
    [words.field.source, fields.source ?? ''],
    [words.field.language(names.front), fields.frontLang ?? ''],
    [words.field.language(names.back), fields.backLang ?? ''],
    [words.field.direction(names.front), fields.frontDir ?? ''],
    [words.field.direction(names.back), fields.backDir ?? ''],
    [words.field.tags, tags.join(', ')],
  ]
  return all.filter(([, text]) => text !== '')
}
