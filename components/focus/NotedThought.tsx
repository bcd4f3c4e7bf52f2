import { useState } from 'react'
import { Check } from '@/components/ui/Field'
import type { ThoughtDto } from '@/lib/contracts/focus'

interface NotedThoughtProps {
  readonly thought: ThoughtDto
  /** True when it was kept. */
  readonly settle: (isDone: boolean) => Promise<boolean>
}

/** A thought that waited, to be ticked off. The tick is there at once, and gone again where it could not be kept. */
export function NotedThought({ thought, settle }: NotedThoughtProps) {
  const [wanted, setWanted] = useState<boolean | null>(null)
  return (
    <Check
      label={<span className="wrap-break-word">{thought.text}</span>}
      checked={wanted ?? thought.isDone}
      onChange={({ target: { checked } }) => {
        setWanted(checked)
        void settle(checked).then(() => setWanted(null))
      }}
    />
  )
}
