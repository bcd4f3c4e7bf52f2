'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Field } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { reach } from '@/components/ui/server-form'
import type { CalendarAddressDto, CalendarChange, CalendarProblem } from '@/lib/contracts/calendar'
import type { Result } from '@/lib/contracts/result'
import { calendar } from '@/lib/words/calendar'
import { settings } from '@/lib/words/settings'

const words = calendar.settings

interface CalendarFeedProps {
  /** Study day since which there is an address; null without one. */
  readonly since: number | null
  readonly change: (input: CalendarChange) => Promise<Result<CalendarAddressDto, CalendarProblem>>
}

/** The secret address of the learner's calendar: made, shown once, replaced, revoked. */
export function CalendarFeed({ since, change }: CalendarFeedProps) {
  /** Just made, and to be shown this once. */
  const [address, setAddress] = useState<string | null>(null)
  const [busy, setBusy] = useState<CalendarChange['feed'] | null>(null)
  const [asking, setAsking] = useState<CalendarChange['feed'] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const carryOut = async (feed: CalendarChange['feed']) => {
    setBusy(feed)
    const done = await reach(() => change({ feed }))
    setBusy(null)
    setAsking(null)
    setProblem(done.ok ? null : sentence(done.error.code))
    if (!done.ok) return
    setAddress(done.value.address)
    setSaid(feed === 'revoke' ? words.revoked : null)
  }
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words.copied)
    } catch {
      setSaid(words.notCopied)
    }
  }
  const hasAddress = since !== null
  return (
    <Sheet id="calendar" title={words.title}>
      <p className="note mt-1">{words.text}</p>
      {address === null ? (
        <p className="mt-3">{since === null ? words.off : words.on(since)}</p>
      ) : (
        <div className="mt-4 flex items-end gap-3">
          <Field
            className="min-w-0 flex-1"
            label={words.address}
            hint={words.once}
            readOnly
            value={address}
            onFocus={({ target }) => target.select()}
          />
          <Button className="mb-7" icon={<Copy />} onClick={() => void copy(address)}>
            {words.copy}
          </Button>
        </div>
      )}
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problem}
        </Callout>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {hasAddress ? (
          <>
            <ConfirmDialog
              open={asking === 'make'}
              onOpenChange={(open) => setAsking(open ? 'make' : null)}
              trigger={<Button>{words.replace}</Button>}
              title={words.replaceTitle}
              consequence={words.replaceText}
              confirm={words.replace}
              busy={busy === 'make' ? words.making : undefined}
              cancel={words.keep}
              onConfirm={() => void carryOut('make')}
            />
            <ConfirmDialog
              open={asking === 'revoke'}
              onOpenChange={(open) => setAsking(open ? 'revoke' : null)}
              trigger={<Button variant="quiet-destructive">{words.revoke}</Button>}
              title={words.revokeTitle}
              consequence={words.revokeText}
              confirm={words.revokeConfirm}
              busy={busy === 'revoke' ? words.revoking : undefined}
              cancel={words.keep}
              onConfirm={() => void carryOut('revoke')}
            />
          </>
        ) : (
          <Button busy={busy === 'make' ? words.making : undefined} onClick={() => void carryOut('make')}>
            {words.make}
          </Button>
        )}
        <p role="status" className="note">
          {said}
        </p>
      </div>
    </Sheet>
  )
}

const sentence = (code: CalendarProblem['code'] | 'unreachable'): string =>
  code === 'signed-out' ? settings.problem.signedOut : settings.problem.failed
