import { ExamsAhead } from '@/components/personal-exams/ExamsAhead'
import { PageHeader } from '@/components/ui/PageHeader'
import type { PlanActions } from '@/components/plan/plan-actions'
import type { CreateDeck } from '@/components/decks/NewDeck'
import { StarterSets } from '@/components/problems/StarterSets'
import type { TakeStarterSet } from '@/components/problems/problem-actions'
import type { StarterDeckDto } from '@/lib/contracts/decks'
import type { ExamTodayDto } from '@/lib/contracts/exam'
import type { FocusTodayDto } from '@/lib/contracts/focus'
import type { PlanTodayDto } from '@/lib/contracts/plan'
import type { NightTodayDto } from '@/lib/contracts/sleep'
import type { StarterSetDto } from '@/lib/contracts/problems'
import type { StuckTodayDto } from '@/lib/contracts/stuck'
import type { TodayDto } from '@/lib/contracts/today'
import { hourOf, isoDay } from '@/lib/words/format'
import { today as words } from '@/lib/words/today'
import { BlockUnderWay } from './BlockUnderWay'
import { ExamUnderWay } from './ExamUnderWay'
import { FirstDecks } from './FirstDecks'
import { HardToBegin } from './HardToBegin'
import { FromClasses } from './FromClasses'
import { FromLastNight, TonightsProblem } from './Nights'
import { Plan } from './Plan'
import { DayDone, DayOver, NoCards, NothingDue } from './Rest'
import { Resting } from './Resting'
import type { SetAway } from '@/components/away/BreakForm'
import type { TakeStarterDeck } from './TakeStarter'
import { StuckOn } from './StuckOn'
import { TodaysList } from './TodaysList'
import { TomorrowsList } from './TomorrowsList'
import { todayState, type TodayState } from './today-state'
import { Travel, type MoveStudyDay } from './Travel'
import { UnsentAnswers } from './UnsentAnswers'
import { WeekAhead } from './WeekAhead'

export interface TodayActions {
  readonly takeStarterDeck: TakeStarterDeck
  readonly takeStarterSet: TakeStarterSet
  readonly createDeck: CreateDeck
  readonly moveStudyDay: MoveStudyDay
  readonly setAway: SetAway
  readonly list: Pick<PlanActions, 'tick' | 'carry' | 'takeBack'>
}

interface TodayViewProps {
  readonly userId: string
  /** Keeps the shell of a sitting on the device. */
  readonly offline: boolean
  readonly today: TodayDto
  readonly focus: FocusTodayDto
  readonly night: NightTodayDto
  readonly stuck: StuckTodayDto
  /** What the learner means to do today. */
  readonly list: PlanTodayDto
  /** The mock exam that is not finished. */
  readonly exam: ExamTodayDto | null
  /** Ready-made decks; asked for only where there is no deck yet. */
  readonly starters: readonly StarterDeckDto[]
  /** Ready-made problem sets, likewise. */
  readonly starterSets: readonly StarterSetDto[]
  readonly actions: TodayActions
}

/** Today: what there is to do, how long it takes, and one way to begin. */
export function TodayView({
  userId,
  offline,
  today,
  focus,
  night,
  stuck,
  list,
  exam,
  starters,
  starterSets,
  actions,
}: TodayViewProps) {
  const state = todayState(today, focus.isDayOver)
  const block = focus.block !== null && <BlockUnderWay block={focus.block} now={focus.now} />
  const isOver = focus.isDayOver
  const ownList = list.items.length > 0 && !isOver && (
    <TodaysList list={list} isInBlock={focus.block !== null} actions={actions.list} />
  )
  const isAllTicked = list.items.length > 0 && list.items.every(({ isDone }) => isDone)
  const tomorrow = (list.isTimeToPlan || isOver || isAllTicked || state.kind === 'done') && (
    <TomorrowsList list={list} />
  )
  /** The list has the one filled button. */
  const isSecond = !isOver && focus.block === null && list.items.some(({ isDone }) => !isDone)
  return (
    <>
      <Greeting today={today} state={state} />
      <Travel zone={today.zone} dayStart={today.dayStartMinute} now={today.now} move={actions.moveStudyDay} />
      <UnsentAnswers userId={userId} offline={offline} />
      <div className="mt-6">
        {state.kind === 'first' ? (
          <div className="grid gap-6">
            {block}
            {exam !== null && <ExamUnderWay exam={exam} />}
            <FromLastNight night={night} />
            <StuckOn stuck={stuck} />
            <FromClasses assigned={today.fromClasses} />
            <ExamsAhead exams={today.exams} today={today.today} />
            {ownList}
            {tomorrow}
            <FirstDecks
              starters={starters}
              takeStarterDeck={actions.takeStarterDeck}
              createDeck={actions.createDeck}
            />
            <StarterSets sets={starterSets} take={actions.takeStarterSet} />
          </div>
        ) : (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
            {night.waiting.length > 0 && (
              <div className="lg:col-start-2">
                <FromLastNight night={night} />
              </div>
            )}
            <div className="grid gap-6 lg:col-start-1 lg:row-span-2 lg:row-start-1">
              {block}
              {exam !== null && <ExamUnderWay exam={exam} />}
              {state.kind !== 'over' && <StuckOn stuck={stuck} />}
              {ownList}
              <Main today={today} state={state} isSecond={isSecond} setAway={actions.setAway} />
              {state.kind !== 'over' && <FromClasses assigned={today.fromClasses} />}
              {state.kind !== 'over' && <ExamsAhead exams={today.exams} today={today.today} />}
              {focus.block === null && state.kind !== 'over' && <HardToBegin focus={focus} />}
              {tomorrow}
            </div>
            <div className="grid gap-6 lg:col-start-2">
              {state.kind !== 'over' && <TonightsProblem night={night} />}
              {state.kind !== 'empty' && state.kind !== 'over' && (
                <WeekAhead
                  today={today}
                  planned={state.kind === 'plan' ? state.reviewMinutes + state.newMinutes : 0}
                />
              )}
            </div>
          </div>
        )}
      </div>
    </>
  )
}

interface StateProps<State extends TodayState = TodayState> {
  readonly today: TodayDto
  readonly state: State
}

function Greeting({ today, state }: StateProps) {
  const isBack = state.kind === 'plan' && state.welcomeBack
  const hour = hourOf(today.now, today.zone)
  return (
    <>
      <PageHeader
        eyebrow={<time dateTime={isoDay(today.today)}>{words.date(today.today)}</time>}
        title={isBack ? words.welcomeBack.title(state.minutes) : words.greeting(hour, today.name)}
      />
      {isBack && <p className="mt-2 max-w-measure">{words.welcomeBack.text}</p>}
    </>
  )
}

interface MainProps extends StateProps<Exclude<TodayState, { kind: 'first' }>> {
  /** The filled button of the page is elsewhere. */
  readonly isSecond: boolean
  readonly setAway: SetAway
}

function Main({ today, state, isSecond, setAway }: MainProps) {
  switch (state.kind) {
    case 'plan':
      return <Plan today={today} state={state} isSecond={isSecond} />
    case 'done':
      return <DayDone today={today} state={state} />
    case 'nothing-due':
      return <NothingDue today={today} state={state} />
    case 'rest':
      return <Resting {...{ today, state, setAway }} />
    case 'over':
      return <DayOver today={today} state={state} />
    case 'empty':
      return <NoCards isSecond={isSecond} />
  }
}
