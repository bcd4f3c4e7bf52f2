import { describe, expect, it } from 'vitest'
import { FIRST_PAINT_SCRIPT, parseTheme, storedTheme, themeCookie } from '@/components/shell/theme'

describe('the stored theme', () => {
  it('is one of three, and anything else follows the device', () => {
    expect(parseTheme('dark')).toBe('dark')
    expect(parseTheme('light')).toBe('light')
    expect(parseTheme(undefined)).toBe('system')
    expect(parseTheme('"><script>')).toBe('system')
  })

  it('is found among other cookies, whole names only', () => {
    expect(storedTheme('a=1; theme=dark; b=2')).toBe('dark')
    expect(storedTheme('mytheme=dark')).toBe('system')
    expect(storedTheme('')).toBe('system')
  })

  it('is written so that it reads back, for a year, and over https only where there is https', () => {
    const line = themeCookie('dark', false)
    expect(storedTheme(line.split(';')[0] ?? '')).toBe('dark')
    expect(line).toContain('max-age=31536000')
    expect(line).not.toContain('secure')
    expect(themeCookie('dark', true)).toContain('; secure')
  })
})

describe('the script before the first paint', () => {
  /** Runs it in a page that has just been parsed. */
  function run(theme: string, deviceIsDark: boolean) {
    const classes = new Set<string>()
    const window: Record<string, unknown> = {}
    const document = {
      documentElement: { dataset: { theme }, classList: { add: (name: string) => classes.add(name) } },
      currentScript: { nonce: 'abc' },
    }
    new Function('document', 'matchMedia', 'window', FIRST_PAINT_SCRIPT)(
      document,
      () => ({ matches: deviceIsDark }),
      window,
    )
    return { isDark: classes.has('dark'), window }
  }

  it.each([
    ['system', true, true],
    ['system', false, false],
    ['light', true, false],
  ])('with %s on a dark device (%s) darkens the page: %s', (theme, deviceIsDark, isDark) => {
    expect(run(theme, deviceIsDark).isDark).toBe(isDark)
  })

  it('hands on the nonce that style sheets made later need', () => {
    expect(run('light', false).window['__webpack_nonce__']).toBe('abc')
  })

  it('has nothing in it that could end the script element', () => {
    expect(FIRST_PAINT_SCRIPT).not.toContain('<')
  })
})
