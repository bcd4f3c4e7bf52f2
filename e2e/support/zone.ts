/** Zones around the world, three hours apart at most. */
const ZONES = [
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/Chicago',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Europe/Berlin',
  'Asia/Dubai',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Pacific/Noumea',
  'Pacific/Auckland',
] as const

const hourIn = (zone: string, instant: number): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(instant),
  )

/** A zone where it is about noon: no test is overtaken by the study day that begins at four in the morning. */
export function zoneAtNoon(instant: number): string {
  const distance = (zone: string): number => Math.abs(hourIn(zone, instant) - 12)
  return ZONES.reduce((best, zone) => (distance(zone) < distance(best) ? zone : best))
}
