import type { Instrumentation } from 'next'
import { notePeerAddresses } from '@/lib/auth/client-address'
import { insistOnHttps } from '@/lib/auth/https-only'
import { poolUse } from '@/lib/data/pool'
import { env } from '@/lib/env'
import { startRollingUpClasses } from '@/lib/jobs/class-loop'
import { startDeletingDemos } from '@/lib/jobs/demo-loop'
import { startFittingTraces } from '@/lib/jobs/fit-loop'
import { startAddingUpAnswers } from '@/lib/jobs/insight-loop'
import { startInvitations } from '@/lib/jobs/invitation-loop'
import { startImportingPackages } from '@/lib/jobs/package-loop'
import { startReminders } from '@/lib/jobs/reminder-loop'
import { guardFrontDoor } from '@/lib/load/front-door'
import { inRequest, log } from '@/lib/logging'
import { watchProcess } from '@/lib/metrics/metrics'
import { watchRequests } from '@/lib/metrics/watch-requests'
import { writeAsRequested } from '@/lib/request-writing'

/**
 * Checks the environment, has every request tell where it comes from and how it wants dates and numbers written, and
 * every answer ask for https, bounds how many requests are under way, counts for whoever may read the figures, and
 * begins to send reminders and invitations, to delete old demos, to add up what learners answered, to fit FSRS-6 to them, to work
 * out what classes see and to import packages.
 */
export function start(): void {
  env()
  notePeerAddresses()
  insistOnHttps()
  writeAsRequested()
  guardFrontDoor()
  if (env().METRICS_TOKEN !== undefined) {
    watchRequests()
    watchProcess(poolUse)
  }
  startReminders()
  startDeletingDemos()
  startRollingUpClasses()
  startAddingUpAnswers()
  startFittingTraces()
  startInvitations()
  startImportingPackages()
}

/** Logs a page or an action that broke. The browser is told a digest; the log says what it stands for. */
export function pageFailed(...[error, request, context]: Parameters<Instrumentation.onRequestError>): void {
  const given = request.headers['x-request-id']
  const figures = {
    method: request.method,
    path: request.path.split('?')[0],
    route: context.routePath,
    digest: digestOf(error),
  }
  inRequest({ requestId: typeof given === 'string' ? given : 'unknown' }, () => {
    log.error('page failed', figures, error)
  })
}

function digestOf(error: unknown): string | undefined {
  const digest = (error as { digest?: unknown } | null)?.digest
  return typeof digest === 'string' ? digest : undefined
}
