import { Bone, Bones } from '@/components/ui/Bones'
import { settings as words } from '@/lib/words/settings'

export default function SettingsLoading() {
  return (
    <Bones label={words.loading} className="max-w-measure">
      <Bone className="h-9 w-40" />
      <Bone className="mt-3 h-110 rounded-lg" />
      <Bone className="mt-3 h-72 rounded-lg" />
    </Bones>
  )
}
