import { v7 as uuidv7 } from 'uuid'
import type { APIRequestContext, Page } from '@playwright/test'
import { problemSource } from '@/lib/contracts/problem-set'
import type { Round } from '@/lib/practice/round/round'
import type { Owner } from '@/tests/security/matrix/row'
import { originOf } from './cards'
import { type Database, inDatabase } from './database'

/** Solve a(x + b) = cx + d, line by line. */
export const LINEAR = {
  title: 'Brackets and the unknown on both sides',
  tags: ['equations'],
  variables: [
    { kind: 'range', name: 'a', from: 3, to: 6 },
    { kind: 'range', name: 'c', from: 1, to: 'a - 1' },
    { kind: 'range', name: 'b', from: -6, to: 6 },
    { kind: 'range', name: 'n', from: 2, to: 9 },
    { kind: 'derived', name: 'd', formula: '(a - c) * n + a * b' },
  ],
  constraints: ['b != 0', 'd != 0', 'a - c != 1'],
  problem: {
    statement: 'Solve for $x$, one line at a time.\n\n[[a(x + b) = c x + d]]',
    steps: [
      {
        id: 'expand',
        skills: ['expand-brackets'],
        answer: {
          type: 'line',
          start: 'a(x + b) = c x + d',
          value: 'a x + {a*b} = c x + d',
          stage: 'expanded',
        },
        hints: {
          prompt: 'What does the [[a]] in front of the bracket do to each term inside?',
          halfWorked: '[[a x]] comes first. What is left to multiply?',
          worked: 'Multiply both terms: [[a x + {a*b} = c x + d]].',
        },
      },
      {
        id: 'collect',
        skills: ['collect-terms'],
        answer: {
          type: 'line',
          start: 'a(x + b) = c x + d',
          value: '{a - c} x + {a*b} = d',
          stage: 'collected',
        },
        hints: {
          prompt: 'On which side would you like the unknown to be?',
          halfWorked: 'Take [[c x]] away from both sides.',
          worked: 'Take [[c x]] away on both sides: [[{a - c} x + {a*b} = d]].',
        },
      },
      {
        id: 'undo',
        skills: ['undo-constant'],
        answer: {
          type: 'line',
          start: 'a(x + b) = c x + d',
          value: '{a - c} x = {d - a*b}',
          stage: 'isolated',
        },
        hints: {
          prompt: 'You want the [[x]] term alone. What is still next to it?',
          halfWorked: 'Undo [[{a*b}]] on both sides.',
          worked: '[[{a - c} x = {d - a*b}]].',
        },
      },
      {
        id: 'divide',
        skills: ['divide'],
        answer: { type: 'line', start: 'a(x + b) = c x + d', value: 'x = n', stage: 'solved' },
        hints: {
          prompt: 'How many [[x]] are there? You want one.',
          halfWorked: 'Divide both sides by [[{a - c}]].',
          worked: '[[x = n]].',
        },
      },
    ],
    afterword: 'Brackets first, then the unknown on one side, then everything that stands beside it.',
  },
  method: 'linear',
}

export const LINEAR_SKILLS = [
  { slug: 'expand-brackets', name: 'Expand brackets', prerequisites: [] },
  { slug: 'collect-terms', name: 'Collect x', prerequisites: ['expand-brackets'] },
  { slug: 'undo-constant', name: 'Undo a constant', prerequisites: [] },
  { slug: 'divide', name: 'Divide', prerequisites: [] },
]

/** Gives somebody a set of published problems; returns its id and theirs. */
export async function giveProblemSet(
  userId: string,
  name: string,
  sources: readonly unknown[],
  skills: readonly unknown[] = LINEAR_SKILLS,
): Promise<{ readonly setId: string; readonly problemIds: readonly string[] }> {
  const [setId, problemIds] = [uuidv7(), sources.map(() => uuidv7())]
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO problem_sets (user_id, set_id, name, skills, created_at) VALUES ($1, $2, $3, $4, now())`,
      [userId, setId, name, JSON.stringify(skills)],
    )
    for (const [position, written] of sources.entries()) {
      const source = problemSource.parse(written)
      await client.query(
        `INSERT INTO problems (user_id, problem_id, set_id, position, title, tags, source, published, published_at,
           created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, now(), now(), now())`,
        [userId, problemIds[position], setId, position, source.title, source.tags, JSON.stringify(source)],
      )
    }
  })
  return { setId, problemIds }
}

/** Gives somebody a published problem with a secret in it. */
export async function openProblems(
  request: APIRequestContext,
  userId: string,
  secret: string,
): Promise<Pick<Owner, 'problemSetId' | 'problemId' | 'roundId'>> {
  const skills = [{ slug: 'keep', name: `${secret} skill`, prerequisites: [] }]
  const { setId, problemIds } = await giveProblemSet(userId, `${secret} set`, [fixedProblem(secret)], skills)
  const roundId = uuidv7()
  const begun = await request.post('/api/practice', {
    headers: { origin: await originOf(request) },
    data: { roundId, setId, problemId: null },
  })
  if (!begun.ok()) throw new Error('the owner’s problem is not on the screen')
  return { problemSetId: setId, problemId: problemIds[0] ?? '', roundId }
}

/** A problem of one step that the gate lets through. */
export const fixedProblem = (title: string) => ({
  title: `${title} problem`,
  problem: {
    statement: `${title} statement`,
    steps: [{ id: 'only', ask: title, skills: ['keep'], answer: { type: 'number', value: '4' } }],
  },
})

/** What the author of the step on somebody's screen would answer, as it is typed. */
export async function authorsAnswer(database: Database, userId: string): Promise<string> {
  const [row] = await database.rows<{ state: Round }>(
    `SELECT state FROM practice_rounds WHERE user_id = $1 AND standing = 'open'`,
    [userId],
  )
  const answer = row?.state.problem.steps[row.state.open?.place ?? -1]?.answer
  if (answer === undefined || !('value' in answer)) throw new Error('no step that is typed is on the screen')
  return answer.value
}

/** Does the problem on the screen, every step right, by keys. Stays at its end, where `next` leads on. */
export async function solveByKeys(
  page: Page,
  database: Database,
  userId: string,
  next = page.getByRole('button', { name: /^Next problem/ }),
): Promise<void> {
  const field = page.getByRole('textbox', { name: /^(Line|Answer to step) \d/ })
  await field.or(next).waitFor()
  while (!(await next.isVisible())) {
    const answer = await authorsAnswer(database, userId)
    const label = await field.getAttribute('aria-label')
    await field.fill(answer)
    await field.press('Enter')
    await field.and(page.getByLabel(label ?? '', { exact: true })).waitFor({ state: 'detached' })
  }
}
