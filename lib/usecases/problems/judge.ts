import { err, ok, type Result } from '@/lib/contracts/result'
import type { Skill } from '@/lib/practice/problem/skill'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import type { TemplateFault } from '@/lib/practice/template/fault'
import { publishGate } from '@/lib/practice/template/gate'
import type { GateVerdict } from '@/lib/practice/template/gate-reason'
import { structureValue } from '@/lib/practice/template/structure-value'
import type { ProblemSource } from '@/lib/practice/template/template'
import { readTemplate, type Template } from '@/lib/practice/template/variant'

/** A source that works as a template, and what the gate says of it. */
export interface Judged {
  readonly template: Template
  readonly gate: GateVerdict
}

/** Reads a source and puts it through the publish gate, with the checker that learners' answers meet. */
export function judge(
  source: ProblemSource,
  skills: readonly Skill[],
): Result<Judged, readonly TemplateFault[]> {
  const template = readTemplate(source)
  if (!template.ok) return err(template.error)
  const gate = publishGate(template.value, {
    accepts: acceptsAnswer,
    meanValueOf: structureValue,
    skills: skills.map(({ slug }) => slug),
  })
  return ok({ template: template.value, gate })
}

/** Whether a source may be put before learners. */
export function isPublishable(source: ProblemSource, skills: readonly Skill[]): boolean {
  const judged = judge(source, skills)
  return judged.ok && judged.value.gate.reasons.length === 0
}
