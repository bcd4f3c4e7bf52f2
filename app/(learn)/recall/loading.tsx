import { RecallBones } from '@/components/recall/RecallBones'

export default function RecallLoading() {
  return <RecallBones />
}
