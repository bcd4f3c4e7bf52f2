import type { KeyboardEvent } from 'react'

/** Control and Enter send the form from any of its fields; with Shift as if its button named `then` had been pressed. */
export function saveOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
  event.preventDefault()
  const form = event.currentTarget
  form.requestSubmit(event.shiftKey ? form.querySelector<HTMLButtonElement>('button[name="then"]') : null)
}
