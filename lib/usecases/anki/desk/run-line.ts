import 'server-only'
import type { AnkiProgress } from '@/lib/contracts/anki'
import { endImport, saveProgress, type Ending } from '@/lib/data/package-imports'
import { takeNextImport, type ImportInLine } from '@/lib/data/package-line'
import { log } from '@/lib/logging'
import { importInThread } from '../thread/in-thread'
import { desk, releaseFiles, type RunningImport } from './desk'

/** How often it is written down how far an import has come, and read whether it is to go on. */
const PULSE_MS = 1000

const BEGINNING: AnkiProgress = { stage: 'reading', done: 0, total: 0, secondsLeft: null }

/** Runs the imports that wait in this server's line, one after another, until none is left. One that runs goes on. */
export async function runLine(clock: () => number): Promise<void> {
  const { serverId } = desk()
  while (desk().running === null) {
    // Nobody else takes one while the database is asked.
    const running: RunningImport = { importId: '', progress: BEGINNING }
    desk().running = running
    try {
      const next = await takeNextImport(serverId, clock())
      if (next === null) return
      desk().running = Object.assign(running, { importId: next.importId })
      await run(next, running, clock)
    } finally {
      desk().running = null
    }
  }
}

async function run(next: ImportInLine, running: RunningImport, clock: () => number): Promise<void> {
  const { viewer, importId } = next
  const began = clock()
  const ending = await endingOf(next, running, clock)
  await endImport(viewer, importId, ending, clock())
  if (ending.state === 'done') notePace(ending, clock() - began)
  log.info('import of a package ended', {
    importId,
    state: ending.state,
    ms: clock() - began,
    ...figuresOf(ending),
  })
  await releaseFiles()
}

async function endingOf(next: ImportInLine, running: RunningImport, clock: () => number): Promise<Ending> {
  const { viewer, importId, fileName, choice } = next
  const file = desk().files.get(importId)
  if (file === undefined) return { state: 'refused', problem: { code: 'lost' } }
  const stopping = new AbortController()
  const tell = (progress: AnkiProgress) => {
    running.progress = progress
  }
  const pulse = setInterval(() => void beat(next, running, clock, stopping), PULSE_MS)
  try {
    const attending = { tell, signal: stopping.signal }
    const source = { path: file.path, fileName, scratch: file.folder }
    const done = await importInThread(viewer, source, choice, clock(), attending)
    if (done.ok) return { state: 'done', report: done.value }
    return done.error.code === 'cancelled'
      ? { state: 'cancelled' }
      : { state: 'refused', problem: done.error }
  } catch (error) {
    if (stopping.signal.aborted) return { state: 'cancelled' }
    log.error('import of a package failed', { importId }, error)
    return { state: 'refused', problem: { code: 'failed' } }
  } finally {
    clearInterval(pulse)
  }
}

async function beat(
  { viewer, importId }: ImportInLine,
  running: RunningImport,
  clock: () => number,
  stopping: AbortController,
): Promise<void> {
  try {
    if (!(await saveProgress(viewer, importId, running.progress, clock()))) stopping.abort()
  } catch (error) {
    // The next beat may get through.
    log.warn('progress of an import not kept', { importId }, error)
  }
}

const figuresOf = (ending: Ending) =>
  ending.state === 'done'
    ? { notes: ending.report.notes.created, cards: ending.report.cards, reviews: ending.report.reviews }
    : { code: ending.state === 'refused' ? ending.problem.code : null }

function notePace({ report }: Extract<Ending, { state: 'done' }>, ms: number): void {
  const work = report.cards + report.reviews
  if (work > 0) desk().pace = ms / work
}
