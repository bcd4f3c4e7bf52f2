'use client'

import clsx from 'clsx'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import type { AnkiChoice, AnkiPreview } from '@/lib/contracts/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { BringPackageIn } from './BringPackageIn'
import { chosenOf } from './deck-selection'
import { DeckTree } from './DeckTree'
import { MissingMedia } from './MissingMedia'
import { PastAnswers } from './PastAnswers'
import type { PackageFailure } from './post-package'
import { StageHeading } from './StageHeading'
import { TypesInside } from './TypesInside'
import { WhatChanges } from './WhatChanges'

interface LookInsideProps {
  readonly fileName: string
  readonly preview: AnkiPreview
  /** The learner's IANA zone. */
  readonly zone: string
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Resolves to why it didn't begin; null where it did. */
  readonly onBegin: (choice: AnkiChoice) => Promise<PackageFailure | null>
  readonly onAnother: () => void
}

/** The second step: what is inside a package and what would become of it, before any of it is written. */
export function LookInside({ fileName, preview, zone, now, onBegin, onAnother }: LookInsideProps) {
  const { decks, standing } = preview
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(decks.map(({ deckId }) => deckId)))
  const counts = useMemo(() => chosenOf(decks, chosen), [decks, chosen])
  const kind = preview.kind === null ? words.look.unknown : KIND[preview.kind]
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section className="sheet min-w-0 p-5 md:p-7" aria-labelledby="anki-inside">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <StageHeading id="anki-inside" className="h-sect">
            {fileName}
          </StageHeading>
          <Button variant="quiet" className="-ml-3 text-sm" onClick={onAnother}>
            {words.look.another}
          </Button>
        </div>
        <p className="note tnum">{words.look.holds(kind, preview.cards, preview.notes)}</p>
        <StandingHere standing={standing} />
        <DeckTree decks={decks} chosen={chosen} onChange={setChosen} />
        <PastAnswers preview={preview} zone={zone} now={now} />
        <TypesInside types={preview.noteTypes} />
        <WhatChanges
          title={words.look.changes.title}
          none={words.look.changes.none}
          noteChanges={preview.noteChanges}
          leftOut={preview.leftOut}
          warnings={preview.warnings}
        />
        <MissingMedia
          files={preview.media.files}
          missing={preview.media.missing}
          count={preview.media.missingCount}
        />
      </section>
      <BringPackageIn preview={preview} chosen={chosen} cards={counts.cards} onBegin={onBegin} />
    </div>
  )
}

const KIND = { colpkg: words.look.whole, apkg: words.look.deck } as const

/** How its notes stand against those that are here. */
function StandingHere({ standing }: Pick<AnkiPreview, 'standing'>) {
  const figures = [
    [words.look.new, standing.new] as const,
    [words.look.changed, standing.changed] as const,
    [words.look.same, standing.same] as const,
    ...(standing.changedInBoth > 0 ? ([[words.look.both, standing.changedInBoth]] as const) : []),
  ]
  const known = standing.changed + standing.same + standing.changedInBoth
  if (known === 0) return <p className="mt-3">{words.look.allNew}</p>
  return (
    <>
      <dl
        className={clsx(
          'mt-4 grid gap-px overflow-clip rounded-md border border-border bg-border',
          figures.length === 3 ? 'grid-cols-3' : 'grid-cols-2 md:grid-cols-4',
        )}
      >
        {figures.map(([label, figure]) => (
          <div key={label} className="bg-card p-4">
            <dt className="note">{label}</dt>
            <dd className="figure-num mt-1 text-xl">{words.look.figure(figure)}</dd>
          </div>
        ))}
      </dl>
      {known === standing.same && standing.new === 0 && <p className="mt-3">{words.look.allHere}</p>}
    </>
  )
}
