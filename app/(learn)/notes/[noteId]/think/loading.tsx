import { RecallBones } from '@/components/recall/RecallBones'

export default function ThinkLoading() {
  return <RecallBones />
}
