import { Moon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldFrame } from '@/components/ui/Field'
import { fieldText, useServerForm } from '@/components/ui/server-form'
import { InlineLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import type { CandidateDto, NightSubject, PrimeInput, TonightState } from '@/lib/contracts/sleep'
import { clockTime } from '@/lib/words/format'
import { sleep } from '@/lib/words/sleep'
import { ChosenProblem } from './ChosenProblem'
import { OtherProblems } from './OtherProblems'
import { OwnProblem } from './OwnProblem'

const words = sleep.tonight

interface SetProblemProps {
  readonly state: Exclude<TonightState, { kind: 'primed' | 'undrawn' }>
  readonly zone: string
  /** Minutes after midnight; null: not set. */
  readonly wakeMinute: number | null
  /** True when it was kept. */
  readonly prime: (input: PrimeInput) => Promise<boolean>
}

/** What is being set: one that is offered, or the learner's own. */
type Wanted = { readonly kind: 'own' } | { readonly kind: 'offered'; readonly candidate: CandidateDto } | null

/** One problem, said from memory, with the point where it sticks. */
export function SetProblem({ state, zone, wakeMinute, prime }: SetProblemProps) {
  const offered = state.kind === 'offer' ? state.chosen : null
  const [wanted, setWanted] = useState<Wanted>(
    offered === null ? null : { kind: 'offered', candidate: offered },
  )
  const isOwn = wanted?.kind === 'own'
  const isDrawn = state.kind === 'drawn' && !isOwn
  const candidate = wanted?.kind === 'offered' ? wanted.candidate : null
  const others = state.kind === 'offer' ? [...(offered === null ? [] : [offered]), ...state.others] : []
  const canGoBack = offered !== null || state.kind === 'drawn'
  const begins = state.kind === 'early' ? state.begins : null
  return (
    <>
      {isOwn && <h1 className="h-night">{words.ownTitle}</h1>}
      {isDrawn && <ChosenProblem title={state.title} />}
      {candidate !== null && <ChosenProblem title={candidate.title} tried={triedOn(candidate, zone)} />}
      {wanted === null && !isDrawn && <Nothing kind={state.kind} begins={begins} />}
      <OtherProblems
        others={others.filter((other) => other !== candidate)}
        hasChosen={candidate !== null}
        onChoose={(chosen) => setWanted({ kind: 'offered', candidate: chosen })}
      />
      <div className="flex flex-wrap gap-x-5">
        {isOwn ? (
          canGoBack && (
            <button
              type="button"
              className="link text-sm"
              onClick={() => setWanted(offered === null ? null : { kind: 'offered', candidate: offered })}
            >
              {words.notOwn}
            </button>
          )
        ) : (
          <button type="button" className="link text-sm" onClick={() => setWanted({ kind: 'own' })}>
            {candidate === null && !isDrawn ? words.own : words.ownInstead}
          </button>
        )}
      </div>
      {(wanted !== null || isDrawn) && (
        <Priming
          key={isOwn ? 'own' : (candidate?.title ?? 'drawn')}
          problemId={state.kind === 'drawn' && !isOwn ? state.problemId : null}
          candidate={candidate}
          stuck={state.kind === 'drawn' && !isOwn ? state.stuck : (candidate?.stuck ?? '')}
          isOwn={isOwn}
          wakeMinute={wakeMinute}
          prime={prime}
        />
      )}
      <p className="note mt-8 border-t border-border pt-4">
        {words.why} <InlineLink href="/evidence">{words.evidence}</InlineLink>
      </p>
    </>
  )
}

function Nothing({ kind, begins }: { readonly kind: string; readonly begins: number | null }) {
  const [title, text] =
    kind === 'offer'
      ? [words.none, words.noneText]
      : begins === null
        ? [words.nothing, words.nothingText]
        : [words.early, words.earlyText(begins)]
  return (
    <>
      <h1 className="h-night">{title}</h1>
      <p className="mt-3">{text}</p>
    </>
  )
}

/** When a problem was tried last, as a sentence; null when that is not known. */
function triedOn({ triedAt, isToday }: CandidateDto, zone: string): string | null {
  if (triedAt === null) return null
  return isToday ? words.tried(clockTime(triedAt, zone)) : words.triedBefore
}

interface PrimingProps {
  /** Of what the experiment drew; null for everything else, which gets an id of its own here. */
  readonly problemId: string | null
  readonly candidate: CandidateDto | null
  /** Where it stuck before; empty when that was not said. */
  readonly stuck: string
  readonly isOwn: boolean
  readonly wakeMinute: number | null
  readonly prime: SetProblemProps['prime']
}

function Priming({ problemId, candidate, stuck: before, isOwn, wakeMinute, prime }: PrimingProps) {
  const [ownId] = useState(() => crypto.randomUUID())
  const { answer, pending, form } = useServerForm(async (data) => {
    const read = (name: string): string => fieldText(data, name)
    const [restated, stuck, title] = [read('restated'), read('stuck'), read('title')]
    if (restated === '' || stuck === '' || (isOwn && title === '')) {
      return { restated: restated === '', stuck: stuck === '', title: isOwn && title === '' }
    }
    const subject: NightSubject = isOwn
      ? { kind: 'written', title: title.replace(/\s+/g, ' '), criterion: read('criterion') }
      : (candidate?.subject ?? { kind: 'drawn' })
    await prime({ problemId: problemId ?? ownId, subject, restated, stuck })
    return null
  })
  return (
    <form {...form} className="mt-5 grid gap-6">
      {isOwn && <OwnProblem missing={answer?.title === true} />}
      <FieldFrame label={words.restate} error={answer?.restated === true ? words.needed : undefined}>
        {(wiring) => (
          <textarea {...wiring} className="field" name="restated" rows={2} maxLength={LIMITS.restatedChars} />
        )}
      </FieldFrame>
      <FieldFrame label={words.stuck} error={answer?.stuck === true ? words.needed : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="field"
            name="stuck"
            rows={2}
            maxLength={LIMITS.stuckChars}
            defaultValue={before}
          />
        )}
      </FieldFrame>
      <div className="mt-3">
        <Button
          type="submit"
          variant="primary"
          className="min-h-14 w-full"
          icon={<Moon />}
          busy={pending ? words.setting : undefined}
        >
          {words.look}
        </Button>
        <p className="note mt-4 text-center text-balance">{words.then(wakeMinute)}</p>
      </div>
    </form>
  )
}
