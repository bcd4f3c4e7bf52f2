import type { Metadata } from 'next'
import { FocusApp } from '@/components/focus/FocusApp'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { focusRequestSchema } from '@/lib/contracts/focus'
import { plannedBlock } from '@/lib/usecases/plan/read-plan'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { focus as words } from '@/lib/words/focus'
import { tickPlanItemAction } from '../../(learn)/plan/actions'
import * as actions from '../actions'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

interface FocusPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function FocusPage({ searchParams }: FocusPageProps) {
  const viewer = await requireViewer()
  const request = focusRequestSchema.parse(await searchParams)
  return (
    <FocusApp
      initial={await readFocus(viewer, now())}
      request={request}
      planned={request.item === undefined ? null : await plannedBlock(viewer, request.item)}
      actions={{
        start: actions.startBlockAction,
        pause: actions.pauseBlockAction,
        resume: actions.resumeBlockAction,
        extend: actions.extendBlockAction,
        stop: actions.stopBlockAction,
        close: actions.closeBlockAction,
        rate: actions.rateBlockAction,
        note: actions.noteThoughtAction,
        settle: actions.settleThoughtAction,
        setRecords: actions.setDreadRecordsAction,
        tick: tickPlanItemAction,
      }}
    />
  )
}
