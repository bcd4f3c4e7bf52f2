import type { ProblemPreview } from '@/lib/contracts/problems'
import type { TemplateFault } from '@/lib/practice/template/fault'
import type { GateReason } from '@/lib/practice/template/gate-reason'
import type { SourceIssue } from '@/lib/practice/template/source-issue'
import { problemFindings as words } from '@/lib/words/problem-findings'

/** Something to be mended, and where. */
export interface Finding {
  /** The way to the place in the form: `steps.1.answer.value`. */
  readonly where: string
  readonly sentence: string
  /** A variant that shows it; null where none does. */
  readonly seed: number | null
  /** It is only not there yet. */
  readonly isMissing: boolean
}

/** What keeps a problem from being published, in the order of its form as far as the server gives it. */
export function findingsOf(preview: ProblemPreview | null): Finding[] {
  switch (preview?.status) {
    case 'unfinished':
      return preview.issues.map(ofIssue)
    case 'faulty':
      return preview.faults.map(ofFault)
    case 'ready':
      return preview.gate.reasons.map(ofReason)
    case undefined:
      return []
  }
}

/** What is worth a look and keeps nothing back. */
export const remarksOf = (preview: ProblemPreview | null): Finding[] =>
  preview?.status === 'ready'
    ? preview.gate.missingHints.map((missing) => ({
        ...{ where: missing.where, sentence: words.hints(missing), seed: null, isMissing: false },
      }))
    : []

const ofIssue = (issue: SourceIssue): Finding => ({
  where: issue.where,
  sentence: words.issue(issue),
  seed: null,
  isMissing: issue.code === 'missing' || issue.code === 'too-few',
})

export const ofFault = ({ where, what }: TemplateFault): Finding => ({
  ...{ where, sentence: words.fault(what), seed: null, isMissing: false },
})

export const ofReason = ({ where, what, seed }: GateReason): Finding => ({
  ...{ where, sentence: words.gate(what), seed, isMissing: false },
})

/** The first finding at a place or within it; what is only not there yet is told once it was asked for. */
export const findingAt = (
  findings: readonly Finding[],
  where: string,
  tellsMissing: boolean,
): Finding | undefined =>
  findings.find(
    (finding) =>
      (finding.where === where || finding.where.startsWith(`${where}.`)) &&
      (tellsMissing || !finding.isMissing),
  )

/** The id of the control at a place. */
export const idAt = (where: string): string => `at-${where.replaceAll('.', '-')}`

/** Brings the control at a place, or the nearest around it, into focus. */
export function goTo(where: string): void {
  const parts = where.split('.')
  for (let length = parts.length; length > 0; length--) {
    const found = document.getElementById(idAt(parts.slice(0, length).join('.')))
    if (found === null) continue
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'center' })
    return
  }
}
