'use client'

import { useState } from 'react'
import { FieldFrame } from '@/components/ui/Field'
import { LIMITS } from '@/lib/contracts/limits'
import { percentage } from '@/lib/words/format'
import { settings as words } from '@/lib/words/settings'

interface RetentionSliderProps {
  readonly name: string
  readonly label: string
  readonly labelHidden?: boolean
  /** A probability of recall, 0.70 … 0.97; the form gets it in whole percent. */
  readonly defaultValue: number
  /** Minutes of reviews a day at each whole percentage; null or left out where they are not known. */
  readonly prices?: Readonly<Record<number, number>> | null
  readonly hint: string
  readonly error?: string | undefined
  readonly disabled?: boolean
}

/** Sets a desired retention, and says in words what the chosen one means. */
export function RetentionSlider(props: RetentionSliderProps) {
  const { name, label, labelHidden, defaultValue, prices, hint, error, disabled } = props
  const [value, setValue] = useState(percentage(defaultValue))
  const retention = value / 100
  const price = prices?.[value]
  return (
    <FieldFrame
      label={label}
      note={words.retention.value(retention)}
      labelHidden={labelHidden}
      error={error}
      hint={
        <>
          <span className="block text-foreground">{words.retention.meaning(retention)}</span>
          {price !== undefined && (
            <span className="mt-1 block text-foreground">{words.retention.price(price)}</span>
          )}
          <span className="mt-1 block">{words.retention.trade}</span>
          <span className="mt-1 block">{hint}</span>
        </>
      }
    >
      {(wiring) => (
        <input
          {...wiring}
          type="range"
          name={name}
          className="h-touch w-full max-w-90 cursor-pointer accent-primary disabled:cursor-not-allowed"
          min={percentage(LIMITS.desiredRetention.least)}
          max={percentage(LIMITS.desiredRetention.most)}
          step={1}
          value={value}
          disabled={disabled}
          aria-valuetext={words.retention.spokenValue(retention)}
          onChange={(event) => setValue(Number(event.target.value))}
        />
      )}
    </FieldFrame>
  )
}
