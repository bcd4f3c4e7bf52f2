import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { belongingsOf, writesSoFar } from './fuzz/belongings'
import { fullerArgs, fullerAsks } from './fuzz/fuller'
import { askDoor, asJson, callDoor, spoiltRequest, withOddText, type Knock, type Outcome } from './fuzz/knock'
import { mutantOf, withText } from './fuzz/mutants'
import { openOwner } from './fuzz/owner'
import type { Owner } from './matrix/row'
import { actionRows, routeRows } from './matrix/rows'

// What Next keeps for each request: who asks, with which headers, and which pages are to be made anew.
const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
const whoAsks = vi.hoisted(() => () => Promise.resolve(signedIn.viewer))
vi.mock('@/lib/auth/viewer', () => ({
  viewer: whoAsks,
  requireViewer: whoAsks,
  currentSession: async () => {
    const viewer: unknown = await whoAsks()
    return viewer === null ? null : { viewer, sessionId: owner.otherSessionId, sessionNumber: 1 }
  },
}))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve(new Map()),
}))
// Letters are written once the reply is out; here that is at once.
vi.mock('next/server', async (original) => ({
  ...(await original<object>()),
  after: (work: () => Promise<void>) => void work(),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

/** Next's own surroundings are part of these: e2e/security/requests.spec.ts knocks at them over the network. */
const OVER_THE_NETWORK = ['GET /api/auth/[...nextauth]', 'POST /api/auth/[...nextauth]']
/** Spoilt examples at each door; more than a test run has time for are asked for in FUZZ_RUNS. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 50)

let owner: Owner
let before: Readonly<Record<string, string>> = {}
let written = ''

async function anew(): Promise<void> {
  const made = await openOwner()
  owner = made.owner
  signedIn.viewer = made.viewer
  before = await belongingsOf(owner.userId)
  written = await writesSoFar()
}

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await anew()
})
beforeEach(() => database.query('DELETE FROM rate_limits'))
afterAll(() => vi.restoreAllMocks())

/** Nothing may break, and what was refused may have changed nothing. */
async function expectSound({ standing, what }: Outcome, tried: string): Promise<void> {
  if (standing === 'broke') expect.fail(`${tried.slice(0, 2000)} → ${what}`)
  const now = await writesSoFar()
  if (now === written) return
  const after = await belongingsOf(owner.userId)
  written = await writesSoFar()
  if (standing === 'refused') expect(after, `${tried.slice(0, 2000)} → ${what}`).toEqual(before)
  before = after
}

const ODD_TEXTS = ['a\0b', 'half \ud800'] as const

describe.each(routeRows.filter(({ door }) => !OVER_THE_NETWORK.includes(door)))('$door', (row) => {
  it('refuses what it does not take, and keeps nothing of it', async () => {
    await anew()
    const asks = [row.ask(owner, owner.userId), ...(fullerAsks(owner)[row.door] ?? [])]
    const knock = async (made: Knock) => {
      const body = made.body instanceof FormData ? [...made.body] : made.body
      await expectSound(await askDoor(row.door, made), asJson({ ...made, body }))
    }
    for (const ask of asks) {
      for (const made of ODD_TEXTS.flatMap((odd) => withOddText(row.door, ask, odd))) await knock(made)
      const spoilt = fc.asyncProperty(spoiltRequest(row.door, ask), knock)
      await fc.assert(spoilt, { numRuns: Math.ceil(RUNS / asks.length) })
    }
  })
})

describe.each(actionRows)('$door', (row) => {
  it('refuses what it does not take, and keeps nothing of it', async () => {
    await anew()
    const args = row.args(owner)
    const isForm = args[0] instanceof FormData
    const given = isForm ? [Object.fromEntries(args[0] as FormData)] : args
    const examples = [given, ...(fullerArgs(owner)[row.door.split('#')[1] ?? ''] ?? [])]
    const call = async (made: unknown) => {
      const list = Array.isArray(made) ? (made as unknown[]) : [made]
      await expectSound(await callDoor(row.door, isForm ? list.map(asForm) : list), asJson(made))
    }
    for (const example of examples) {
      for (const made of ODD_TEXTS.flatMap((odd) => withText(example, odd))) await call(made)
      const spoilt = fc.asyncProperty(mutantOf(example), call)
      await fc.assert(spoilt, { numRuns: Math.ceil(RUNS / examples.length) })
    }
  })
})

function asForm(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields
  const made = new FormData()
  for (const [name, field] of Object.entries(fields)) {
    made.set(name, typeof field === 'string' ? field : asJson(field))
  }
  return made
}
