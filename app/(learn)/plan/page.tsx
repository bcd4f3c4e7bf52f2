import type { Metadata } from 'next'
import { PlanView } from '@/components/plan/PlanView'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { planRequestSchema } from '@/lib/contracts/plan'
import { readPlan } from '@/lib/usecases/plan/read-plan'
import { plan as words } from '@/lib/words/plan'
import { setDreadRecordsAction } from '../../(focus)/actions'
import * as actions from './actions'

export const metadata: Metadata = { title: words.title }

interface PlanPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function PlanPage({ searchParams }: PlanPageProps) {
  const viewer = await requireViewer()
  const request = planRequestSchema.parse(await searchParams)
  const plan = await readPlan(viewer, request.for, now())
  return (
    <PlanView
      key={plan.day}
      plan={plan}
      actions={{
        save: actions.savePlanItemAction,
        order: actions.orderPlanAction,
        remove: actions.removePlanItemAction,
        carry: actions.carryOverAction,
        takeBack: actions.takeBackCarriedAction,
        setRecords: setDreadRecordsAction,
      }}
    />
  )
}
