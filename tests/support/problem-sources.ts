import { problemSource } from '@/lib/contracts/problem-set'
import type { ProblemSource } from '@/lib/practice/template/template'

/** A source as its author writes it, with what is left out filled in. */
export const sourceOf = (written: unknown): ProblemSource => problemSource.parse(written)

/** `a(x + b) = c`, to be solved line by line and then told; every variant works. */
export const BRACKETS = {
  title: 'Solve an equation with brackets',
  tags: ['equations'],
  variables: [
    { kind: 'range', name: 'a', from: 2, to: 6 },
    { kind: 'range', name: 'b', from: 1, to: 9 },
    { kind: 'range', name: 'x0', from: 2, to: 9 },
    { kind: 'derived', name: 'c', formula: 'a * (x0 + b)' },
  ],
  constraints: ['a != b'],
  problem: {
    statement: 'Solve [[a (x + b) = c]] for $x$.',
    steps: [
      {
        id: 'expand',
        ask: 'Multiply the brackets out.',
        skills: ['expand-brackets'],
        answer: { type: 'line', start: 'a (x + b) = c', value: 'a x + {a * b} = c', stage: 'expanded' },
        hints: {
          prompt: 'What stands before the bracket?',
          halfWorked: '[[a x]] and …',
          worked: 'Each term.',
        },
      },
      {
        id: 'solve',
        ask: 'What is $x$?',
        skills: ['isolate'],
        answer: { type: 'number', value: 'x0' },
        hints: { prompt: 'Undo the sum first.', halfWorked: '[[a x = {c - a * b}]]', worked: 'It is {x0}.' },
      },
    ],
  },
} as const

export const BRACKETS_SKILLS = [
  { slug: 'expand-brackets', name: 'Expand brackets', prerequisites: [] },
  { slug: 'isolate', name: 'Isolate the unknown', prerequisites: ['expand-brackets'] },
]

/** A problem of one step and nothing else. */
export const oneStep = (answer: unknown, more: Readonly<Record<string, unknown>> = {}) => {
  const { statement = 'Think.', ask = 'What is it?', ...rest } = more
  return {
    title: 'One step',
    problem: { statement, steps: [{ id: 'only', ask, skills: ['isolate'], answer }] },
    ...rest,
  }
}
