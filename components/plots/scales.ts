import { scaleLinear } from 'd3-scale'
import { percentage, points } from '@/lib/words/format'
import type { YTick } from './PlotFrame'

/** Where values stand, and the lines that are drawn for them. */
export interface Scale {
  /** Pixels below the top. */
  readonly y: (value: number) => number
  readonly ticks: readonly YTick[]
}

/** Shares recalled, from a round value below the lowest up to all of them. */
export function shareScale(shares: readonly number[], height: number): Scale {
  const lowest = Math.min(0.8, ...shares)
  const floor = Math.max(0, Math.floor(lowest * 10) / 10)
  const y = scaleLinear([floor, 1], [height, 0])
  const ticks = y.ticks(4)
  return {
    y,
    ticks: ticks.map((tick) => ({ y: y(tick), label: String(percentage(tick)), isAxis: tick === floor })),
  }
}

/** Points of surprise around nothing: never so near that a point or two look like much. */
export function pointScale(values: readonly number[], height: number): Scale {
  const y = scaleLinear([Math.min(-10, ...values), Math.max(10, ...values)], [height, 0]).nice(4)
  return { y, ticks: y.ticks(4).map((tick) => ({ y: y(tick), label: points(tick), isAxis: tick === 0 })) }
}

/** A count of something, from none up. */
export function countScale(values: readonly number[], height: number): Scale {
  const y = scaleLinear([0, Math.max(4, ...values)], [height, 0]).nice(4)
  const ticks = y.ticks(4).filter(Number.isInteger)
  return { y, ticks: ticks.map((tick) => ({ y: y(tick), label: String(tick), isAxis: tick === 0 })) }
}

/** The middle of one of several slots side by side, percent. */
export const slotMiddle = (index: number, slots: number): number => ((index + 0.5) / Math.max(1, slots)) * 100
