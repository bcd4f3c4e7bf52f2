/** Writes over the selection of a field. Undo in the field takes it back. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  // Deprecated, and still the only way to change a field and keep its undo history.
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
