import type { CSSProperties } from 'react'

interface ProgressBarProps {
  /** What is in progress. */
  readonly label: string
  readonly value: number
  readonly max: number
  /** How far it is, to be heard: `122 of 197 notes`. */
  readonly valueText?: string
}

/** How far something of known length has come. */
export function ProgressBar({ label, value, max, valueText }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      style={{ '--share': share } as CSSProperties}
    />
  )
}
