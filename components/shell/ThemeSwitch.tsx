'use client'

import { useState } from 'react'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { common } from '@/lib/words/common'
import { parseTheme, themeCookie, THEMES, type Theme } from './theme'
import { applyTheme } from './ThemeKeeper'

interface ThemeSwitchProps {
  /** What the server read from the cookie. */
  readonly stored: Theme
  readonly className?: string
}

const SEGMENTS = THEMES.map((value) => ({ value, label: common.theme[value] }))

/** Light, dark, or as the device is. Kept on this device. */
export function ThemeSwitch({ stored, className }: ThemeSwitchProps) {
  // The page knows better than what the server said if the choice was changed since.
  const [theme, setTheme] = useState(() =>
    typeof document === 'undefined' ? stored : parseTheme(document.documentElement.dataset.theme),
  )
  const choose = (next: Theme) => {
    setTheme(next)
    document.cookie = themeCookie(next, location.protocol === 'https:')
    applyTheme(next)
  }
  return (
    <SegmentedChoice
      legend={common.theme.legend}
      name="theme"
      segments={SEGMENTS}
      value={theme}
      onChange={choose}
      className={className}
    />
  )
}
