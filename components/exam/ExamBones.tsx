import { Bones } from '@/components/ui/Bones'
import { exam as words } from '@/lib/words/exam'
import { ExamFrame } from './ExamFrame'

/** The room of an exam while it is being fetched. */
export const ExamBones = () => (
  <ExamFrame problem={null}>
    <h1 className="sr-only">{words.title}</h1>
    <Bones label={words.loading} />
  </ExamFrame>
)
