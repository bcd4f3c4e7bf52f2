import { z } from 'zod'
import type { OatutorHint, OatutorProblem, OatutorStep } from '@/lib/practice/import/oatutor-item'

/*
 * What OATutor's pools write, with its steps and hints in one file. It is another program's form, which has had fields
 * added: those not named here are passed over.
 */

const text = z.string().max(10_000).default('')
const name = z.string().max(300)
const short = z.string().max(1000)
/** Rules for drawing numbers: an object, empty where there are none. */
const variables = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .nullish()
  .transform((rules) => Object.keys(rules ?? {}).length > 0)

const hintFields = {
  id: name.default(''),
  title: text,
  text,
  variabilization: variables,
  oer: short.default(''),
  license: short.default(''),
  dependencies: z
    .array(z.union([name, z.number()]).transform(String))
    .max(100)
    .default([]),
  hintAnswer: z.array(short).max(20).default([]),
} as const

type HintFields = z.infer<z.ZodObject<typeof hintFields>>

const asHint = (
  { variabilization, hintAnswer, ...rest }: HintFields,
  subHints: readonly OatutorHint[],
): OatutorHint => ({ ...rest, hasVariables: variabilization, answers: hintAnswer, subHints })

const innermost = z.object(hintFields).transform((hint) => asHint(hint, []))
const inner = z
  .object({ ...hintFields, subHints: z.array(innermost).max(40).default([]) })
  .transform(({ subHints, ...hint }) => asHint(hint, subHints))
const hint = z
  .object({ ...hintFields, subHints: z.array(inner).max(40).default([]) })
  .transform(({ subHints, ...fields }) => asHint(fields, subHints))

const step = z
  .object({
    id: name.default(''),
    stepTitle: text,
    stepBody: text,
    stepAnswer: z.array(short).max(20),
    choices: z.array(z.string().max(5000)).max(40).default([]),
    variabilization: variables,
    skills: z.array(name).max(40).default([]),
    hints: z.array(hint).max(100).default([]),
  })
  .transform(({ stepTitle, stepBody, stepAnswer, variabilization, ...rest }): OatutorStep => ({
    ...rest,
    title: stepTitle,
    body: stepBody,
    answers: stepAnswer,
    hasVariables: variabilization,
  }))

/** A problem of a pool with its steps and hints in it. */
export const oatutorItem = z
  .object({
    id: name.default(''),
    title: text,
    body: text,
    variabilization: variables,
    oer: short.default(''),
    license: short.default(''),
    lesson: name.default(''),
    courseName: name.default(''),
    steps: z.array(step).max(100),
  })
  .transform(({ variabilization, ...rest }): OatutorProblem => ({ ...rest, hasVariables: variabilization }))
