import { Plus, X } from 'lucide-react'
import { Button, IconButton } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toast'
import { problemEditor } from '@/lib/words/problem-editor'
import { emptyVariable, type VariableDraft } from './draft'
import { ChoiceAt, FormulaAt, GroupAt, TextAt, useEditing } from './editing'
import { changed, without, withAt } from './list-changes'

const words = problemEditor.variables

/** The numbers and words that every variant draws anew. */
export function VariableFields({ variables }: { readonly variables: readonly VariableDraft[] }) {
  const { change } = useEditing()
  const toast = useToast()
  const put = (next: (variables: readonly VariableDraft[]) => readonly VariableDraft[]) =>
    change((draft) => ({ ...draft, variables: next(draft.variables) }))
  const remove = (variable: VariableDraft, place: number) => {
    put((before) => without(before, variable.key))
    toast({
      text: words.removed(variable.name),
      undo: () => put((before) => withAt(before, variable, place)),
    })
  }
  return (
    <GroupAt where="variables" legend={words.title} hint={words.text}>
      <div className="grid gap-4">
        {variables.map((variable, place) => (
          <div
            key={variable.key}
            role="group"
            aria-label={words.group(place + 1)}
            className="well flex items-start gap-2 p-3"
          >
            <div className="grid min-w-0 flex-1 grid-cols-[6rem_minmax(0,1fr)] gap-3">
              <OneVariable
                where={`variables.${place}`}
                variable={variable}
                onChange={(part) => put((before) => changed(before, variable.key, part))}
              />
            </div>
            <IconButton
              label={`${words.remove}: ${words.group(place + 1)}`}
              icon={<X />}
              onClick={() => remove(variable, place)}
            />
          </div>
        ))}
      </div>
      <Button
        variant="quiet"
        className="mt-2 -ml-3"
        icon={<Plus />}
        onClick={() => put((before) => [...before, emptyVariable()])}
      >
        {words.add}
      </Button>
    </GroupAt>
  )
}

interface OneVariableProps {
  readonly where: string
  readonly variable: VariableDraft
  readonly onChange: (part: Partial<VariableDraft>) => void
}

function OneVariable({ where, variable, onChange }: OneVariableProps) {
  return (
    <>
      <FormulaAt
        where={`${where}.name`}
        label={words.name}
        value={variable.name}
        onText={(name) => onChange({ name })}
      />
      <ChoiceAt
        where={`${where}.kind`}
        label={words.kind}
        value={variable.kind}
        choices={words.kinds}
        onValue={(kind) => onChange({ kind })}
      />
      <Drawn {...{ where, variable, onChange }} />
    </>
  )
}

/** What its kind needs. */
function Drawn({ where, variable, onChange }: OneVariableProps) {
  switch (variable.kind) {
    case 'range':
      return (
        <div className="col-span-2 grid grid-cols-3 gap-3">
          {(['from', 'to', 'step'] as const).map((part) => (
            <FormulaAt
              key={part}
              where={`${where}.${part}`}
              label={words[part]}
              value={variable[part]}
              onText={(text) => onChange({ [part]: text })}
            />
          ))}
        </div>
      )
    case 'one-of':
      return (
        <FormulaAt
          className="col-span-2"
          where={`${where}.values`}
          label={words.values}
          hint={words.valuesHint}
          value={variable.values}
          onText={(values) => onChange({ values })}
        />
      )
    case 'derived':
      return (
        <FormulaAt
          className="col-span-2"
          where={`${where}.formula`}
          label={words.formula}
          hint={words.formulaHint}
          value={variable.formula}
          onText={(formula) => onChange({ formula })}
        />
      )
    case 'word':
      return (
        <TextAt
          className="col-span-2"
          where={`${where}.words`}
          label={words.words}
          hint={words.wordsHint}
          rows={3}
          value={variable.words}
          onText={(text) => onChange({ words: text })}
        />
      )
  }
}
