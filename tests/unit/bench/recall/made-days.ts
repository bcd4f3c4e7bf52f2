import { CHANNELS, type DayChannels } from '@/lib/learning'
import type { ForetoldDay } from '@/bench/recall/foretold-days'

/** Channels that stand at the given places: all at one, unless those at 0.1 and 0.9 are set apart. */
export const channelsAt = (place: number, low = place, high = place): DayChannels => ({
  quantiles: CHANNELS.map((channel) => (channel === 0.1 ? low : channel === 0.9 ? high : place)),
  days: 9,
  swing: 1,
  today: null,
})

/** A tested day of 16 answers of value ½: 8 recalls are expected, with a standard deviation of 2. */
export const evenDay = (recalls: number, but: Partial<ForetoldDay> = {}): ForetoldDay => ({
  values: evenly(16, 0.5),
  retrievabilities: evenly(16, 0.5),
  recalls,
  channels: channelsAt(0),
  isTested: true,
  ...but,
})

export const evenly = (count: number, value: number) => Array.from({ length: count }, () => value)
