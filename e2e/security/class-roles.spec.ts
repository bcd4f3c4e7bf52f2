import { v7 as uuidv7 } from 'uuid'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { ClassRole } from '@/lib/classes'
import { CLASS_DOORS, DOORS_INTO_CLASSES } from '@/tests/security/matrix/class-doors'
import type { Owner } from '@/tests/security/matrix/row'
import { actionRows, pageRows, routeRows } from '@/tests/security/matrix/rows'
import { openAccount, signIn } from '../support/account'
import { builtActions, callAction } from '../support/actions'
import { inDatabase } from '../support/database'
import { makeOwner } from '../support/owner'
import { expect, test as base } from '../support/test'

/** Who knocks at the doors of a class: those who are in it, those who were, somebody of another class, and nobody. */
const VISITORS = ['instructor', 'assistant', 'learner', 'left', 'removed', 'elsewhere', 'nobody'] as const
type Visitor = (typeof VISITORS)[number]

interface Cast {
  /** The instructor's things; where something takes a learner of a class, it is this one. */
  readonly owner: Owner
  readonly requests: Readonly<Record<Visitor, APIRequestContext>>
  readonly origin: string
}

const test = base.extend<{ readonly cast: Cast }>({
  cast: async ({ playwright, baseURL, database }, use) => {
    const origin = new URL(baseURL ?? '').origin
    const opened: APIRequestContext[] = []
    const open = async () => {
      const request = await playwright.request.newContext({ baseURL: origin })
      opened.push(request)
      return request
    }
    const instructor = await open()
    const made = await makeOwner(instructor, database)
    const owner = {
      ...made,
      learnedClassId: made.classId,
      openAssignmentId: made.taughtAssignmentId,
      startedAssignmentId: made.taughtAssignmentId,
    }
    const member = async (role: ClassRole | null, state: string) => {
      const request = await open()
      const account = await openAccount({ zone: 'Europe/Berlin' })
      await signIn(request, account)
      if (role !== null) await join(owner, account.userId, role, state)
      return request
    }
    const requests = {
      instructor,
      assistant: await member('assistant', 'active'),
      learner: await member('learner', 'active'),
      left: await member('learner', 'left'),
      removed: await member('learner', 'removed'),
      elsewhere: await member(null, ''),
      nobody: await open(),
    }
    await use({ owner, requests, origin })
    await Promise.all(opened.map((request) => request.dispose()))
  },
})

/** Puts somebody into a class; who learns there has started what is assigned. */
async function join(
  { classId, taughtAssignmentId }: Owner,
  userId: string,
  role: ClassRole,
  state: string,
): Promise<void> {
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name, consented_at)
       VALUES ($1, $2, $3, $4::varchar, $5::varchar, now(), CASE WHEN $5::varchar = 'left' THEN NULL ELSE 'Somebody' END,
         CASE WHEN $5::varchar = 'active' THEN now() END)`,
      [classId, userId, uuidv7(), role, state],
    )
    if (role !== 'learner') return
    const deckId = uuidv7()
    await client.query('INSERT INTO decks (id, user_id, name) VALUES ($1, $2, $3)', [
      deckId,
      userId,
      'Started',
    ])
    await client.query(
      `INSERT INTO assigned_copies (user_id, assignment_id, deck_id, number, started_at, counts_from)
       VALUES ($1, $2, $3, 1, now(), now())`,
      [userId, taughtAssignmentId, deckId],
    )
  })
}

const isIn = (door: string, visitor: Visitor): boolean =>
  (CLASS_DOORS[door] ?? []).some((role) => role === visitor)

/** The words of a page that is not there: its status may have gone out before. */
const isNotFound = (status: number, text: string): boolean =>
  status === 404 || (status === 200 && text.includes('NEXT_HTTP_ERROR_FALLBACK;404'))

test('every page and file of a class opens to the roles it is for, and to nobody else', async ({ cast }) => {
  test.setTimeout(120_000)
  const { owner, requests, origin } = cast
  const pages = pageRows.filter(({ door }) => door in CLASS_DOORS)
  const files = routeRows.filter(({ door }) => door in CLASS_DOORS)
  const doors = [
    ...pages.map(({ door, path }) => ({ door, path: path(owner) })),
    ...files.map(({ door, ask }) => ({ door, path: ask(owner, '').path })),
  ]
  for (const { door, path } of doors) {
    for (const visitor of VISITORS) {
      const reply = await requests[visitor].get(path, { headers: { origin }, maxRedirects: 0 })
      const text = await reply.text()
      const what = `${door}, ${visitor}`
      if (isIn(door, visitor)) {
        expect.soft([reply.status(), isNotFound(reply.status(), text)], what).toEqual([200, false])
        continue
      }
      expect.soft(text, what).not.toContain(owner.secret)
      if (visitor === 'nobody') expect.soft([307, 401], what).toContain(reply.status())
      else expect.soft(isNotFound(reply.status(), text) || reply.status() === 403, what).toBe(true)
    }
  }
})

test('every action of a class refuses the roles it is not for', async ({ cast }) => {
  test.setTimeout(120_000)
  const { owner, requests, origin } = cast
  const ids = builtActions()
  for (const row of actionRows.filter(({ door }) => door in CLASS_DOORS)) {
    const call = (request: APIRequestContext): Promise<APIResponse> => {
      const id = ids.get(row.door.replace('action ', '')) ?? ''
      return callAction(request, { id, page: row.page(owner), args: row.args(owner), origin })
    }
    for (const visitor of VISITORS.filter((each) => !isIn(row.door, each))) {
      const text = await (await call(requests[visitor])).text()
      expect.soft(text, `${row.door}, ${visitor}`).toMatch(REFUSED[visitor])
      expect.soft(text, `${row.door}, ${visitor}`).not.toContain(owner.secret)
    }
  }
})

const refusal = (code: string) => new RegExp(`"ok":false,"error":{"code":"${code}"`)
/** Whoever is in the class hears that it is not theirs to do; to everybody else there is no such class. */
const REFUSED: Readonly<Record<Visitor, RegExp>> = {
  instructor: refusal('not-allowed'),
  assistant: refusal('not-allowed'),
  learner: refusal('not-allowed'),
  left: refusal('not-found'),
  removed: refusal('not-found'),
  elsewhere: refusal('not-found'),
  nobody: refusal('signed-out'),
}

test('no door of a class is left out', () => {
  const about = [...pageRows, ...routeRows, ...actionRows]
    .map(({ door }) => door)
    .filter((door) => /\/classes(\/|$)/.test(door))
  expect([...Object.keys(CLASS_DOORS), ...DOORS_INTO_CLASSES].sort()).toEqual(about.sort())
})
