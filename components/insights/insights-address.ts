import type { InsightsRequest } from '@/lib/contracts/insights'

/** The address of Insights with another look at them; what goes without saying is left out. */
export function insightsAddress({ days, deck }: InsightsRequest): string {
  const parts = new URLSearchParams()
  if (days !== '30') parts.set('days', days)
  if (deck !== undefined) parts.set('deck', deck)
  const text = parts.toString()
  return text === '' ? '/insights' : `/insights?${text}`
}
