import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Suspense } from 'react'
import { Landing } from '@/components/public/Landing'
import { Shell } from '@/components/shell/Shell'
import { TodayBones } from '@/components/today/TodayBones'
import { TodayView } from '@/components/today/TodayView'
import { viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { NightTodayDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { isInClasses } from '@/lib/data/classes/members'
import { settings } from '@/lib/data/learners'
import { starterDecks } from '@/lib/data/starter-decks'
import { starterSets } from '@/lib/data/starter-problem-sets'
import { env } from '@/lib/env'
import { examToday } from '@/lib/usecases/exam/exam-today'
import { focusToday } from '@/lib/usecases/focus/focus-today'
import { listToday } from '@/lib/usecases/plan/read-plan'
import { nightToday } from '@/lib/usecases/sleep/night-today'
import { stuckToday } from '@/lib/usecases/stuck/read'
import { today as planToday } from '@/lib/usecases/today'
import { today as words } from '@/lib/words/today'
import { moveStudyDayAction, takeStarterDeckAction } from './(learn)/actions'
import { setAwayAction } from './(learn)/away/actions'
import { createDeckAction } from './(learn)/decks/actions'
import { carryOverAction, takeBackCarriedAction, tickPlanItemAction } from './(learn)/plan/actions'
import { takeStarterSetAction } from './(learn)/problems/actions'

export async function generateMetadata(): Promise<Metadata> {
  return (await viewer()) === null ? {} : { title: words.title }
}

/** Today for whoever is signed in; for everybody else what Spindle is. */
export default async function HomePage() {
  const asking = await viewer()
  if (asking === null) return <Landing demoAvailable={env().SPINDLE_EMBEDDED} />
  const [night, { writing }, hasClasses] = await Promise.all([
    nightToday(asking, now()),
    settings(asking),
    isInClasses(asking),
  ])
  // The first page after waking: what came is written down before anything else fills the head. Looked up before anything
  // is sent, since a page that has begun can only be left by a refresh, which would throw away what was typed meanwhile.
  if (night.asksFirst) redirect('/morning')
  return (
    <Shell isDemo={asking.isDemo} writing={writing} hasClasses={hasClasses}>
      <Suspense fallback={<TodayBones />}>
        <Today viewer={asking} night={night} />
      </Suspense>
    </Shell>
  )
}

interface TodayProps {
  readonly viewer: Viewer
  readonly night: NightTodayDto
}

async function Today({ viewer: learner, night }: TodayProps) {
  const [today, focus, stuck, list, exam] = await Promise.all([
    planToday(learner, now()),
    focusToday(learner, now()),
    stuckToday(learner, now()),
    listToday(learner, now()),
    examToday(learner, now()),
  ])
  const [starters, sets] = today.hasDecks ? [[], []] : await Promise.all([starterDecks(), starterSets()])
  return (
    <TodayView
      userId={learner.userId}
      offline={env().NODE_ENV === 'production'}
      today={today}
      focus={focus}
      night={night}
      stuck={stuck}
      list={list}
      exam={exam}
      starters={starters}
      starterSets={sets}
      actions={{
        takeStarterDeck: takeStarterDeckAction,
        takeStarterSet: takeStarterSetAction,
        createDeck: createDeckAction,
        moveStudyDay: moveStudyDayAction,
        setAway: setAwayAction,
        list: { tick: tickPlanItemAction, carry: carryOverAction, takeBack: takeBackCarriedAction },
      }}
    />
  )
}
