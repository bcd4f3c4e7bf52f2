import { Bone, Bones } from '@/components/ui/Bones'
import { problems as words } from '@/lib/words/problems'

export default function ProblemSetsLoading() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-9 w-64" />
      <Bone className="mt-6 h-60 rounded-lg" />
    </Bones>
  )
}
