import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { packageFolder } from '../../support/anki-packages/files'
import { practisedCollection } from '../../support/anki-packages/imports'
import { packageOf } from '../../support/anki-packages/package'
import { erase, exportOf } from '../../support/archives'
import { openLearner } from '../../support/learners'
import { writtenLearner } from '../../support/written-learner'

const folder = packageFolder()
afterAll(() => folder.remove())
const root = path.resolve(import.meta.dirname, '../../..')

/** Runs the command as `npm run import` does, on the tests' database. */
function importCommand(isEmbedded: boolean, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--require', 'tsx/cjs', 'scripts/import.ts', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SPINDLE_EMBEDDED: isEmbedded ? '1' : '' } },
  )
  const said = stderr.split('\n').filter((line) => !/^\w+: \d+ of \d+$/.test(line))
  return {
    code: status,
    report: stdout === '' ? null : (JSON.parse(stdout) as object),
    said: said.join('\n').trim(),
  }
}

async function addressed(): Promise<string> {
  const viewer = await openLearner()
  const email = `${uuidv7()}@example.org`
  await database.query('UPDATE users SET email = $2 WHERE id = $1', [viewer.userId, email])
  return email
}

const accountsOf = async (email: string) =>
  (await database.query('SELECT id FROM users WHERE email = $1', [email])).rows.length

/** Each run starts a Node of its own. */
describe('npm run import', { timeout: 180_000 }, () => {
  it('prints what came in, and nothing new the second time', async () => {
    const email = await addressed()
    const file = folder.file(packageOf(3, practisedCollection(3)), 'colpkg')
    const first = importCommand(false, '--user', email.toUpperCase(), file)
    expect(first).toMatchObject({ code: 0, said: '' })
    expect(first.report).toMatchObject({
      ...{ decks: 1, notes: 3, cards: 3, reviews: 16, skipped: [], missingMedia: [] },
      warnings: [expect.stringContaining('Basic: ')],
    })
    expect(importCommand(false, '--user', email, file).report).toMatchObject({
      ...{ notes: 0, cards: 0, reviews: 0 },
      skipped: [{ what: 'reviews', count: 16, why: 'here already' }],
    })
  })

  it('takes answers of an .apkg for somebody else’s unless they are said to be mine', async () => {
    const file = folder.file(packageOf(2, practisedCollection(2)))
    expect(importCommand(false, '--user', await addressed(), file).report).toMatchObject({
      cards: 2,
      reviews: 0,
    })
    const mine = importCommand(false, '--user', await addressed(), '--history', 'mine', file)
    expect(mine.report).toMatchObject({ cards: 2, reviews: 12 })
  })

  it('refuses a file in one sentence, and ends with 1', async () => {
    const file = folder.file(Buffer.from('front,back\n'))
    const email = `${uuidv7()}@example.org`
    for (const given of [file, path.join(folder.folder, 'nobody.apkg')]) {
      const { code, report, said } = importCommand(true, '--user', email, given)
      expect({ code, report }).toEqual({ code: 1, report: null })
      expect(said.split('\n')).toHaveLength(1)
    }
    expect(await accountsOf(email)).toBe(0)
  })

  it('opens an account on the database that comes along, and nowhere else', async () => {
    const file = folder.file(packageOf(1, practisedCollection(1)))
    const email = `${uuidv7()}@example.org`
    expect(importCommand(false, '--user', email, file)).toEqual({
      ...{ code: 1, report: null, said: 'There is no account with this e-mail address.' },
    })
    expect(importCommand(true, '--user', email, file).report).toMatchObject({ notes: 1, madeAccount: email })
    expect(await accountsOf(email)).toBe(1)
  })

  it('brings an export back', async () => {
    const owner = await writtenLearner(`${uuidv7()}@example.org`, Date.now())
    const file = folder.file(await exportOf(owner), 'zip')
    // What is in it still belongs to its owner.
    expect(importCommand(false, '--user', await addressed(), file)).toMatchObject({ code: 1, report: null })
    await erase(owner)
    expect(importCommand(false, '--user', await addressed(), file).report).toMatchObject({
      decks: 1,
      notes: 3,
    })
  })
})
