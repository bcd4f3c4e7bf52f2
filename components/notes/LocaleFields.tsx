import { useId } from 'react'
import { Field, Select } from '@/components/ui/Field'
import { languages } from '@/lib/words/languages'
import { notes as words } from '@/lib/words/notes'
import { fieldNames } from './field-names'
import type { NoteDraft, NoteText } from './note-draft'

interface LocaleFieldsProps {
  readonly draft: NoteDraft
  readonly problems: Readonly<Partial<Record<NoteText, string>>>
  /** Whose language and direction. */
  readonly side: 'front' | 'back'
  readonly onType: (field: NoteText, text: string) => void
}

const DIRECTIONS = (['', 'ltr', 'rtl'] as const).map((value) => ({
  value,
  label: words.field.directions[value],
}))

/** In which language and direction a field is to be read: common languages to choose from, any other by its code. */
export function LocaleFields({ draft, problems, side, onType }: LocaleFieldsProps) {
  const listId = useId()
  const name = fieldNames(draft.kind)[side]
  const [lang, dir] = [`${side}Lang`, `${side}Dir`] as const
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field
        name={lang}
        label={words.field.language(name)}
        hint={languages.name(draft[lang]) ?? words.field.languageHint}
        value={draft[lang]}
        error={problems[lang]}
        list={listId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onType(lang, event.target.value)}
      />
      <datalist id={listId}>
        {languages.common.map(([code, language]) => (
          <option key={code} value={code}>
            {language}
          </option>
        ))}
      </datalist>
      <Select
        name={dir}
        label={words.field.direction(name)}
        options={DIRECTIONS}
        value={draft[dir]}
        error={problems[dir]}
        onChange={(event) => onType(dir, event.target.value)}
      />
    </div>
  )
}
