import { Pause } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { BlockClock } from '@/components/focus/use-block-clock'
import { useFocusKeys } from '@/components/focus/use-focus-keys'
import { Button } from '@/components/ui/Button'
import { AttributionLine } from '@/components/problems/AttributionLine'
import { NotDone } from '@/components/shell/QuietRoom'
import { BlockOver } from '@/components/study/BlockOver'
import type { OpenStepDto, RoundDto } from '@/lib/contracts/practice'
import { common } from '@/lib/words/common'
import { practice as words } from '@/lib/words/practice'
import { givenOf } from './draft'
import { Help } from './Help'
import { OpenStep } from './OpenStep'
import { PracticeFrame } from './PracticeFrame'
import { RoundEnd, Tends } from './RoundEnd'
import { Statement } from './Statement'
import { StepList } from './StepList'
import { useDraft } from './use-draft'
import type { Practice } from './use-practice'

const ENTER = { key: 'Enter', hint: common.key.enter }

interface ProblemOnScreenProps {
  readonly practice: Practice
  readonly round: RoundDto
  /** Of the focus block it is part of; null for none. */
  readonly clock: BlockClock | null
  /** What comes when the problem is done. */
  readonly next: { readonly label: string; readonly busy: string; readonly go: () => void }
  readonly onLeave: () => void
  /** It sticks: it is parked, and where it sticks is written down on a page of its own. */
  readonly onStuck: () => void
}

/** A problem: its statement, its steps, help beside them, and what it came to. */
export function ProblemOnScreen(props: ProblemOnScreenProps) {
  const { practice, round, clock, next, onLeave, onStuck } = props
  const { open, end } = round
  const stepKey = `${round.roundId} ${round.phase} ${round.done.length}`
  const [draft, setDraft] = useDraft(stepKey, open)
  const check = () => {
    if (open === null) return
    if (open.asked.type === 'free-text' && open.asked.written === null) practice.write(draft.text)
    else practice.attempt(givenOf(open.asked, draft))
  }
  const nextHint = open?.hints.find(({ standing }) => standing === 'closed')
  const { park, openHint } = practice
  useFocusKeys({
    onEscape: onLeave,
    singleKeys: round.singleKeyShortcuts,
    letters: {
      ...(open === null ? {} : { p: () => park(), k: onStuck }),
      ...(nextHint === undefined ? {} : { h: () => openHint(nextHint.level) }),
    },
  })
  return (
    <PracticeFrame
      name={round.setName}
      place={open === null ? null : { step: open.place + 1, total: round.total }}
      clock={clock}
      onLeave={onLeave}
      foot={
        <>
          {open === null ? (
            <p className="note tnum">{words.bar.doneToday(round.doneToday)}</p>
          ) : (
            <ParkButton keys={round.singleKeyShortcuts} onPark={() => park()} />
          )}
          <span className="flex-1 max-md:hidden" />
          {open === null ? (
            <NextButton next={next} isBusy={practice.busy === 'begin'} />
          ) : (
            <Button
              variant="primary"
              className="min-h-13 px-6 max-md:flex-1"
              shortcut={ENTER}
              busy={practice.busy === 'attempt' ? words.bar.checking : undefined}
              onClick={check}
            >
              {checkLabel(round, open)}
            </Button>
          )}
        </>
      }
    >
      <div className="mx-auto grid max-w-252 items-start gap-x-16 gap-y-6 pt-3 md:pt-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="max-w-measure min-w-0">
          <NotDone problem={practice.failure === null ? null : words.problem[practice.failure]} />
          <BlockOver clock={clock} work="problems" cardKey={`${round.roundId} ${open === null}`} />
          <Statement round={round} />
          <StepList round={round}>
            {open !== null && (
              <OpenStep
                key={stepKey}
                {...{ round, draft }}
                step={open}
                feedback={practice.feedback}
                onDraft={setDraft}
                onCheck={check}
              />
            )}
          </StepList>
          {end !== null && <RoundEnd round={round} end={end} />}
          {round.attribution !== null && <AttributionLine className="mt-6" attribution={round.attribution} />}
          <p role="status" className="sr-only">
            {practice.said}
          </p>
        </div>
        <aside className="grid gap-5 lg:pt-6" aria-label={words.help.title}>
          {open !== null && (
            <Help
              step={open}
              keys={round.singleKeyShortcuts}
              isBusy={practice.busy !== null}
              onOpen={openHint}
              onTell={practice.tell}
            />
          )}
          {end !== null && <Tends end={end} />}
        </aside>
      </div>
    </PracticeFrame>
  )
}

const checkLabel = ({ phase }: RoundDto, { asked }: OpenStepDto): string => {
  if (asked.type === 'free-text' && asked.written === null) return words.bar.points
  return phase === 'whole' ? words.bar.checkWhole : words.bar.check
}

const ParkButton = ({ keys, onPark }: { readonly keys: boolean; readonly onPark: () => void }) => (
  <Button
    variant="quiet"
    icon={<Pause />}
    shortcut={keys ? { key: 'P', hint: 'P' } : undefined}
    onClick={onPark}
  >
    <span className="md:hidden">{words.bar.park}</span>
    <span className="max-md:hidden">{words.bar.parkLong}</span>
  </Button>
)

/** The way on: it has focus when the problem is done, so that Enter leads to the next. */
function NextButton({ next, isBusy }: Pick<ProblemOnScreenProps, 'next'> & { readonly isBusy: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return (
    <Button
      ref={button}
      variant="primary"
      className="min-h-13 px-6 max-md:flex-1"
      shortcut={ENTER}
      busy={isBusy ? next.busy : undefined}
      onClick={next.go}
    >
      {next.label}
    </Button>
  )
}
