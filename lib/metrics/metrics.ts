import 'server-only'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { processWide } from '@/lib/process-wide'
import { RollingCalibration } from './calibration'

/** Seconds; the database answers in the first, a page that imports a file may take the last. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Scored answers that calibration is about. */
const LAST_ANSWERS = 2000

/** What became of an event that a device sent. */
export type Outcome = 'applied' | 'duplicate' | 'refused'

/** Connections to the database of this process. */
export interface PoolUse {
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

/** What a request was for: a page, a server action, a route of the API, a file. */
export type RequestKind = 'page' | 'action' | 'api' | 'file'

/** The figures of this process, counted from its start. No label names a person or a thing of theirs. */
const figures = () =>
  processWide('metrics', () => {
    const registry = new Registry()
    const registers = [registry]
    return {
      registry,
      requests: new Histogram({
        name: 'spindle_request_seconds',
        help: 'Requests as they came in, put off ones included: time until the answer was out',
        labelNames: ['kind', 'status'] as const,
        buckets: SECONDS,
        registers,
      }),
      routes: new Histogram({
        name: 'spindle_route_seconds',
        help: 'Requests to a route of the API: time in its handler',
        labelNames: ['method', 'route', 'status'] as const,
        buckets: SECONDS,
        registers,
      }),
      refusals: new Counter({
        name: 'spindle_limit_refusals_total',
        help: 'Uses refused by a limit, by its name',
        labelNames: ['limit'] as const,
        registers,
      }),
      events: new Counter({
        name: 'spindle_events_total',
        help: 'Answers and other events that devices sent, by what became of them',
        labelNames: ['outcome'] as const,
        registers,
      }),
      rolledUp: new Counter({
        name: 'spindle_class_rows_total',
        help: 'Rows of classes that were worked out, of learners and of items, and those that broke',
        labelNames: ['of'] as const,
        registers,
      }),
      calibration: new RollingCalibration(LAST_ANSWERS),
    }
  })

/** Counts a request to a route of the API. */
export function countRoute(method: string, route: string, status: number, ms: number): void {
  figures().routes.observe({ method, route, status }, ms / 1000)
}

/** Counts a request of any kind. */
export function countRequest(kind: RequestKind, status: number, ms: number): void {
  figures().requests.observe({ kind, status }, ms / 1000)
}

/** Counts a use that a limit refused. */
export function countRefusal(limit: string): void {
  figures().refusals.inc({ limit })
}

/** Counts what became of events that a device sent. */
export function countEvents(outcome: Outcome, count: number): void {
  if (count > 0) figures().events.inc({ outcome }, count)
}

/** Counts rows of classes that were worked out. */
export function countRolledUp(rows: Readonly<Record<'learners' | 'items' | 'failed', number>>): void {
  for (const [of, count] of Object.entries(rows)) if (count > 0) figures().rolledUp.inc({ of }, count)
}

/** Notes what had been predicted of an answer, and whether it was recalled. */
export function noteAnswer(value: number, isRecalled: boolean): void {
  figures().calibration.add(value, isRecalled)
}

/**
 * Begins to watch the process itself: memory, processor, delay of the event loop. Called once, when the server starts.
 *
 * @param poolUse what the database’s pool is at, asked with each reading
 */
export function watchProcess(poolUse: () => PoolUse): void {
  processWide('metrics-of-process', () => {
    const { registry, calibration } = figures()
    collectDefaultMetrics({ register: registry })
    gauge(registry, 'spindle_database_connections', 'Connections to the database, by what they do', (set) => {
      const { total, idle, waiting } = poolUse()
      set({ state: 'busy' }, total - idle)
      set({ state: 'idle' }, idle)
      set({ state: 'waited-for' }, waiting)
    })
    gauge(registry, 'spindle_calibration', `Of the last ${LAST_ANSWERS} answers with a prediction`, (set) => {
      for (const [state, value] of Object.entries(calibration.read() ?? {})) set({ state }, Number(value))
    })
    return true
  })
}

function gauge(
  registry: Registry,
  name: string,
  help: string,
  read: (set: (labels: { readonly state: string }, value: number) => void) => void,
): void {
  const made: Gauge<'state'> = new Gauge({
    name,
    help,
    labelNames: ['state'],
    registers: [registry],
    collect: () => read((labels, value) => made.set(labels, value)),
  })
}

/** All figures, as Prometheus reads them. */
export async function metricsText(): Promise<{ readonly text: string; readonly contentType: string }> {
  const { registry } = figures()
  return { text: await registry.metrics(), contentType: registry.contentType }
}
