'use client'

import { MessageSquareCheck, MessageSquarePlus } from 'lucide-react'
import { useOptimistic, useTransition } from 'react'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { Discuss, Discussion } from '@/lib/contracts/report'
import { report } from '@/lib/words/report'
import { problemText } from './problem-text'
import type { DiscussAction } from './report-actions'

const words = report.discuss

interface DiscussToggleProps {
  readonly item: Omit<Discuss, 'state'>
  readonly title: string
  readonly state: Discussion
  readonly discuss: DiscussAction
}

/** Notes an item to talk about tomorrow, or takes it off the list, with one press and in place. */
export function DiscussToggle({ item, title, state, discuss }: DiscussToggleProps) {
  const [shown, show] = useOptimistic(state)
  const [isPending, startTransition] = useTransition()
  const tell = useToast()
  const isOn = shown !== 'off'
  const toggle = () => {
    if (isPending) return
    startTransition(async () => {
      const wanted = isOn ? 'off' : 'open'
      show(wanted)
      const done = await reach(() => discuss({ ...item, state: wanted }))
      if (!done.ok) tell({ text: problemText(done.error) })
    })
  }
  return (
    <button
      type="button"
      className={`btn btn-icon ${isOn ? 'btn-secondary' : 'btn-quiet'}`}
      aria-pressed={isOn}
      aria-label={words.toggle(title)}
      title={isOn ? words.added : words.add}
      onClick={toggle}
    >
      {isOn ? <MessageSquareCheck /> : <MessageSquarePlus />}
    </button>
  )
}
