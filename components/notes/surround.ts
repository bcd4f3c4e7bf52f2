import { insertText } from './insert-text'

/** The number a further gap in a cloze text gets. */
export function nextGap(text: string): number {
  const numbers = [...text.matchAll(/\{\{c(\d{1,4})::/gi)].map(([, number]) => Number(number))
  return Math.max(0, ...numbers) + 1
}

/** Puts marks around the selection and leaves what was selected selected. Undo in the field takes them away again. */
export function surround(field: HTMLTextAreaElement, before: string, after: string): void {
  const { selectionStart, selectionEnd, value } = field
  const selected = value.slice(selectionStart, selectionEnd)
  const marked = before + selected + after
  insertText(field, marked)
  field.setSelectionRange(selectionStart + before.length, selectionStart + before.length + selected.length)
}
