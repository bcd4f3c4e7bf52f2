import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Teal and ochre are kept for surprise: see `SurpriseChip`. */
export type ChipTone = 'neutral' | 'selected' | 'strong'

const TONE = {
  neutral: 'chip',
  selected: 'chip chip-selected',
  strong: 'chip chip-strong',
} as const satisfies Record<ChipTone, string>

interface ChipProps {
  readonly tone?: ChipTone
  readonly icon?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A word or number about the thing beside it: a state, a kind, a tag. */
export function Chip({ tone = 'neutral', icon, className, children }: ChipProps) {
  return (
    <span className={clsx(TONE[tone], className)}>
      {icon}
      {children}
    </span>
  )
}
