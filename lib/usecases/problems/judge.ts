import { setImmediate } from 'node:timers/promises'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Skill } from '@/lib/practice/problem/skill'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import type { TemplateFault } from '@/lib/practice/template/fault'
import { gateRun } from '@/lib/practice/template/gate'
import type { GateVerdict } from '@/lib/practice/template/gate-reason'
import { structureValue } from '@/lib/practice/template/structure-value'
import type { ProblemSource } from '@/lib/practice/template/template'
import { readTemplate, type Template } from '@/lib/practice/template/variant'

/** A source that works as a template, and what the gate says of it. */
export interface Judged {
  readonly template: Template
  readonly gate: GateVerdict
}

/** Milliseconds for which nobody else is served. */
const AT_A_TIME_MS = 10

/**
 * Reads a source and puts it through the publish gate, with the checker that learners' answers meet. Others are served
 * meanwhile.
 */
export async function judge(
  source: ProblemSource,
  skills: readonly Skill[],
): Promise<Result<Judged, readonly TemplateFault[]>> {
  const template = readTemplate(source)
  if (!template.ok) return err(template.error)
  const run = gateRun(template.value, {
    accepts: acceptsAnswer,
    meanValueOf: structureValue,
    skills: skills.map(({ slug }) => slug),
  })
  let since = performance.now()
  for (;;) {
    const { done, value } = run.next()
    if (done === true) return ok({ template: template.value, gate: value })
    if (performance.now() - since < AT_A_TIME_MS) continue
    await setImmediate()
    since = performance.now()
  }
}

/** Whether a source may be put before learners. */
export async function isPublishable(source: ProblemSource, skills: readonly Skill[]): Promise<boolean> {
  const judged = await judge(source, skills)
  return judged.ok && judged.value.gate.reasons.length === 0
}
