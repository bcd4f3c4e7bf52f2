import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { BenchLearner } from '../server/learners'
import type { Answered, Ask } from '../server/ask'
import { sessionCookie } from '../session'

/** What a learner asks the server for. */
export type Kind = 'today' | 'sitting' | 'answer' | 'batch' | 'notes' | 'import'

export const KINDS: readonly Kind[] = ['answer', 'batch', 'sitting', 'today', 'notes', 'import']

const BATCH = 12
const ROWS = 20

/** A learner who is signed in, and what the server told them it has. */
export class Visitor {
  readonly acknowledged: string[] = []
  private imports = 0

  private constructor(
    readonly learner: BenchLearner,
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  static async of(learner: BenchLearner, address: string): Promise<Visitor> {
    const cookie = await sessionCookie(learner.viewer)
    return new Visitor(learner, address, cookie)
  }

  /** A request of a kind, and the check of what comes back: null when it is what it should be. */
  request(kind: Kind): { readonly ask: Ask; readonly check: (answered: Answered) => string | null } {
    switch (kind) {
      case 'answer':
        return this.answers(1)
      case 'batch':
        return this.answers(BATCH)
      case 'sitting':
        return this.page('/api/sittings', '"cards":[{')
      case 'today':
        return this.page('/', '</html>')
      case 'notes':
        return this.page('/api/notes?offset=0&limit=50', '"notes":[{')
      case 'import':
        return this.import()
    }
  }

  private answers(count: number) {
    const events: DeviceEvent[] = Array.from({ length: count }, () => this.learner.answer(Date.now()))
    const ask = this.post(
      '/api/reviews',
      'application/json',
      JSON.stringify({ userId: this.learner.viewer.userId, events }),
    )
    const check = ({ body }: Answered) => {
      if (body.split('"status":"applied"').length - 1 !== count) return body.slice(0, 200)
      this.acknowledged.push(...events.map(({ eventId }) => eventId))
      return null
    }
    return { ask, check }
  }

  private page(path: string, sign: string) {
    const ask: Ask = { method: 'GET', path, headers: { cookie: this.cookie } }
    return { ask, check: ({ body }: Answered) => (body.includes(sign) ? null : body.slice(0, 200)) }
  }

  private import() {
    const number = this.imports++
    const rows = Array.from({ length: ROWS }, (_, row) => `question ${number} ${row},answer ${row}\r\n`)
    const boundary = 'spindle-load'
    const field = (name: string, value: string, more = '') =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
    const body = [
      field('mode', 'commit'),
      field('deckName', 'Imported'),
      field('file', rows.join(''), '; filename="cards.csv"\r\nContent-Type: text/csv'),
      `--${boundary}--\r\n`,
    ].join('')
    const ask = this.post('/api/import', `multipart/form-data; boundary=${boundary}`, body)
    return {
      ask,
      check: (answered: Answered) =>
        answered.body.includes('"status":"done"') ? null : answered.body.slice(-200),
    }
  }

  private post(path: string, type: string, body: string): Ask {
    return {
      method: 'POST',
      path,
      headers: { cookie: this.cookie, origin: this.address, 'content-type': type },
      body,
    }
  }
}
