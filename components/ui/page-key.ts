'use client'

import { useEffect, useEffectEvent } from 'react'

/**
 * Does something when a key of one letter is pressed anywhere on the page. Deaf while somebody types or a dialog is
 * open.
 */
export function usePageKey(key: string, isOn: boolean, onPress: () => void): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toUpperCase() !== key.toUpperCase() || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) return
      event.preventDefault()
      press()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [key, isOn])
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]') !==
    null
  )
}
