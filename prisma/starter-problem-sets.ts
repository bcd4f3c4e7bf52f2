import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ClientBase } from 'pg'

/** A file of prisma/problem-sets. What is in it is checked by the tests, not on each start. */
interface ProblemSetFile {
  readonly name: string
  readonly description?: string
  readonly skills: readonly unknown[]
  readonly problems: readonly unknown[]
}

const FOLDER = path.join(import.meta.dirname, 'problem-sets')
/** Of all of them: see the LICENSE beside them. */
const LICENCE = 'CC0-1.0'

/** Puts the starter sets into a database, and takes out those that no longer ship. A second time changes nothing. */
export async function writeStarterProblemSets(client: Pick<ClientBase, 'query'>): Promise<void> {
  const sets = existsSync(FOLDER) ? await shippedSets() : []
  for (const { slug, set, contentHash } of sets) {
    await client.query(UPSERT, [
      ...[slug, set.name, set.description ?? '', LICENCE],
      ...[JSON.stringify(set.skills), JSON.stringify(set.problems), contentHash],
    ])
  }
  await client.query('DELETE FROM starter_problem_sets WHERE slug <> ALL ($1)', [
    sets.map(({ slug }) => slug),
  ])
}

async function shippedSets(): Promise<{ slug: string; set: ProblemSetFile; contentHash: string }[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(FOLDER, name), 'utf8')
      const contentHash = createHash('sha256').update(text).digest('hex')
      return { slug: name.replace(/\.json$/, ''), set: JSON.parse(text) as ProblemSetFile, contentHash }
    }),
  )
}

const UPSERT = `
  INSERT INTO starter_problem_sets AS known (slug, name, description, licence, skills, problems, content_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (slug) DO UPDATE SET name = excluded.name, description = excluded.description,
    licence = excluded.licence, skills = excluded.skills, problems = excluded.problems,
    content_hash = excluded.content_hash
  WHERE known.content_hash <> excluded.content_hash`
