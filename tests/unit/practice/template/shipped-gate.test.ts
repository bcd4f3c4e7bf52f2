import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemSetFile } from '@/lib/contracts/problem-set'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import { publishGate } from '@/lib/practice/template/gate'
import { structureValue } from '@/lib/practice/template/structure-value'
import { readTemplate } from '@/lib/practice/template/variant'

const folder = path.join(import.meta.dirname, '../../../../prisma/problem-sets')

describe.each(['algebra', 'probability'])('the set of %s that ships', (name) => {
  const { problems, skills } = problemSetFile.parse(
    JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')),
  )
  it.each(problems.map((problem) => [problem.title, problem] as const))(
    'passes the gate: %s',
    (_, source) => {
      const template = readTemplate(source)
      if (!template.ok) throw new Error(JSON.stringify(template.error))
      const verdict = publishGate(template.value, {
        accepts: acceptsAnswer,
        meanValueOf: structureValue,
        skills: skills.map(({ slug }) => slug),
      })
      expect(verdict.reasons).toEqual([])
      expect(verdict.missingHints).toEqual([])
    },
  )
})
