import clsx from 'clsx'
import { Check } from 'lucide-react'
import { common } from '@/lib/words/common'
import { VisuallyHidden } from './VisuallyHidden'

interface StepsProps {
  readonly label: string
  readonly steps: readonly string[]
  /** Index of the step one is at; those before it are done. */
  readonly current: number
}

/** Where one is in a short sequence: 1, 2, 3. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-2 text-sm md:gap-x-6" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={clsx(
            'flex items-center gap-2',
            index === current ? 'font-semibold' : 'text-muted-foreground',
          )}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={clsx('step-number tnum', numberTone(index, current))}>
            {index < current ? <Check className="size-4" /> : index + 1}
          </span>
          {step}
          {index < current && <VisuallyHidden>{common.steps.done}</VisuallyHidden>}
          {index < steps.length - 1 && (
            <span className="ml-4 w-8 border-t border-input max-md:hidden" aria-hidden="true" />
          )}
        </li>
      ))}
    </ol>
  )
}

function numberTone(index: number, current: number): string {
  if (index === current) return 'bg-primary text-primary-foreground'
  return index < current ? 'bg-secondary text-secondary-foreground' : 'bg-sunken text-muted-foreground'
}
