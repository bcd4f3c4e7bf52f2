import { Spoken } from '@/components/ui/Spoken'
import { focus as words } from '@/lib/words/focus'

/** Which one a block is of those up to the long break, from 1. */
export const BlockPlace = ({ number }: { readonly number: number }) => (
  <Spoken shown={words.place(number)} heard={words.spokenPlace(number)} />
)
