import { Bone, Bones } from '@/components/ui/Bones'
import { shell } from '@/lib/words/shell'

/** The bones of a learner's page: a title and two sheets. For the `loading.tsx` of a route. */
export function PageLoading() {
  return (
    <Bones label={shell.loading}>
      <Bone className="h-9 w-52" />
      <Bone className="mt-4 h-44 w-full rounded-lg" />
      <Bone className="mt-3 h-32 w-full rounded-lg" />
    </Bones>
  )
}
