'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useBlockClock } from '@/components/focus/use-block-clock'
import { fetchedApart } from '@/components/ui/fetched-apart'
import type { SittingRequest } from '@/lib/contracts/sitting'
import { SPRINT_MINUTES } from '@/lib/focus/sprint'
import { study as words } from '@/lib/words/study'
import { announcementOf } from './announcement'
import { Answer } from './Answer'
import { Beside, useBeside, type BesideCard } from './Beside'
import { BlockOver } from './BlockOver'
import { Boundary } from './Boundary'
import type { SittingController, StudyView } from './controller'
import type { EditNoteActions } from './edit-actions'
import { FailedCard } from './FailedCard'
import { onScreen, type OnScreen } from './figures'
import type { KeyCommand } from './keys'
import { missedLeech } from './leech'
import { Graded } from './Outcome'
import { OutboxCallout } from './OutboxCallout'
import { Question } from './Question'
import { futuresAt } from './run'
import { SittingFoot } from './SittingFoot'
import { SittingHead } from './SittingHead'
import { Loading, signInHref } from './StudyStates'
import { useKeys } from './use-keys'
import { useMix } from './use-mix'
import { WhyPanel } from './WhyPanel'

/** A sitting is measured by what it weighs: what not every one has comes when it is there. */
const SprintClock = lazy(() => import('@/components/sprint/SprintClock'))
const { Part: MixedProblem } = fetchedApart(() => import('@/components/practice/MixedProblem'), NoProblem)

interface SittingProps {
  readonly controller: SittingController
  readonly request: SittingRequest
  readonly edit: EditNoteActions
  /** When a sprint began, by the server's clock, milliseconds since the epoch; null: no sprint. */
  readonly sprintFrom: number | null
  /** The sitting is over, or left early. */
  readonly onEnd: () => void
}

/** A sitting, from its first question to its end. */
export function Sitting({ controller, onEnd, ...rest }: SittingProps) {
  const view = useSyncExternalStore(controller.subscribe, controller.snapshot, controller.snapshot)
  const { state } = view
  const shown = useMemo(() => onScreen(state), [state])
  const mix = useMix(state.sitting, state.run.steps)
  const isBetween = mix.isDue && (state.scene.kind === 'question' || state.scene.kind === 'end')
  const isOver = state.scene.kind === 'end' && !isBetween
  const end = useCallback(() => void controller.end().then(onEnd), [controller, onEnd])
  useEffect(() => {
    if (isOver) end()
  }, [isOver, end])
  if (isBetween) {
    return (
      <Suspense fallback={<Loading />}>
        <MixedProblem
          onDone={() => {
            // The card is shown from now on, not since it was next.
            controller.showAgain()
            mix.done()
          }}
        />
      </Suspense>
    )
  }
  if (shown === null) return <Loading />
  return <SittingScreen {...{ controller, view, shown, ...rest }} onEnd={end} />
}

/** Where a problem can't be loaded the cards go on. */
function NoProblem({ onDone }: { readonly onDone: () => void }) {
  useEffect(onDone, [onDone])
  return <Loading />
}

interface ScreenProps extends SittingProps {
  readonly view: StudyView
  readonly shown: OnScreen
}

