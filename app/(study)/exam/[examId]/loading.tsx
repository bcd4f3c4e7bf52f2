import { ExamBones } from '@/components/exam/ExamBones'

export default function ExamLoading() {
  return <ExamBones />
}
