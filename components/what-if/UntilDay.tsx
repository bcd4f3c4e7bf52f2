import { useState } from 'react'
import { Field } from '@/components/ui/Field'
import { typedDay } from '@/components/ui/typed-day'
import { isoDay } from '@/lib/words/format'
import { whatIf } from '@/lib/words/what-if'

const words = whatIf.until

interface UntilDayProps {
  /** Study days: the one that is looked ahead to, and between which it may lie. */
  readonly until: number
  readonly first: number
  readonly last: number
  readonly choose: (day: number) => void
}

/** The day that counts. What is typed is kept while it is no day yet, and the last one that was a day stands. */
export function UntilDay({ until, first, last, choose }: UntilDayProps) {
  const [typed, setTyped] = useState(isoDay(until))
  const day = typedDay(typed)
  const isWithin = day !== null && day >= first && day <= last
  return (
    <Field
      className="mt-4 max-w-60"
      type="date"
      label={words.label}
      hint={words.hint}
      value={typed}
      min={isoDay(first)}
      max={isoDay(last)}
      error={typed === '' || isWithin ? undefined : words.problem}
      onChange={(event) => {
        setTyped(event.target.value)
        const chosen = typedDay(event.target.value)
        if (chosen !== null && chosen >= first && chosen <= last) choose(chosen)
      }}
    />
  )
}
