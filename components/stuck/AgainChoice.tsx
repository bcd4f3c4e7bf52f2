import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { AGAIN, type Again } from '@/lib/contracts/stuck'
import { stuck as words } from '@/lib/words/stuck'

interface AgainChoiceProps {
  readonly value: Again
  readonly onChange: (again: Again) => void
}

/** After how long it is offered again. */
export const AgainChoice = ({ value, onChange }: AgainChoiceProps) => (
  <SegmentedChoice<Again>
    legend={words.again}
    name="again"
    segments={AGAIN.map((again) => ({ value: again, label: words.choices[again] }))}
    value={value}
    onChange={onChange}
  />
)
