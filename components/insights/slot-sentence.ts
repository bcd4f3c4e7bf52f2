import type { SlotFigure } from '@/lib/contracts/insights'
import { insightsYou } from '@/lib/words/insights-you'
import { sideAmong } from './clear'

const words = insightsYou.slots

/** The slot in which recall is furthest from what was predicted, if it can be told; `few` where none can be. */
export function standsOut(slots: readonly SlotFigure[]): SlotFigure | 'none' | 'few' {
  const told = slots.filter(({ surprise }) => surprise !== null)
  if (told.length < 2) return 'few'
  const clear = told.filter(({ surprise }) => surprise !== null && sideAmong(surprise, told.length) !== 0)
  const [first, ...others] = clear
  if (first === undefined) return 'none'
  return others.reduce((widest, slot) => (size(slot) > size(widest) ? slot : widest), first)
}

const size = ({ surprise }: SlotFigure): number => Math.abs(surprise?.estimate ?? 0)

const pointsOf = ({ surprise }: SlotFigure): number => Math.round((surprise?.estimate ?? 0) * 100)

export function hoursHeadline(slots: readonly SlotFigure[]): string {
  const found = standsOut(slots)
  if (found === 'few') return words.hours.none
  if (found === 'none' || pointsOf(found) === 0) return words.hours.same
  return words.hours.differs(found.from, found.to ?? 24, pointsOf(found))
}

export function placesHeadline(slots: readonly SlotFigure[]): string {
  const found = standsOut(slots)
  if (found === 'few') return words.places.none
  if (found === 'none' || pointsOf(found) === 0) return words.places.same
  return words.places.differs(found.from, found.to, pointsOf(found))
}
