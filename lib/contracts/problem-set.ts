import { z } from 'zod'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import { isReservedSlug } from '@/lib/practice/problem/new-slug'
import type { Problem } from '@/lib/practice/problem/problem'
import type { Skill } from '@/lib/practice/problem/skill'
import { TEMPLATE_LIMITS as MOST, type ProblemSource, type Variable } from '@/lib/practice/template/template'
import { LIMITS } from './limits'
import { line } from './line'

const text = z.string().max(MOST.textChars)
const someText = text.refine((value) => value.trim() !== '', { error: 'empty' })
const formula = z.string().trim().min(1).max(MOST.formulaChars)
const optionText = z.string().max(MOST.optionChars)

/** Small letters, digits, hyphens and underscores. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]*$/)
  .max(MOST.slugChars)
  .refine((value) => !isReservedSlug(value), { error: 'reserved' })

const name = z.string().trim().min(1).max(20)
const unknowns = z
  .array(z.string().regex(/^[A-Za-z]$/))
  .max(6)
  .default(['x'])

const option = z.strictObject({
  text: optionText.min(1),
  right: z.boolean().default(false),
  why: optionText.default(''),
})
const options = z.array(option).min(2).max(MOST.options)

const answer = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('number'),
    value: formula,
    tolerance: z
      .strictObject({ kind: z.enum(['absolute', 'relative']), size: z.number().positive().max(1e6) })
      .nullable()
      .default(null),
    significantDigits: z.number().int().min(1).max(12).nullable().default(null),
    unit: z.string().trim().min(1).max(30).nullable().default(null),
    form: z.enum(['any', 'lowest-terms', 'decimal']).default('any'),
  }),
  z.strictObject({
    type: z.literal('expression'),
    value: formula,
    unknowns,
    form: z.enum(['any', 'expanded', 'factorised', 'lowest-terms']).default('any'),
  }),
  z.strictObject({ type: z.literal('equation'), value: formula, unknowns }),
  z.strictObject({
    type: z.literal('line'),
    start: formula,
    value: formula,
    unknowns,
    stage: z.enum(['any', 'expanded', 'collected', 'isolated', 'solved', 'factorised']).default('any'),
  }),
  z.strictObject({ type: z.literal('choice'), options, several: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('method'), methods: options }),
  z.strictObject({
    type: z.literal('ordering'),
    items: z.array(optionText.min(1)).min(2).max(MOST.orderItems),
  }),
  z.strictObject({
    type: z.literal('short-text'),
    accepted: z.array(z.string().trim().min(1).max(200)).min(1).max(MOST.accepted),
  }),
  z.strictObject({
    type: z.literal('free-text'),
    keyPoints: z.array(optionText.min(1)).min(1).max(MOST.keyPoints),
    model: text.default(''),
  }),
]) satisfies z.ZodType<AnswerSpec>

const hint = someText.nullable().default(null)

const problem = z.strictObject({
  statement: someText,
  grading: z.enum(['steps', 'answer']).default('steps'),
  steps: z
    .array(
      z.strictObject({
        id: slug,
        ask: text.default(''),
        skills: z.array(slug).min(1).max(MOST.skillsOfStep),
        answer,
        hints: z
          .strictObject({ prompt: hint, halfWorked: hint, worked: hint })
          .default({ prompt: null, halfWorked: null, worked: null }),
      }),
    )
    .min(1)
    .max(MOST.steps),
  afterword: text.default(''),
}) satisfies z.ZodType<Problem>

const bound = z.union([z.number().transform(String), formula])

const variable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), name, from: bound, to: bound, step: bound.default('1') }),
  z.strictObject({ kind: z.literal('one-of'), name, values: z.array(z.number()).min(1).max(MOST.oneOf) }),
  z.strictObject({ kind: z.literal('derived'), name, formula }),
  z.strictObject({
    kind: z.literal('word'),
    name,
    words: z.array(line(MOST.wordChars)).min(1).max(MOST.oneOf),
  }),
]) satisfies z.ZodType<Variable>

const https = z.url({ protocol: /^https?$/ }).max(500)

/** A problem or template as its author writes it. What may be left out has its usual value. */
export const problemSource = z.strictObject({
  title: line(MOST.titleChars),
  tags: z.array(line(LIMITS.tagChars)).max(LIMITS.tags).default([]),
  variables: z.array(variable).max(MOST.variables).default([]),
  constraints: z.array(formula).max(MOST.constraints).default([]),
  problem,
  method: slug.nullable().default(null),
  looksLike: z.array(slug).max(MOST.looksLike).default([]),
  attribution: z
    .strictObject({ source: line(300), sourceUrl: https, licence: line(100), licenceUrl: https })
    .nullable()
    .default(null),
}) satisfies z.ZodType<ProblemSource>

export const skill = z.strictObject({
  slug,
  name: line(100),
  prerequisites: z.array(slug).max(10).default([]),
}) satisfies z.ZodType<Skill>

/** A file of problems: `docs/problem-sets.md` describes it. */
export const problemSetFile = z.strictObject({
  format: z.literal('spindle-problem-set'),
  version: z.literal(1),
  name: line(LIMITS.deckName),
  description: z.string().max(LIMITS.deckDescription).default(''),
  skills: z.array(skill).max(200).default([]),
  problems: z.array(problemSource).max(1000),
})
export type ProblemSetFile = z.infer<typeof problemSetFile>
