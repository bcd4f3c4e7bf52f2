'use client'

import Form from 'next/form'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { decks as words } from '@/lib/words/decks'

const PAUSE_MS = 350

interface FindNoteProps {
  readonly deckId: string
  /** What is looked for now. */
  readonly text: string
}

/** Looks for text among a deck's notes: after a pause in typing, or at once with Enter. */
export function FindNote({ deckId, text }: FindNoteProps) {
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // Somebody still typing is ahead of the page.
    if (input.current && document.activeElement !== input.current) input.current.value = text
  }, [text])
  const findSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => form.current?.requestSubmit(), PAUSE_MS)
  }
  return (
    <Form
      ref={form}
      action={`/decks/${deckId}`}
      replace
      scroll={false}
      className="flex gap-2 p-3"
      role="search"
    >
      <label className="sr-only" htmlFor="find-note">
        {words.deck.find}
      </label>
      <input
        ref={input}
        id="find-note"
        name="q"
        type="search"
        className="field"
        placeholder={words.deck.find}
        defaultValue={text}
        autoComplete="off"
        onChange={findSoon}
      />
      <noscript>
        <Button type="submit">{words.deck.findSubmit}</Button>
      </noscript>
    </Form>
  )
}
