import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { PROBLEM_FILE_LIMITS, type ReadProblemFile } from '@/lib/contracts/problem-file'
import { readProblemFile } from '@/lib/usecases/problem-files/read-problem-file'
import { words } from '@/lib/words'
import made from '../../../fixtures/practice/oatutor.json'

const PROBLEM = {
  title: 'Two trains',
  problem: {
    statement: 'Two trains meet.',
    steps: [{ id: 'when', skills: ['speed'], answer: { type: 'number', value: '3/2' } }],
  },
}
const SET = { format: 'spindle-problem-set', version: 1, name: 'Trains', problems: [PROBLEM] }

async function read(value: unknown): Promise<ReadProblemFile> {
  const file = await readProblemFile(typeof value === 'string' ? value : JSON.stringify(value))
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

async function refusal(text: string) {
  const file = await readProblemFile(text)
  return file.ok ? null : file.error
}

describe('a file in our own form', () => {
  it('is read with what is left out in it filled in', async () => {
    const file = await read(SET)
    expect(file).toMatchObject({ kind: 'spindle', name: 'Trains', description: '', refused: [], faults: [] })
    expect(file.problems).toMatchObject([
      { place: 0, notes: [], problem: { title: 'Two trains', tags: [], attribution: null } },
    ])
    expect(file.skills).toEqual([{ slug: 'speed', name: 'Speed', prerequisites: [] }])
  })

  it('is read as docs/problem-sets.md shows it', async () => {
    const page = await readFile('docs/problem-sets.md', 'utf8')
    const file = await read(/```json\n([^]*?)```/.exec(page)?.[1] ?? '')
    expect(file).toMatchObject({
      kind: 'spindle',
      faults: [],
      problems: [{ problem: { title: 'How far is it by taxi?' } }],
    })
  })

  it('says of each place what it needs, and keeps the problems apart that are fine', async () => {
    const [step] = PROBLEM.problem.steps
    const withSteps = (...steps: readonly unknown[]) => ({
      ...PROBLEM,
      problem: { ...PROBLEM.problem, steps },
    })
    const file = await read({
      ...SET,
      problems: [
        PROBLEM,
        withSteps({ ...step, answer: { type: 'number', value: '' } }),
        withSteps({ ...step, answer: { type: 'number', value: '3+(' } }),
        withSteps({ ...step, answer: { type: 'guess' } }),
        withSteps({ ...step, extra: 1 }),
        withSteps({ ...step, skills: undefined }, step),
        withSteps(step, step),
        { ...PROBLEM, title: 7 },
        'no problem',
      ],
    })
    expect(file.problems.map(({ place }) => place)).toEqual([0])
    expect(file.faults.map(({ where, what }) => [where, words.problemFiles.fault(what)])).toEqual([
      ['problems.1.problem.steps.0.answer.value', 'Write something here.'],
      ['problems.2.problem.steps.0.answer.value', 'A closing bracket is missing in “3+(”.'],
      [
        'problems.3.problem.steps.0.answer.type',
        'Use one of number, expression, equation, line, choice, method, ordering, short-text and free-text.',
      ],
      ['problems.4.problem.steps.0', 'Leave out extra: there is no such field.'],
      ['problems.5.problem.steps.0.skills', 'This is missing.'],
      ['problems.6.problem.steps.1.id', 'Another step is called when. Give this one a name of its own.'],
      ['problems.7.title', 'Write a text here.'],
      ['problems.8', 'Write an object with fields here.'],
    ])
    expect(file.faults.map(({ problem, title }) => [problem, title]).at(1)).toEqual([2, 'Two trains'])
  })

  it('says what its frame needs', async () => {
    const where = async (value: unknown) => (await read(value)).faults.map((fault) => fault.where)
    expect(await where({ ...SET, name: '' })).toEqual(['name'])
    expect(await where({ ...SET, problems: undefined })).toEqual(['problems'])
    expect(await where({ ...SET, skills: [{ slug: 'Speed', name: 'Speed' }] })).toEqual(['skills.0.slug'])
    const skill = { slug: 'speed', name: 'Speed' }
    expect(await where({ ...SET, skills: [skill, skill] })).toEqual(['skills.1.slug'])
  })

  it('has a sentence for every fault of a template', async () => {
    const variable = { kind: 'range', name: 'a', from: 5, to: 1 }
    const file = await read({
      ...SET,
      problems: [
        { ...PROBLEM, variables: [variable, variable] },
        { ...PROBLEM, variables: [{ ...variable, name: 'e' }] },
        { ...PROBLEM, variables: [{ ...variable, to: 9 }], constraints: ['a + 1'] },
        { ...PROBLEM, problem: { ...PROBLEM.problem, statement: 'It is [[a' } },
      ],
    })
    expect(new Set(file.faults.map(({ problem }) => problem))).toEqual(new Set([0, 1, 2, 3]))
    for (const { what } of file.faults) expect(words.problemFiles.fault(what)).not.toContain('undefined')
    expect(words.problemFiles.place(3, 'Two trains', 'x')).toBe('Problem 4, Two trains: x')
  })
})

describe('a file of a pool', () => {
  it('is read problem by problem, and says why some are refused', async () => {
    const file = await read([...made, { title: 'Broken', steps: 'none' }])
    expect(file).toMatchObject({ kind: 'oatutor', name: 'Everyday Algebra' })
    expect(file.problems.map(({ place }) => place)).toEqual([0, 1])
    expect(file.skills.map(({ slug }) => slug)).toEqual(['speed-time-and-distance', '1-4-like-terms'])
    expect(file.refused.map(({ title, reason }) => [title, words.problemFiles.refusal(reason)])).toEqual([
      ['Reading a graph', 'It needs a figure or table that isn’t in the file.'],
      [
        'On other terms',
        'Its licence, CC BY-NC-SA 4.0, doesn’t let it be used here. CC BY, CC0 and public domain do.',
      ],
    ])
    expect(file.faults).toEqual([
      { where: '4.steps', problem: 4, title: 'Broken', what: { code: 'type', expected: 'array' } },
    ])
  })

  it('may be one problem', async () => {
    expect(await read(made[0])).toMatchObject({ kind: 'oatutor', problems: [{ place: 0 }] })
  })

  it('from several courses is called by where it is from', async () => {
    expect((await read([made[0], { ...made[1], courseName: 'Another' }])).name).toBe('OATutor')
  })
})

describe('a file that is none', () => {
  it.each([
    ['', 'empty'],
    [' \n\uFEFF', 'empty'],
    ['{', 'not-json'],
    ['{"format":"spindle-problem-set","version":2,"problems":[]}', 'newer-version'],
    ['[]', 'unknown-form'],
    ['{}', 'unknown-form'],
    ['null', 'unknown-form'],
    ['"text"', 'unknown-form'],
    ['[{"steps":1}]', 'unknown-form'],
    ['['.repeat(1_000_000), 'too-deep'],
    ['{"a":'.repeat(100) + '1' + '}'.repeat(100), 'too-deep'],
    [`[${'0,'.repeat(PROBLEM_FILE_LIMITS.values + 1)}0]`, 'too-deep'],
    ['x'.repeat(PROBLEM_FILE_LIMITS.bytes + 1), 'too-large'],
  ])('is refused (%#)', async (text, code) => {
    const found = await refusal(text)
    expect(found?.code).toBe(code)
    if (found !== null) expect(words.problemFiles.unreadable(found)).toMatch(/^The file .*\.$/)
  })

  it('names the line that can’t be read', async () => {
    const before = `[\n${'{"a": 1},\n'.repeat(7)}`
    expect(await refusal(`${before}{"a": oops},\n{"a": 1}]`)).toEqual({ code: 'not-json', line: 9 })
    expect(await refusal(`${before}{"a": 1,}]`)).toEqual({ code: 'not-json', line: 9 })
  })

  it('has too many problems', async () => {
    const many = Array.from({ length: PROBLEM_FILE_LIMITS.problems + 1 }, () => 1)
    expect((await refusal(JSON.stringify({ ...SET, problems: many })))?.code).toBe('too-many-problems')
    expect((await refusal(JSON.stringify([...many, made[0]])))?.code).toBe('too-many-problems')
  })
})

describe('a hostile file', () => {
  it('changes nothing but what is read of it', async () => {
    const hostile = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'
    const set = `${hostile},"format":"spindle-problem-set","version":1,"name":"x","problems":[${hostile}}]}`
    expect((await read(set)).problems).toEqual([])
    expect((await read(`[${hostile},"title":"x","steps":[]}]`)).problems).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('lists so many faults and no more', async () => {
    const file = await read({ ...SET, problems: Array.from({ length: 900 }, () => 0) })
    expect(file.faults).toHaveLength(PROBLEM_FILE_LIMITS.faults)
  })
})
