import { Bone, Bones } from '@/components/ui/Bones'
import { decks as words } from '@/lib/words/decks'

export default function DecksLoading() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-9 w-32" />
      <Bone className="mt-4 h-11 max-w-90" />
      <Bone className="mt-6 h-80 rounded-lg" />
    </Bones>
  )
}
