import type { Metadata } from 'next'
import { EvidenceView } from '@/components/evidence/EvidenceView'
import { evidence } from '@/lib/words/evidence'

export const metadata: Metadata = { title: evidence.title }

export default function EvidencePage() {
  return <EvidenceView />
}
