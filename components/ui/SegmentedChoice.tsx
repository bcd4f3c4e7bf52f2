import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Kbd } from './Kbd'

export interface Segment<Value extends string | number> {
  readonly value: Value
  readonly label: ReactNode
  /** A second, smaller line: `75%`. */
  readonly detail?: string | undefined
  /** The key that picks it. */
  readonly shortcut?: string | undefined
}

interface SegmentedChoiceProps<Value extends string | number> {
  readonly legend: string
  /** Beside the legend, quieter: `Optional`. */
  readonly note?: string | undefined
  readonly legendHidden?: boolean | undefined
  readonly name: string
  readonly segments: readonly Segment<Value>[]
  /** The chosen value; null when it is controlled and nothing is chosen yet. */
  readonly value?: Value | null | undefined
  readonly defaultValue?: Value | undefined
  readonly onChange?: ((value: Value) => void) | undefined
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}

/** One of a short scale, side by side: radio buttons underneath, so arrows move and forms submit it. */
export function SegmentedChoice<Value extends string | number>(props: SegmentedChoiceProps<Value>) {
  const { legend, note, legendHidden, name, segments, value, defaultValue, onChange, disabled, className } =
    props
  return (
    <fieldset className={className} disabled={disabled}>
      <legend className={legendHidden ? 'sr-only' : 'label'}>
        {legend}
        {note && <span className="font-normal text-muted-foreground"> {note}</span>}
      </legend>
      <div className="seg">
        {segments.map((segment) => (
          <label key={segment.value}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              aria-keyshortcuts={segment.shortcut}
              {...(value === undefined
                ? { defaultChecked: segment.value === defaultValue }
                : { checked: segment.value === value })}
              onChange={onChange && (() => onChange(segment.value))}
            />
            <span className={clsx(segment.shortcut && 'flex items-center gap-2')}>
              {segment.label}
              {segment.shortcut && <Kbd>{segment.shortcut}</Kbd>}
            </span>
            {segment.detail && <span className="tnum text-xs">{segment.detail}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
