import { FieldFrame } from '@/components/ui/Field'

interface ChoiceSliderProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly shown: (value: number) => string
  readonly choose: (value: number) => void
}

/** One figure of a choice, to be tried. */
export const ChoiceSlider = ({ label, value, least, most, step, shown, choose }: ChoiceSliderProps) => (
  <FieldFrame label={label} note={shown(value)}>
    {(wiring) => (
      <input
        {...wiring}
        type="range"
        className="h-touch w-full cursor-pointer accent-primary"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown(value)}
        onChange={(event) => choose(Number(event.target.value))}
      />
    )}
  </FieldFrame>
)
