import { Bone, Bones } from '@/components/ui/Bones'
import { notes as words } from '@/lib/words/notes'

/** The shape of the form for a note while it is being fetched. */
export function NoteBones() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-4 w-16" />
      <Bone className="h-9 w-44" />
      <Bone className="mt-3 h-130 rounded-lg" />
    </Bones>
  )
}
