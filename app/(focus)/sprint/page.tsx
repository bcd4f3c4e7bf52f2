import type { Metadata } from 'next'
import { StartSprint } from '@/components/sprint/StartSprint'
import { sprint as words } from '@/lib/words/sprint'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

export default function SprintPage() {
  return <StartSprint />
}
