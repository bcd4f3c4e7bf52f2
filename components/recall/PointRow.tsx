import { useId } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import type { RecallPoint } from '@/lib/contracts/recall'

interface PointRowProps {
  readonly point: RecallPoint
  readonly had: boolean
  readonly onTick: (ticked: boolean) => void
}

/** A key point with its box. All of the row but its links is the target. */
export function PointRow({ point, had, onTick }: PointRowProps) {
  const id = useId()
  return (
    <label
      className="flex min-h-touch cursor-pointer items-start gap-3 border-t border-border px-4 py-3 first-of-type:border-0 hover:bg-sunken"
      htmlFor={id}
    >
      <input
        id={id}
        type="checkbox"
        className="check mt-0.5"
        checked={had}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span className="grid min-w-0 gap-1">
        {point.question !== null && (
          <span className="font-semibold">
            <RenderTreeView tree={point.question} {...point.questionLocale} />
          </span>
        )}
        <RenderTreeView tree={point.answer} {...point.answerLocale} />
      </span>
    </label>
  )
}
