import { FieldFrame } from '@/components/ui/Field'

interface AmountSliderProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly limits: { readonly least: number; readonly most: number }
  readonly value: number
  /** The value as a person reads it. */
  readonly shown: string
  readonly onChange: (value: number) => void
}

const STEP = 5

/** How many, or how long, in steps of five. */
export function AmountSlider({ name, label, hint, limits, value, shown, onChange }: AmountSliderProps) {
  return (
    <FieldFrame label={label} note={shown} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          type="range"
          name={name}
          className="h-touch w-full max-w-90 cursor-pointer accent-primary"
          min={limits.least}
          max={limits.most}
          step={STEP}
          value={value}
          aria-valuetext={shown}
          onChange={({ target }) => onChange(Number(target.value))}
        />
      )}
    </FieldFrame>
  )
}
