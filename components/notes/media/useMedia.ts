import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { mediaMarkdown } from '@/lib/content/media'
import { notes } from '@/lib/words/notes'
import { insertText } from '../insert-text'
import { sendMedia } from './send-media'

const words = notes.media

export interface Media {
  /** Files on their way. */
  readonly sending: number
  /** Why files were not taken, a sentence each. */
  readonly problems: readonly string[]
  readonly send: (files: readonly File[]) => Promise<void>
}

/**
 * Takes pictures and sounds that are pasted into a form, dropped on it or chosen for it, and names each where the text is
 * being written, with its description selected to be typed over.
 *
 * @param fieldOf the text that was written in last
 */
export function useMedia(
  form: RefObject<HTMLFormElement | null>,
  fieldOf: () => HTMLTextAreaElement | null,
): Media {
  const [sending, setSending] = useState(0)
  const [problems, setProblems] = useState<readonly string[]>([])
  const send = async (files: readonly File[]) => {
    setProblems([])
    setSending((before) => before + files.length)
    for (const file of files) {
      const sent = await sendMedia(file)
      setSending((before) => before - 1)
      const field = fieldOf()
      if (!sent.ok) setProblems((before) => [...before, words.refused(file.name, sent.problem)])
      else if (field !== null) write(field, altOf(file), sent.address)
    }
  }
  const take = useEffectEvent((event: ClipboardEvent | DragEvent) => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer
    // Cells of a spreadsheet come with a picture of themselves.
    if (data === null || data.types.includes('text/plain')) return
    const files = [...data.files].filter(isMedia)
    if (files.length === 0) return
    event.preventDefault()
    if (event.target instanceof HTMLTextAreaElement) event.target.focus()
    void send(files)
  })
  useEffect(() => {
    const element = form.current
    const takeFiles = (event: ClipboardEvent | DragEvent) => take(event)
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    element?.addEventListener('paste', takeFiles)
    element?.addEventListener('drop', takeFiles)
    element?.addEventListener('dragover', allow)
    return () => {
      element?.removeEventListener('paste', takeFiles)
      element?.removeEventListener('drop', takeFiles)
      element?.removeEventListener('dragover', allow)
    }
  }, [form])
  return { sending, problems, send }
}

/** What calls itself a picture or a sound; the server looks for itself. */
const isMedia = ({ type }: File): boolean => /^(image|audio)\//.test(type) || type === 'video/webm'

/** A description to begin with: the file's name, where somebody gave it one. */
function altOf({ name, type }: File): string {
  const given = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  const isMade = given === '' || /^(img|image|dsc|pxl|photo|screenshot|\d)/i.test(given)
  if (!isMade) return given
  return type.startsWith('image/') ? words.picture : words.sound
}

function write(field: HTMLTextAreaElement, alt: string, address: string): void {
  const markdown = mediaMarkdown(alt, address)
  leaveMarkdown(field)
  const before = field.value.slice(0, field.selectionStart)
  const start = before === '' || before.endsWith('\n') ? '' : '\n\n'
  insertText(field, start + markdown)
  const from = before.length + start.length + '!['.length
  field.setSelectionRange(from, from + markdown.indexOf('](') - '!['.length)
}

/** Puts the cursor behind a picture whose description is still selected: the next would be written over it. */
function leaveMarkdown(field: HTMLTextAreaElement): void {
  const rest = field.value.slice(field.selectionEnd)
  const address = /^\]\(media:[^)]*\)/.exec(rest)?.[0]
  if (address === undefined) return
  const end = field.selectionEnd + address.length
  field.setSelectionRange(end, end)
}
