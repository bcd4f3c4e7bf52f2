import { Bone, Bones } from '@/components/ui/Bones'
import { personalExams as words } from '@/lib/words/personal-exams'

export default function ExamsLoading() {
  return (
    <Bones label={words.loading} className="max-w-measure">
      <Bone className="h-9 w-40" />
      <Bone className="mt-6 h-60 rounded-lg" />
    </Bones>
  )
}
