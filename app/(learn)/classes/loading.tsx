import { Bone, Bones } from '@/components/ui/Bones'
import { classes as words } from '@/lib/words/classes'

export default function ClassesLoading() {
  return (
    <Bones label={words.loading} className="max-w-measure">
      <Bone className="h-9 w-40" />
      <Bone className="mt-6 h-60 rounded-lg" />
    </Bones>
  )
}
