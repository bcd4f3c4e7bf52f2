import { Bone, Bones } from '@/components/ui/Bones'
import { problems as words } from '@/lib/words/problems'

export default function ProblemSetLoading() {
  return (
    <Bones label={words.loadingSet}>
      <Bone className="h-4 w-24" />
      <Bone className="h-9 w-64" />
      <Bone className="h-4 w-48" />
      <div className="mt-3 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Bone className="h-120 rounded-lg" />
        <Bone className="h-60 rounded-lg" />
      </div>
    </Bones>
  )
}
