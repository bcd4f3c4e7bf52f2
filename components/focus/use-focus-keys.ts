import { useEffect } from 'react'

interface FocusKeys {
  readonly onEscape: () => void
  /** By letter, lower case. */
  readonly letters?: Readonly<Record<string, () => void>>
  /** The learner wants keys of one letter. Escape works either way. */
  readonly singleKeys: boolean
}

/** The keys of the page of a block. They rest while something is typed, where Escape leaves the field, and in a dialog. */
export function useFocusKeys({ onEscape, letters, singleKeys }: FocusKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return
      if (event.ctrlKey || event.metaKey || event.altKey || isInDialog(event.target)) return
      const isEscape = event.key === 'Escape'
      const command = isEscape ? onEscape : singleKeys ? letters?.[event.key.toLowerCase()] : undefined
      if (command === undefined) return
      if (isTextField(event.target)) {
        if (isEscape) event.target.blur()
        return
      }
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onEscape, letters, singleKeys])
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null

const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'text'
