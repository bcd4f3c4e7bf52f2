import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyStep } from '@/components/problems/editor/draft'
import { draftOf } from '@/components/problems/editor/draft-of'
import { findingAt, findingsOf } from '@/components/problems/editor/findings'
import { moved, withAt, without } from '@/components/problems/editor/list-changes'
import { sourceIn } from '@/components/problems/editor/source-in'
import { problemSetFile, problemSource } from '@/lib/contracts/problem-set'
import { sourceIssues } from '@/lib/usecases/problems/source-issues'

const shipped = ['algebra', 'probability'].flatMap((name) => {
  const file = path.join(import.meta.dirname, `../../../prisma/problem-sets/${name}.json`)
  return problemSetFile.parse(JSON.parse(readFileSync(file, 'utf8'))).problems
})

const issuesIn = (source: unknown) => {
  const read = problemSource.safeParse(source, { reportInput: true })
  return read.success ? [] : sourceIssues(read.error)
}

describe('the form of a problem', () => {
  it.each(shipped.map((source) => [source.title, source] as const))('loses nothing of %s', (_, source) => {
    expect(problemSource.parse(sourceIn(draftOf(source)))).toEqual(source)
  })

  it('says of an empty one what is missing, by the places its fields have', () => {
    const found = issuesIn(sourceIn(emptyDraft()))
    expect(found.map(({ where, code }) => `${where} ${code}`)).toEqual([
      'title missing',
      'statement missing',
      'steps.0.skills too-few',
      'steps.0.answer.value missing',
    ])
    const findings = findingsOf({ status: 'unfinished', issues: found })
    expect(findingAt(findings, 'title', true)?.sentence).toBe('Write something here.')
    expect(findingAt(findings, 'title', false)).toBeUndefined()
    expect(findingAt(findings, 'steps.1', true)).toBeUndefined()
  })

  it('says at once what can’t stay as it was typed', () => {
    const draft = emptyDraft()
    const [step] = draft.steps
    if (step === undefined) throw new Error('no step')
    const answer = { ...step.answer, value: '4', tolerance: 'about one', digits: '99' }
    const found = issuesIn(sourceIn({ ...draft, method: 'Two Words', steps: [{ ...step, answer }] }))
    const findings = findingsOf({ status: 'unfinished', issues: found })
    for (const where of ['steps.0.answer.tolerance', 'steps.0.answer.significantDigits', 'method']) {
      expect(findingAt(findings, where, false), where).toBeDefined()
    }
  })

  it('gives a new step an id that no other has, and goes on with a calculation', () => {
    const draft = emptyDraft()
    const [first] = draft.steps
    if (first === undefined) throw new Error('no step')
    const line = {
      ...first,
      id: 'step-2',
      answer: { ...first.answer, type: 'line' as const, start: 'x = 1' },
    }
    const next = emptyStep([line])
    expect(next.id).not.toBe('step-2')
    expect(next.answer).toMatchObject({ type: 'line', start: 'x = 1', value: '' })
  })
})

describe('a list in the form', () => {
  const items = ['a', 'b', 'c'].map((key) => ({ key }))
  const keys = (list: readonly { readonly key: string }[]): string => list.map(({ key }) => key).join('')

  it('is moved within its ends', () => {
    expect(keys(moved(items, 'a', 1))).toBe('bac')
    expect(keys(moved(items, 'c', 1))).toBe('abc')
    expect(keys(moved(items, 'a', -1))).toBe('abc')
    expect(keys(moved(items, 'gone', 1))).toBe('abc')
  })

  it('gets back what was taken out of it, where it was and once', () => {
    const left = without(items, 'b')
    expect(keys(left)).toBe('ac')
    expect(keys(withAt(left, { key: 'b' }, 1))).toBe('abc')
    expect(keys(withAt(items, { key: 'b' }, 1))).toBe('abc')
  })
})
