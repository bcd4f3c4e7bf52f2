import type { PolicySetting } from './policy'

/**
 * The desired retention of somebody who takes up what the product offers: the usual one, or a lower one where new cards
 * wait and the minutes are short.
 */
export const offeredRetention = ({ areMinutesShort }: PolicySetting): number => (areMinutesShort ? 0.85 : 0.9)
