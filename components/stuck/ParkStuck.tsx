'use client'

import { Pause } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useFocusKeys } from '@/components/focus/use-focus-keys'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Field, FieldFrame } from '@/components/ui/Field'
import { InlineLink } from '@/components/ui/TextLink'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type { Again, ParkedDto, StuckAbout, StuckSubjectDto } from '@/lib/contracts/stuck'
import { stuck as words } from '@/lib/words/stuck'
import { AgainChoice } from './AgainChoice'
import type { StuckActions } from './stuck-actions'
import { StuckFrame } from './StuckFrame'

interface ParkStuckProps {
  /** What the page was opened for; null: the learner says. */
  readonly subject: StuckSubjectDto | null
  readonly park: StuckActions['park']
}

/** Says where it sticks, parks it, and begins a break. */
export function ParkStuck({ subject, park }: ParkStuckProps) {
  const router = useRouter()
  const roundId = subject?.about.kind === 'round' ? subject.about.roundId : null
  // A problem was parked on the way here: going back is going on with it.
  const onLeave = useCallback(
    () => (roundId === null ? router.back() : router.push(`/practise?round=${roundId}`)),
    [router, roundId],
  )
  useFocusKeys({ onEscape: onLeave, singleKeys: false })
  const [stuckId] = useState(() => crypto.randomUUID())
  const [again, setAgain] = useState<Again>(20)
  const [parked, setParked] = useState<ParkedDto | null>(null)
  const [problem, setProblem] = useState<keyof typeof words.problem | null>(null)
  const { answer, pending, form } = useServerForm(async (data) => {
    const read = (name: string): string => fieldText(data, name)
    const [title, where] = [read('title').replace(/\s+/g, ' '), read('stuck')]
    const missing = { title: subject === null && title === '', stuck: where === '' }
    if (missing.title || missing.stuck) return missing
    const about: StuckAbout = subject?.about ?? { kind: 'own', title }
    const done = await reach(() => park({ stuckId, about, stuck: where, again }))
    setProblem(done.ok ? null : done.error.code)
    if (done.ok) setParked(done.value)
    return null
  })
  return (
    <StuckFrame problem={problem} onLeave={onLeave}>
      {parked !== null ? (
        <Parked parked={parked} />
      ) : (
        <form {...form} className="grid gap-6">
          <div>
            <p className="note">{subject === null ? words.title : words.on}</p>
            <h1 className="h-page mt-1 wrap-anywhere">{subject?.title ?? words.what}</h1>
          </div>
          {subject === null && (
            <Field
              name="title"
              label={words.what}
              labelHidden
              autoComplete="off"
              maxLength={LIMITS.problemChars}
              error={answer?.title === true ? words.needed : undefined}
            />
          )}
          <FieldFrame label={words.where} error={answer?.stuck === true ? words.needed : undefined}>
            {(wiring) => (
              <textarea
                {...wiring}
                className="field"
                name="stuck"
                rows={3}
                placeholder={words.whereExample}
                maxLength={LIMITS.stuckChars}
              />
            )}
          </FieldFrame>
          <AgainChoice value={again} onChange={setAgain} />
          <div>
            <Button
              type="submit"
              variant="primary"
              size="main"
              icon={<Pause />}
              busy={pending ? words.parking : undefined}
            >
              {words.park}
            </Button>
          </div>
          <p className="note border-t border-border pt-4">
            {words.why} <InlineLink href="/evidence">{words.evidence}</InlineLink>
          </p>
        </form>
      )}
    </StuckFrame>
  )
}

function Parked({ parked: { againAt, isBreak, zone } }: { readonly parked: ParkedDto }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="h-page outline-none">
        {words.parked.title}
      </h1>
      <p className="mt-3">{words.parked.text}</p>
      <p className="mt-2">{againAt === null ? words.parked.tonight : words.parked.at(againAt, zone)}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {isBreak && (
          <ButtonLink variant="primary" size="main" href="/focus">
            {words.parked.toBreak}
          </ButtonLink>
        )}
        <ButtonLink variant={isBreak ? 'quiet' : 'primary'} className="min-h-13 max-md:w-full" href="/">
          {words.parked.toToday}
        </ButtonLink>
      </div>
    </>
  )
}
