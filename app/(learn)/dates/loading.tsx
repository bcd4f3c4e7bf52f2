import { Bone, Bones } from '@/components/ui/Bones'
import { datesWords as words } from '@/lib/words/dates'

export default function DatesLoading() {
  return (
    <Bones label={words.loading} className="max-w-measure">
      <Bone className="h-9 w-60" />
      <Bone className="mt-6 h-110 rounded-lg" />
    </Bones>
  )
}
