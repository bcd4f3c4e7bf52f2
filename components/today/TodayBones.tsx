import { Bone, Bones } from '@/components/ui/Bones'
import { today as words } from '@/lib/words/today'

/** The shape of Today while its plan is being made. */
export function TodayBones() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-4 w-44" />
      <Bone className="h-9 w-56" />
      <div className="mt-4 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Bone className="h-80 rounded-lg" />
        <Bone className="h-56 rounded-lg" />
      </div>
    </Bones>
  )
}
