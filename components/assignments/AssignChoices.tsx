import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { deckLabel } from '@/lib/content/deck-path'
import type { AssignChoicesDto, PublicationKind } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'

const words = assignments.choose

interface AssignChoicesProps {
  /** The page that takes what is chosen. */
  readonly path: string
  readonly choices: AssignChoicesDto
}

/** What an instructor can assign: something published already, or a deck or set of their own. */
export const AssignChoices = ({ path, choices: { decks, sets, published } }: AssignChoicesProps) => (
  <div className="grid gap-6">
    {published.length > 0 && (
      <Sheet title={words.published}>
        <p className="note mt-1">{words.publishedNote}</p>
        <Places
          places={published.map(({ publicationId, ...rest }) => ({
            ...rest,
            href: `${path}?publication=${publicationId}`,
          }))}
        />
      </Sheet>
    )}
    <SourceList kind="deck" places={decks} path={path} />
    <SourceList kind="problems" places={sets} path={path} />
  </div>
)

interface SourceListProps {
  readonly kind: PublicationKind
  readonly places: AssignChoicesDto['decks']
  readonly path: string
}

const LISTS = {
  deck: { title: words.decks, note: words.decksNote, none: words.noDecks, parameter: 'deck' },
  problems: { title: words.sets, note: words.setsNote, none: words.noSets, parameter: 'set' },
} as const

/** The decks or the sets of an instructor that something can be published of. */
export function SourceList({ kind, places, path }: SourceListProps) {
  const { title, note, none, parameter } = LISTS[kind]
  return (
    <Sheet title={title}>
      <p className="note mt-1">{places.length === 0 ? none : note}</p>
      <Places
        places={places.map(({ sourceId, name, items }) => ({
          ...{ kind, items, name: deckLabel(name) },
          href: `${path}?${parameter}=${sourceId}`,
        }))}
      />
    </Sheet>
  )
}

interface PlacesProps {
  readonly places: readonly {
    readonly href: string
    readonly kind: PublicationKind
    readonly name: string
    readonly items: number
  }[]
}

const Places = ({ places }: PlacesProps) => (
  <ul className="mt-3">
    {places.map(({ href, kind, name, items }) => (
      <li
        key={href}
        className="flex flex-wrap items-baseline justify-between gap-x-6 border-border py-1 not-first:border-t"
      >
        <TextLink className="min-w-0 wrap-anywhere" href={href}>
          {name}
        </TextLink>
        <span className="note tnum">{assignments.items(kind, items)}</span>
      </li>
    ))}
  </ul>
)
