import { Bone, Bones } from '@/components/ui/Bones'
import { decks as words } from '@/lib/words/decks'

export default function DeckLoading() {
  return (
    <Bones label={words.loadingDeck}>
      <Bone className="h-4 w-16" />
      <Bone className="h-9 w-64" />
      <Bone className="h-4 w-48" />
      <div className="mt-3 grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Bone className="h-120 rounded-lg" />
        <Bone className="h-140 rounded-lg max-lg:hidden" />
      </div>
    </Bones>
  )
}
