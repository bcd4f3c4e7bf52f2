import { ProblemBones } from '@/components/problems/ProblemBones'

export default function ProblemLoading() {
  return <ProblemBones />
}
