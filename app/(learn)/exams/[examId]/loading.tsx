import { Bone, Bones } from '@/components/ui/Bones'
import { personalExams as words } from '@/lib/words/personal-exams'

export default function ExamLoading() {
  return (
    <Bones label={words.loadingOne}>
      <Bone className="h-9 w-60" />
      <Bone className="mt-6 h-50 rounded-lg" />
      <Bone className="mt-6 h-110 rounded-lg" />
    </Bones>
  )
}
