import { Bone, Bones } from '@/components/ui/Bones'
import { account as words } from '@/lib/words/account'

export default function AccountLoading() {
  return (
    <Bones label={words.loading} className="max-w-measure">
      <Bone className="h-9 w-40" />
      <Bone className="mt-3 h-72 rounded-lg" />
    </Bones>
  )
}
