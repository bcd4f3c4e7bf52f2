import type { Metadata } from 'next'
import { SkillMap } from '@/components/skills/SkillMap'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { skillMap } from '@/lib/usecases/practice/skill-map'
import { skills as words } from '@/lib/words/skills'

export const metadata: Metadata = { title: words.title }

/** What a learner can do, what is fading, and what comes next. */
export default async function SkillsPage() {
  const viewer = await requireViewer()
  return <SkillMap map={await skillMap(viewer, now())} />
}
