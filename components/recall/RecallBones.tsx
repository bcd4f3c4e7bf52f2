import { Bone, Bones } from '@/components/ui/Bones'
import { recall as words } from '@/lib/words/recall'

/** The shape of a page to write on while it is being fetched. */
export function RecallBones() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-4 w-16" />
      <Bone className="h-9 w-72" />
      <Bone className="mt-4 h-80 max-w-measure rounded-lg" />
    </Bones>
  )
}
