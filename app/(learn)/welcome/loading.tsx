import { Bone, Bones } from '@/components/ui/Bones'
import { welcome as words } from '@/lib/words/welcome'

export default function WelcomeLoading() {
  return (
    <Bones label={words.loading} className="max-w-measure">
      <Bone className="h-9 w-80" />
      <Bone className="mt-6 h-24 rounded-lg" />
      <Bone className="mt-3 h-72 rounded-lg" />
    </Bones>
  )
}
