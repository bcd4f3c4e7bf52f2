import { FieldFrame } from '@/components/ui/Field'
import { BLOCK_MINUTES } from '@/lib/focus/block'
import { focus as words } from '@/lib/words/focus'

const STEP = 5

interface MinutesSliderProps {
  readonly value: number
  readonly onChange: (minutes: number) => void
}

/** How long a block is to last. */
export function MinutesSlider({ value, onChange }: MinutesSliderProps) {
  return (
    <FieldFrame label={words.choose.minutes} note={words.choose.minutesValue(value)}>
      {(wiring) => (
        <input
          {...wiring}
          type="range"
          name="minutes"
          className="h-touch w-full max-w-90 cursor-pointer accent-primary"
          min={BLOCK_MINUTES.least}
          max={BLOCK_MINUTES.most}
          step={STEP}
          value={value}
          aria-valuetext={words.choose.minutesValue(value)}
          onChange={({ target }) => onChange(Number(target.value))}
        />
      )}
    </FieldFrame>
  )
}
