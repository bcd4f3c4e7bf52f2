import type { Metadata } from 'next'
import { StudyApp } from '@/components/study/StudyApp'
import { env } from '@/lib/env'
import { words } from '@/lib/words'
import { editCardAction, readNoteAction } from '../actions'

export const metadata: Metadata = { title: words.study.title, robots: { index: false } }

/** Holds nothing of anybody's: the browser finds out who practises, and the service worker may keep this page. */
export default function StudyPage() {
  return (
    <StudyApp
      edit={{ read: readNoteAction, save: editCardAction }}
      offline={env().NODE_ENV === 'production'}
    />
  )
}
