import { Bone, Bones } from '@/components/ui/Bones'
import { problemEditor as words } from '@/lib/words/problem-editor'

/** The page of a problem while it is being fetched: a form, and its preview beside it. */
export const ProblemBones = () => (
  <Bones label={words.loading}>
    <Bone className="h-4 w-24" />
    <Bone className="h-9 w-48" />
    <div className="mt-3 grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Bone className="h-140 rounded-lg" />
      <Bone className="h-100 rounded-lg max-lg:hidden" />
    </div>
  </Bones>
)
