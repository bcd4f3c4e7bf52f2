import { ArrowDown, ArrowUp, Pencil, X } from 'lucide-react'
import { IconButton } from '@/components/ui/Button'
import type { PlanItemDto } from '@/lib/contracts/plan'
import { plan as words } from '@/lib/words/plan'
import { PlanText } from './PlanText'

interface PlanRowProps {
  readonly item: PlanItemDto
  readonly isFrog: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onUp: () => void
  readonly onDown: () => void
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** A well would make of what can't be done the most conspicuous thing of the line. */
const MOVE = 'aria-disabled:bg-transparent! aria-disabled:text-border!'

/** A line of the list, with what can be done about it. */
export function PlanRow(props: PlanRowProps) {
  const { item, isFrog, isFirst, isLast, onUp, onDown, onChange, onRemove } = props
  const { process } = item
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-border py-3 first:border-0 md:py-1">
      <div className="min-w-0 flex-1 basis-60 md:py-2.5">
        <PlanText item={item} isFrog={isFrog} />
      </div>
      {/* What can't be done is marked and not taken away, so that focus stays where it is. */}
      <div className="-mr-2 flex flex-none max-md:ml-auto">
        <IconButton
          label={words.list.up(process)}
          icon={<ArrowUp />}
          className={MOVE}
          aria-disabled={isFirst}
          onClick={onUp}
        />
        <IconButton
          label={words.list.down(process)}
          icon={<ArrowDown />}
          className={MOVE}
          aria-disabled={isLast}
          onClick={onDown}
        />
        <IconButton label={words.list.change(process)} icon={<Pencil />} onClick={onChange} />
        <IconButton label={words.list.remove(process)} icon={<X />} onClick={onRemove} />
      </div>
    </li>
  )
}
