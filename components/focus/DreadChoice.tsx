import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import type { Rating } from '@/lib/focus/starting-value'
import { focus as words } from '@/lib/words/focus'
import { RATINGS } from './ratings'

interface DreadChoiceProps {
  readonly value: Rating | null
  readonly onChange: (value: Rating) => void
}

/** How much a block is dreaded, before it begins. */
export function DreadChoice({ value, onChange }: DreadChoiceProps) {
  return (
    <SegmentedChoice
      name="dread"
      legend={words.choose.dread}
      note={words.choose.dreadNote}
      segments={RATINGS.map((rating) => ({ value: rating, label: rating }))}
      value={value}
      onChange={onChange}
    />
  )
}
