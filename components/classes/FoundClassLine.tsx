import type { FoundClassDto } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import { list } from '@/lib/words/format'

const words = classes.joining

/** The term of a class and who teaches it. */
export const FoundClassLine = ({ found: { term, instructors } }: { readonly found: FoundClassDto }) => (
  <p className="note mt-1">
    {[term, instructors.length === 0 ? words.nobody : words.taughtBy(list(instructors))]
      .filter((part) => part !== '')
      .join(' · ')}
  </p>
)
