import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { Check } from '@/components/ui/Field'
import { useToast } from '@/components/ui/Toast'
import { problemEditor } from '@/lib/words/problem-editor'
import { emptyOption, type AnswerDraft, type OptionDraft } from '../draft'
import { GroupAt, TextAt } from '../editing'
import { changed, without, withAt } from '../list-changes'
import type { AnswerFieldsProps } from './answer-fields'

const words = problemEditor.answer
/** A question with fewer options asks nothing. */
const LEAST = 2

/** The options of a choice, or the methods to choose from, and which are right. */
export function OptionFields({ answer, where, onChange }: AnswerFieldsProps) {
  const toast = useToast()
  const isMethod = answer.type === 'method'
  const at = `${where}.${isMethod ? 'methods' : 'options'}`
  const { options } = answer
  const put = (next: readonly OptionDraft[]) => onChange({ options: next })
  const remove = (option: OptionDraft, place: number) => {
    const left = without(options, option.key)
    put(left)
    toast({ text: words.removed, undo: () => put(withAt(left, option, place)) })
  }
  return (
    <GroupAt where={at} legend={isMethod ? words.methods : words.options} hint={words.optionsHint}>
      {!isMethod && (
        <Check
          label={words.several}
          checked={answer.several}
          onChange={({ target }) => onChange({ several: target.checked })}
        />
      )}
      <ul className="grid gap-4">
        {options.map((option, place) => (
          <li key={option.key} className="well flex items-start gap-2 p-3">
            <OneOption
              {...{ option, place }}
              where={`${at}.${place}`}
              isOnly={isMethod || !answer.several}
              onChange={(part) => put(optionsWith(answer, isMethod, option.key, part))}
            />
            {options.length > LEAST && (
              <IconButton
                label={words.remove(place + 1)}
                icon={<X />}
                onClick={() => remove(option, place)}
              />
            )}
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        className="mt-2 -ml-3"
        icon={<Plus />}
        onClick={() => put([...options, emptyOption()])}
      >
        {words.addOption}
      </Button>
    </GroupAt>
  )
}

/** Where one is right, marking another unmarks the first. */
function optionsWith(
  { options, several }: AnswerDraft,
  isMethod: boolean,
  key: string,
  part: Partial<OptionDraft>,
): readonly OptionDraft[] {
  const isOnly = part.right === true && (isMethod || !several)
  const before = isOnly ? options.map((option) => ({ ...option, right: false })) : options
  return changed(before, key, part)
}

interface OneOptionProps {
  readonly option: OptionDraft
  readonly place: number
  readonly where: string
  readonly isOnly: boolean
  readonly onChange: (part: Partial<OptionDraft>) => void
}

function OneOption({ option, place, where, isOnly, onChange }: OneOptionProps) {
  const id = useId()
  return (
    <div className="grid min-w-0 flex-1 gap-3">
      <div className="flex items-start gap-3">
        <TextAt
          className="min-w-0 flex-1"
          where={`${where}.text`}
          label={words.option(place + 1)}
          value={option.text}
          onText={(text) => onChange({ text })}
        />
        <label htmlFor={id} className="mt-6.5 flex min-h-touch items-center gap-2">
          <input
            id={id}
            type={isOnly ? 'radio' : 'checkbox'}
            className="check"
            checked={option.right}
            onChange={({ target }) => onChange({ right: target.checked })}
          />
          {words.right}
        </label>
      </div>
      {!option.right && (
        <TextAt
          where={`${where}.why`}
          label={words.why(place + 1)}
          note={words.whyNote}
          value={option.why}
          onText={(why) => onChange({ why })}
        />
      )}
    </div>
  )
}
