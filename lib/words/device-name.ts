const BROWSERS = [
  [/Firefox\//, 'Firefox'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** A browser as its owner knows it, by what it says of itself: `Firefox on Android`. No version and no more. */
export function deviceName(userAgent: string): string {
  const find = (among: readonly (readonly [RegExp, string])[]): string | undefined =>
    among.find(([sign]) => sign.test(userAgent))?.[1]
  return `${find(BROWSERS) ?? 'A browser'} on ${find(SYSTEMS) ?? 'a device'}`
}
