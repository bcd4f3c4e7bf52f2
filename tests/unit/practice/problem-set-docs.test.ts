import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { problemSetFile } from '@/lib/contracts/problem-set'
import { FUNCTIONS, PAIR_FUNCTIONS, TEMPLATE_FUNCTIONS } from '@/lib/practice/expression/expression'
import { judge } from '@/lib/usecases/problems/judge'

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/problem-sets.md'), 'utf8')

it('the example that authors are shown can be imported and published as it stands', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  const { problems, skills } = problemSetFile.parse(JSON.parse(example))
  expect(problems).toHaveLength(1)
  for (const problem of problems) {
    const judged = await judge(problem, skills)
    expect(judged.ok ? judged.value.gate : judged.error).toMatchObject({ reasons: [], missingHints: [] })
  }
})

it('authors are told of every function there is', () => {
  for (const name of [...FUNCTIONS, ...TEMPLATE_FUNCTIONS, ...PAIR_FUNCTIONS]) {
    expect(page).toMatch(new RegExp(`[\`\\s]${name}\\b`))
  }
})
