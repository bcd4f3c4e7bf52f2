import 'server-only'
import { PROBLEM_PREVIEW, take } from '@/lib/auth/limits'
import { problemSource } from '@/lib/contracts/problem-set'
import type { PreviewProblemInput, PreviewVariant, ProblemPreview } from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import type { Skill } from '@/lib/practice/problem/skill'
import { variantOf, type Template } from '@/lib/practice/template/variant'
import { cleanTexts } from './clean-source'
import { judge } from './judge'
import { showProblem } from './show-problem'
import { sourceIssues } from './source-issues'

type Refused = { readonly code: 'not-found' } | { readonly code: 'too-many'; readonly retrySeconds: number }

/** Shows variants of a problem that is being written, and what is the matter with it. Nothing is stored. */
export async function previewProblem(
  viewer: Viewer,
  { setId, source, from, count }: PreviewProblemInput,
  now: number,
): Promise<Result<ProblemPreview, Refused>> {
  const allowed = await take(PROBLEM_PREVIEW, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const set = await selectOptionalSet(viewer, setId)
  return set === null ? err({ code: 'not-found' }) : ok(await previewOf(source, set.skills, { from, count }))
}

async function previewOf(
  given: unknown,
  skills: readonly Skill[],
  wanted: Pick<PreviewProblemInput, 'from' | 'count'>,
): Promise<ProblemPreview> {
  // The issues have to say whether a value was there at all.
  const read = problemSource.safeParse(given, { reportInput: true })
  if (!read.success) return { status: 'unfinished', issues: sourceIssues(read.error) }
  const source = cleanTexts(read.data)
  const judged = await judge(source, skills)
  if (!judged.ok) return { status: 'faulty', source, faults: judged.error }
  const { template, gate } = judged.value
  return { status: 'ready', source, gate, variants: variantsFrom(template, wanted) }
}

/** Variants of one seed after another; of a fixed problem the one there is. Seeds without a variant are left out. */
function variantsFrom(
  template: Template,
  { from, count }: Pick<PreviewProblemInput, 'from' | 'count'>,
): PreviewVariant[] {
  const isTemplate = template.source.variables.length > 0
  return Array.from({ length: isTemplate ? count : 1 }, (_, index) => from + index).flatMap((seed) => {
    const variant = variantOf(template, seed)
    return variant.ok ? [{ seed, drawn: variant.value.drawn, shown: showProblem(variant.value.problem) }] : []
  })
}
