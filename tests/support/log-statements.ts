import type { Prepared } from '@/lib/data/pool'

/** Whether a statement is the one that writes a batch of events with all that hangs on it. */
export const isLogWrite = (statement: string | Prepared): boolean =>
  typeof statement !== 'string' && statement.name.startsWith('log-write')
