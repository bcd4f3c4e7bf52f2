import { useEffect, type RefObject } from 'react'
import { tableFromCells } from '@/lib/content/pasted-table'
import { insertText } from './insert-text'

/** Cells pasted from a spreadsheet into a text of the form become a table; undo gives the text as it was copied. */
export function useTablePaste(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current
    element?.addEventListener('paste', pasteTable)
    return () => element?.removeEventListener('paste', pasteTable)
  }, [form])
}

function pasteTable(event: ClipboardEvent): void {
  const { target: field, clipboardData } = event
  const copied = clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? ''
  const table = tableFromCells(copied)
  if (!(field instanceof HTMLTextAreaElement) || table === null) return
  event.preventDefault()
  const start = field.selectionStart
  const before = field.value.slice(0, start)
  const after = field.value.slice(field.selectionEnd)
  insertText(field, copied)
  field.setSelectionRange(start, start + copied.length)
  insertText(field, `${before.trim() === '' ? '' : '\n\n'}${table}${after.trim() === '' ? '' : '\n\n'}`)
}
