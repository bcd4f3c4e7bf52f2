import 'server-only'
import type { AnkiProgress } from '@/lib/contracts/anki'
import { saveWaiting, selectWaitingImports, type WaitingImport } from '@/lib/data/package-line'
import { desk } from './desk'

/** Says of the imports that wait in this server's line how many come first and how long it may take. */
export async function keepLine(now: number): Promise<void> {
  const { serverId, running, pace } = desk()
  const waiting = await selectWaitingImports(serverId)
  if (waiting.length === 0) return
  const before = running === null || running.importId === '' ? null : running.progress
  await saveWaiting(standing(waiting, before, pace), now)
}

interface Standing {
  readonly userId: string
  readonly importId: string
  readonly progress: AnkiProgress
}

/**
 * @param running what the import that runs says of its own time; null while none runs
 * @param pace milliseconds that a card or an answer takes; null where that isn't known
 */
export function standing(
  waiting: readonly WaitingImport[],
  running: Pick<AnkiProgress, 'secondsLeft'> | null,
  pace: number | null,
): Standing[] {
  let seconds: number | null = running === null ? 0 : running.secondsLeft
  return waiting.map(({ userId, importId, work }, at) => {
    seconds = seconds === null || pace === null ? null : seconds + Math.ceil((work * pace) / 1000)
    const ahead = at + (running === null ? 0 : 1)
    return {
      userId,
      importId,
      progress: { stage: 'waiting', done: ahead, total: ahead, secondsLeft: seconds },
    }
  })
}
