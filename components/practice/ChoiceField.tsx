import clsx from 'clsx'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import type { ShownOption } from '@/lib/contracts/practice'
import { optionName } from './option-name'

interface ChoiceFieldProps {
  readonly legend: string
  readonly name: string
  readonly several: boolean
  readonly options: readonly ShownOption[]
  /** Places of those chosen. */
  readonly chosen: readonly number[]
  readonly onChange: (chosen: number[]) => void
}

/** Options to choose from, one or several. */
export function ChoiceField({ legend, name, several, options, chosen, onChange }: ChoiceFieldProps) {
  const pick = (place: number, isOn: boolean) => {
    if (!several) return onChange([place])
    onChange(isOn ? [...chosen, place] : chosen.filter((other) => other !== place))
  }
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="grid gap-2">
        {options.map(({ place, content }) => {
          const isOn = chosen.includes(place)
          return (
            <label
              key={place}
              className={clsx(
                'flex min-h-touch cursor-pointer items-start gap-3 rounded-md border px-3.5 py-2.5',
                isOn ? 'border-primary bg-secondary text-secondary-foreground' : 'border-input bg-card',
              )}
            >
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                className="mt-1 size-5 flex-none accent-primary"
                aria-label={optionName(content)}
                checked={isOn}
                onChange={({ target }) => pick(place, target.checked)}
              />
              <div className="min-w-0 flex-1">
                <RenderTreeView tree={content} />
              </div>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