function SittingScreen({ controller, request, edit, sprintFrom, view, shown, onEnd }: ScreenProps) {
  const { state, outbox, notSaved } = view
  const { scene, sitting, run } = state
  const cardKey = `${shown.at.cardId} ${shown.at.shownAt}`
  const beside = useBeside(cardKey, controller.peek)
  const keys = sitting.settings.singleKeyShortcuts
  const clock = useBlockClock()
  const asked = scene.kind === 'question' && state.asked.has(shown.at.cardId) && !shown.returning
  const online = outbox.sending !== 'no-connection'
  const router = useRouter()
  const { cardId } = shown.at
  const isLast = run.queue.upcoming.length === 0
  // Where it sticks is written down on a page of its own, which takes a connection. A last card stays where it is: to
  // park it would end the sitting.
  const onStuck = useCallback(
    () =>
      void (isLast ? Promise.resolve() : controller.park()).then(() => {
        if (online) router.push(`/stuck?card=${cardId}`)
      }),
    [controller, isLast, online, router, cardId],
  )
  const onCommand = useCallback(
    (command: KeyCommand) => obey(command, { controller, beside, online, onEnd, onStuck }),
    [controller, beside, online, onEnd, onStuck],
  )
  const suspended = beside.panel === 'keys' || beside.panel === 'edit'
  useKeys({ scene, asked, singleKeys: keys, suspended, onCommand })
  return (
    <>
      <SittingHead {...{ state, clock, onEnd }} />
      <main id="main" className="px-gutter pb-36 md:px-10">
        <h1 className="sr-only">{words.title}</h1>
        <p className="sr-only" role="status">
          {announcementOf(view)}
        </p>
        <div className="mx-auto max-w-measure">
          <OutboxCallout
            {...{ outbox, notSaved }}
            editOffline={beside.panel === 'edit-offline'}
            signInHref={signInHref(request)}
            onTold={() => void controller.told()}
          />
          <BlockOver {...{ clock, cardKey }} work="cards" />
          {sprintFrom !== null && (
            <Suspense>
              <SprintClock
                from={sprintFrom}
                until={sprintFrom + SPRINT_MINUTES * 60_000}
                now={controller.now}
                card={{
                  shownAt: shown.at.shownAt,
                  isNew: run.cards.get(cardId)?.stage === 'new',
                  isAsked: scene.kind === 'question',
                }}
                {...{ run, cardKey, onEnd }}
              />
            </Suspense>
          )}
          <Boundary
            key={cardKey}
            fallback={(retry) => <FailedCard onSkip={() => void controller.skip()} onRetry={retry} />}
          >
            <CardBody {...{ controller, view, shown, asked, keys, beside, onCommand }} />
          </Boundary>
        </div>
      </main>
      <SittingFoot
        {...{ scene, keys }}
        isTyped={shown.card.expected !== null}
        canUndo={run.before !== null}
        isLast={isLast}
        menuOpen={beside.panel === 'menu'}
        onMenu={(open) => beside.show(open ? 'menu' : null)}
        onCommand={onCommand}
      />
      <Beside {...{ beside, keys, edit }} noteId={shown.card.noteId} onEdited={controller.edited} />
    </>
  )
}

interface CardBodyProps {
  readonly controller: SittingController
  readonly view: StudyView
  readonly shown: OnScreen
  readonly asked: boolean
  readonly keys: boolean
  readonly beside: BesideCard
  readonly onCommand: (command: KeyCommand) => void
}

/** One showing of a card, from its question to its surprise. */
function CardBody({ controller, view, shown, asked, keys, beside, onCommand }: CardBodyProps) {
  const { sitting, scene } = view.state
  const { run, at } = shown
  const { cardId, shownAt, studyDay } = at
  const fixed = useMemo(
    () => futuresAt(run, sitting, { cardId, shownAt, studyDay }),
    [run, sitting, cardId, shownAt, studyDay],
  )
  const why =
    beside.panel === 'why' && fixed !== null ? (
      <WhyPanel
        {...{ shown, sitting, fixed }}
        {...(scene.kind === 'surprise' ? {} : { onPark: () => onCommand({ do: 'park' }) })}
        onSetAside={() => onCommand({ do: 'set-aside' })}
        onClose={() => beside.show(null)}
      />
    ) : null
  if (scene.kind === 'question') {
    return (
      <div className="relative">
        <Question
          {...{ shown, asked, keys }}
          hintOpen={beside.hintOpen}
          onHint={beside.toggleHint}
          onWrite={controller.write}
          onPredict={controller.predictOwn}
          onReveal={controller.reveal}
        />
        {why}
      </div>
    )
  }
  return (
    <Answer {...{ shown, keys, why }} onWhy={beside.toggleWhy}>
      {fixed !== null && (
        <Graded
          {...{ shown, sitting, fixed, keys }}
          served={view.state.served}
          leech={missedLeech(view.state.run)}
          onGrade={controller.grade}
          onRewrite={() => onCommand({ do: 'edit' })}
          onSetAside={() => onCommand({ do: 'set-aside' })}
        />
      )}
    </Answer>
  )
}

interface Obeying {
  readonly controller: SittingController
  readonly beside: BesideCard
  readonly online: boolean
  readonly onEnd: () => void
  readonly onStuck: () => void
}

/** Does what a key, or the button that says the same, asks for. */
function obey(command: KeyCommand, { controller, beside, online, onEnd, onStuck }: Obeying): void {
  switch (command.do) {
    case 'reveal':
      return controller.reveal()
    case 'predict':
      controller.predictOwn(command.value)
      return controller.reveal()
    case 'grade':
      return void controller.grade(command.grade)
    case 'next':
      return controller.next()
    case 'park':
      return void controller.park()
    case 'stuck':
      return onStuck()
    case 'set-aside':
      return void controller.setAside()
    case 'undo':
      return void controller.undo()
    case 'hint':
      return beside.toggleHint()
    case 'why':
      return beside.toggleWhy()
    case 'edit':
      return beside.show(online ? 'edit' : 'edit-offline')
    case 'keys':
      return beside.show('keys')
    case 'end':
      return beside.panel === null ? onEnd() : beside.show(null)
  }
}
