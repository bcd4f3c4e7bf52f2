import { Bone, Bones } from '@/components/ui/Bones'
import { away as words } from '@/lib/words/away'

export default function AwayLoading() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-9 w-40" />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Bone className="h-90 rounded-lg" />
        <Bone className="h-90 rounded-lg" />
      </div>
    </Bones>
  )
}
