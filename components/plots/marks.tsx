import type { ReactNode } from 'react'

interface Place {
  /** Percent across. */
  readonly x: number
  /** Pixels down. */
  readonly y: number
}

/** Puts what is drawn around 0, 0 at a place. */
export const At = ({ x, y, children }: Place & { readonly children: ReactNode }) => (
  <svg x={`${x}%`} y={y} overflow="visible">
    {children}
  </svg>
)

/** Who made a prediction. Each has a shape, a fill, a line and a colour of its own. */
export type Predictor = 'spindle' | 'fsrs' | 'own' | 'together'

export const PREDICTOR_COLOR = {
  spindle: 'var(--model)',
  fsrs: 'var(--chart-5)',
  own: 'var(--own)',
  together: 'var(--foreground)',
} as const satisfies Record<Predictor, string>

export const PREDICTOR_DASH = {
  spindle: undefined,
  fsrs: '1 4',
  own: '5 4',
  together: '10 3 2 3',
} as const satisfies Record<Predictor, string | undefined>

/** The mark of a predictor around 0, 0: circle, square, hollow diamond, triangle. */
export function PredictorMark({ of }: { readonly of: Predictor }) {
  const color = PREDICTOR_COLOR[of]
  switch (of) {
    case 'spindle':
      return <circle className="edged" r={5} fill={color} />
    case 'fsrs':
      return <rect className="edged" x={-3.5} y={-3.5} width={7} height={7} fill={color} />
    case 'own':
      return <path d="M0-6 6 0 0 6-6 0Z" fill="var(--card)" stroke={color} strokeWidth={2} />
    case 'together':
      return <path className="edged" d="M0-6 5.5 4h-11Z" fill={color} />
  }
}

interface WhiskerProps {
  /** Percent across. */
  readonly x: number
  /** Pixels down. */
  readonly top: number
  readonly bottom: number
  readonly color: string
  readonly quiet?: boolean
}

/** An interval, standing. */
export const Whisker = ({ x, top, bottom, color, quiet = false }: WhiskerProps) => (
  <line
    x1={`${x}%`}
    x2={`${x}%`}
    y1={top}
    y2={bottom}
    stroke={color}
    strokeWidth={1.5}
    opacity={quiet ? 0.4 : 0.7}
  />
)

/** Heights of labels so that none stands on another, each as near to where it belongs as the others let it. */
export function spread<T extends { readonly y: number }>(
  labels: readonly T[],
  gap: number,
  lowest: number,
): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y)
  const placed: T[] = []
  for (const label of sorted) {
    const above = placed.at(-1)
    placed.push({ ...label, y: above === undefined ? label.y : Math.max(label.y, above.y + gap) })
  }
  let floor = lowest
  return placed
    .reverse()
    .map((label) => {
      const y = Math.min(label.y, floor)
      floor = y - gap
      return { ...label, y }
    })
    .reverse()
}
