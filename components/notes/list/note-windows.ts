import type { NoteListRow, NoteWindow } from '@/lib/contracts/note-list'
import type { Result } from '@/lib/contracts/result'
import type { ListFailure } from './fetch-notes'
import { windowOf, windowsAround, WINDOW_NOTES, type Rows } from './windows'

/** The first window of a list, and the query it belongs to. */
export interface FirstWindow extends NoteWindow {
  readonly query: string
}

/** What is there of a list. */
export interface Listed {
  readonly query: string
  readonly total: number
  readonly windows: ReadonlyMap<number, readonly NoteListRow[]>
  readonly failed: ReadonlyMap<number, ListFailure>
  /** Another list was asked for and isn't there yet. */
  readonly isLooking: boolean
}

export type FetchWindow = (
  query: string,
  window: number,
  signal: AbortSignal,
) => Promise<Result<NoteWindow, ListFailure>>

/** Rows beyond the screen that are fetched before they are seen. */
const AHEAD = 20
/** Who scrolls past a window within this time doesn't see it, so it isn't fetched. */
const PAUSE_MS = 60

/**
 * A list that is fetched window by window as it is looked at. A window that is no longer looked at, or belongs to a list
 * that isn't asked for any more, is not waited for.
 */
export class NoteWindows {
  private listed: Listed
  /** The query asked for last. */
  private query: string
  /** Windows that are as the server last said. The others are fetched anew when they are looked at. */
  private fresh: Set<number>
  private seen: Rows = { first: 0, last: 0 }
  private readonly asking = new Map<number, AbortController>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private first: FirstWindow,
    private readonly fetchWindow: FetchWindow,
  ) {
    this.query = first.query
    this.listed = listedOf(first)
    this.fresh = new Set([0])
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Listed => this.listed

  /** Asks for a list. What was listed stays until its first window is there. */
  open(query: string): void {
    if (query === this.query) return
    this.query = query
    this.drop()
    if (query === this.first.query) return this.begin(this.first)
    this.show({ isLooking: true })
    this.ask(0)
  }

  /** Takes a first window that the server sent by itself. The others of that list are then as good as old. */
  take(first: FirstWindow): void {
    if (first === this.first) return
    this.first = first
    if (first.query !== this.query) return
    this.drop()
    if (this.listed.query !== first.query) return this.begin(first)
    const { total, notes } = first
    const windows = new Map([...this.listed.windows].filter(([window]) => window * WINDOW_NOTES < total))
    this.fresh = new Set([0])
    this.show({ total, windows: windows.set(0, notes), failed: new Map(), isLooking: false })
    this.look(this.seen)
  }

  /** Says which rows are seen. */
  look(rows: Rows): void {
    this.seen = rows
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.fetchSeen(), PAUSE_MS)
  }

  /** Fetches again what could not be fetched. */
  retry(): void {
    const failed = [...this.listed.failed.keys()]
    this.show({ failed: new Map() })
    for (const window of failed) this.ask(window)
  }

  /** A row; undefined while it isn't there. */
  row(row: number): NoteListRow | undefined {
    return this.listed.windows.get(windowOf(row))?.[row % WINDOW_NOTES]
  }

  /** Stops asking. */
  drop(): void {
    clearTimeout(this.timer)
    for (const controller of this.asking.values()) controller.abort()
    this.asking.clear()
  }

  private fetchSeen(): void {
    if (this.listed.isLooking) return
    const wanted = windowsAround(this.seen, this.listed.total, AHEAD)
    for (const [window, controller] of this.asking) {
      if (wanted.includes(window)) continue
      controller.abort()
      this.asking.delete(window)
    }
    for (const window of wanted) {
      if (!this.fresh.has(window) && !this.listed.failed.has(window)) this.ask(window)
    }
  }

  private ask(window: number): void {
    if (this.asking.has(window)) return
    const controller = new AbortController()
    this.asking.set(window, controller)
    const { query } = this
    void this.fetchWindow(query, window, controller.signal).then((found) => {
      if (controller.signal.aborted) return
      this.asking.delete(window)
      if (!found.ok) this.fail(query, window, found.error)
      else if (this.listed.query !== query) this.begin({ query, ...found.value })
      else this.keep(window, found.value)
    })
  }

  private begin(first: FirstWindow): void {
    this.fresh = new Set([0])
    this.show(listedOf(first))
  }

  private keep(window: number, { notes, total }: NoteWindow): void {
    this.fresh.add(window)
    const failed = new Map(this.listed.failed)
    failed.delete(window)
    this.show({ total, windows: new Map(this.listed.windows).set(window, notes), failed, isLooking: false })
  }

  /** A list whose first window failed is one without rows: those of another would be taken for its own. */
  private fail(query: string, window: number, failure: ListFailure): void {
    if (this.listed.query !== query) {
      this.fresh = new Set()
      this.show({
        query,
        total: 0,
        windows: new Map(),
        failed: new Map([[window, failure]]),
        isLooking: false,
      })
    } else this.show({ failed: new Map(this.listed.failed).set(window, failure), isLooking: false })
  }

  private show(changed: Partial<Listed>): void {
    this.listed = { ...this.listed, ...changed }
    for (const listener of this.listeners) listener()
  }
}

const listedOf = ({ query, total, notes }: FirstWindow): Listed => ({
  query,
  total,
  windows: new Map([[0, notes]]),
  failed: new Map(),
  isLooking: false,
})
