import { Bone, Bones } from '@/components/ui/Bones'
import { noteList as words } from '@/lib/words/note-list'

export default function NotesLoading() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-4 w-16" />
      <Bone className="h-9 w-44" />
      <div className="mt-3 grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Bone className="h-120 rounded-lg" />
        <Bone className="h-140 rounded-lg max-lg:hidden" />
      </div>
    </Bones>
  )
}
