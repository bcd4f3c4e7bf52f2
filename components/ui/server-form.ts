'use client'

import { startTransition, useActionState, useEffect, useRef, type FormEvent, type RefObject } from 'react'
import { err, type Result } from '@/lib/contracts/result'

/** The server gave no answer: no connection, or a page older than the server. */
export interface Unreachable {
  readonly code: 'unreachable'
}

/** Calls a server action. Getting no answer is an expected failure here, so that what was typed stays where it is. */
export async function reach<T, E>(call: () => Promise<Result<T, E>>): Promise<Result<T, E | Unreachable>> {
  try {
    return await call()
  } catch {
    return err({ code: 'unreachable' })
  }
}

/** What was typed into a field, without space around it; empty for a field that is not there. */
export function fieldText(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

interface ServerForm<Answer> {
  /** What the last sending came to; null before the first. */
  readonly answer: Answer | null
  readonly pending: boolean
  /** Goes onto the form element. */
  readonly form: {
    readonly ref: RefObject<HTMLFormElement | null>
    readonly noValidate: true
    readonly action: (data: FormData) => void
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  }
}

/** What has to be looked at first: a control that cannot stay as it is, or the form's own message above them. */
const PROBLEM = '[aria-invalid="true"], [data-problem]'

/**
 * A form that is sent without leaving the page, one sending at a time. What was typed stays, whatever the answer, and
 * focus goes to the first thing that has to change. A press before the page is alive is kept and sent afterwards.
 */
export function useServerForm<Answer>(send: (data: FormData) => Promise<Answer>): ServerForm<Answer> {
  const ref = useRef<HTMLFormElement>(null)
  const [answer, dispatch, pending] = useActionState<Answer | null, FormData>(
    (_before, data) => send(data),
    null,
  )
  useEffect(() => {
    if (answer !== null) ref.current?.querySelector<HTMLElement>(PROBLEM)?.focus()
  }, [answer])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form whose action it runs itself.
    event.preventDefault()
    if (pending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(data))
  }
  return { answer, pending, form: { ref, noValidate: true, action: dispatch, onSubmit } }
}
