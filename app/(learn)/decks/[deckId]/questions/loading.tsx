import { RecallBones } from '@/components/recall/RecallBones'

export default function QuestionsLoading() {
  return <RecallBones />
}
