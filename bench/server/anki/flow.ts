import { readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorsOf } from '../../load/saturation'
import { Visitor } from '../../load/kinds'
import { openLoop, type Sample } from '../../load/open-loop'
import { quantile } from '../../figures'
import { makeLearners } from '../learners'
import { sessionCookie } from '../../session'
import { ask } from '../ask'
import { newcomer } from './newcomer'
import type { BenchPackage } from './package'

const LEARNERS = 200
/** Milliseconds between two answers, and for how long it is quiet. */
const ANSWER_EVERY_MS = 40
const QUIET_MS = 15_000
const WARM_UP_MS = 20_000
const LOOK_EVERY_MS = 250
/** How long a connection may rest: less than the 5 s after which the server closes it, so that none is asked on just then. */
const RESTS_MS = 2000

/** How long answers of others took, 95th percentiles in milliseconds. */
export interface Flow {
  readonly quiet: number
  /** While a package is sent and looked at, and while it is imported. */
  readonly looking: number
  readonly importing: number
  /** Answers that were put off meanwhile. They came back at once, so they are in no percentile. */
  readonly putOff: number
}

/** Learners who answer at an even pace, however many answers are still on their way. */
export class Others {
  private next = 0
  private readonly agent = new Agent({ keepAlive: true, timeout: RESTS_MS })

  private constructor(
    private readonly address: string,
    private readonly visitors: readonly Visitor[],
  ) {}

  static async of(address: string): Promise<Others> {
    const learners = await makeLearners(LEARNERS, Date.now())
    const others = new Others(
      address,
      await Promise.all(learners.map((learner) => Visitor.of(learner, address))),
    )
    await others.during(sleep(WARM_UP_MS))
    return others
  }

  /** How others fare when it is quiet, and while a package of somebody else's is looked at and imported. */
  async flow(given: BenchPackage): Promise<Flow> {
    const importer = await Importer.of(this.address, this.agent)
    const quiet = await this.during(sleep(QUIET_MS))
    const looked = importer.send(given)
    const looking = await this.during(looked)
    const importing = await this.during(importer.bringIn(await looked, given))
    const putOff = [...quiet, ...looking, ...importing].filter(({ outcome }) => outcome === 'put-off').length
    return { quiet: p95(quiet), looking: p95(looking), importing: p95(importing), putOff }
  }

  close(): void {
    this.agent.destroy()
  }

  private async during(work: Promise<unknown>): Promise<Sample<'answer'>[]> {
    let isOver = false
    const over = work.finally(() => {
      isOver = true
    })
    const samples: Promise<Sample<'answer'>[]>[] = []
    while (!isOver) {
      samples.push(openLoop(this.agent, this.address, [this.answer()]))
      await sleep(ANSWER_EVERY_MS)
    }
    await over
    const taken = (await Promise.all(samples)).flat()
    const [error] = errorsOf(taken)
    if (error !== undefined) throw new Error(error)
    return taken
  }

  private answer() {
    const visitor = this.visitors[this.next++ % LEARNERS]
    if (visitor === undefined) throw new Error('there are no learners')
    return { at: 0, kind: 'answer' as const, request: () => visitor.request('answer') }
  }
}

const p95 = (samples: readonly Sample<'answer'>[]): number =>
  quantile(
    samples.filter(({ outcome }) => outcome === 'done').map(({ latency }) => latency),
    0.95,
  )

/** Somebody new who brings a package, as a browser does. */
class Importer {
  private constructor(
    private readonly address: string,
    private readonly agent: Agent,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async of(address: string, agent: Agent): Promise<Importer> {
    const cookie = await sessionCookie(await newcomer(Date.now()))
    return new Importer(address, agent, { cookie, origin: address })
  }

  /** Sends a package to be looked at; returns the import it may become. */
  async send({ path }: BenchPackage): Promise<string> {
    const reply = await fetch(`${this.address}/api/anki?name=collection.colpkg`, {
      ...{ method: 'POST', headers: this.headers, body: new Uint8Array(await readFile(path)) },
    })
    const last = (await reply.text()).trim().split('\n').at(-1) ?? ''
    const { import: looked } = JSON.parse(last) as { readonly import?: { readonly importId: string } }
    if (looked === undefined) throw new Error(`the package was not taken: ${last.slice(0, 300)}`)
    return looked.importId
  }

  /** Has it imported, and waits until it is. */
  async bringIn(importId: string, { deckIds }: BenchPackage): Promise<void> {
    const path = `/api/anki/${importId}`
    const begun = await ask(this.agent, this.address, {
      ...{ method: 'POST', path, headers: { ...this.headers, 'content-type': 'application/json' } },
      body: JSON.stringify({ deckIds, history: 'mine' }),
    })
    if (begun.status !== 200) throw new Error(`the import was not begun: ${begun.body.slice(0, 300)}`)
    for (;;) {
      await sleep(LOOK_EVERY_MS)
      const shown = await ask(this.agent, this.address, { method: 'GET', path, headers: this.headers })
      // Too busy to say how far it is: asked again like any page would.
      if (shown.status === 503) continue
      const { body } = shown
      const { state } = JSON.parse(body) as { readonly state?: string }
      if (state === 'done') return
      if (state !== 'waiting' && state !== 'running')
        throw new Error(`the import ended: ${body.slice(0, 300)}`)
    }
  }
}
