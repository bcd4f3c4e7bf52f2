'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { RadioGroup } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import type { AnkiChoice, AnkiPreview, PastAnswersOf } from '@/lib/contracts/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { failureSentence } from './failure-sentence'
import type { PackageFailure } from './post-package'

interface BringPackageInProps {
  readonly preview: AnkiPreview
  /** Anki's ids of the decks to bring in, and how many cards they have. */
  readonly chosen: ReadonlySet<number>
  readonly cards: number
  readonly onBegin: (choice: AnkiChoice) => Promise<PackageFailure | null>
}

const WHOSE = [
  { value: 'mine', label: words.how.whose.mine, hint: words.how.whose.mineHint },
  { value: 'none', label: words.how.whose.none, hint: words.how.whose.noneHint },
] as const

const WORDING = [
  { value: 'here', label: words.how.both.here, hint: words.how.both.hereHint },
  { value: 'anki', label: words.how.both.anki, hint: words.how.both.ankiHint },
] as const

/** What only the learner knows of a package, and the button that brings it in. */
export function BringPackageIn({ preview, chosen, cards, onBegin }: BringPackageInProps) {
  const { standing } = preview
  const [history, setHistory] = useState<PastAnswersOf>(preview.history)
  const [wording, setWording] = useState<AnkiChoice['changedInBoth']>('here')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBeginning, startTransition] = useTransition()
  const isAgain = standing.new + standing.changed + standing.changedInBoth === 0
  const begin = () => {
    if (chosen.size === 0) return setProblem(words.how.noDeck)
    setProblem(null)
    startTransition(async () => {
      const failure = await onBegin({ deckIds: [...chosen], history, changedInBoth: wording })
      if (failure !== null) setProblem(failureSentence(failure))
    })
  }
  return (
    <Sheet title={words.how.title} className="grid gap-5">
      {preview.answers !== null && (
        <RadioGroup
          legend={words.how.whose.legend}
          name="history"
          options={WHOSE}
          value={history}
          onChange={setHistory}
        />
      )}
      {standing.changedInBoth > 0 && (
        <RadioGroup
          legend={words.how.both.legend(standing.changedInBoth)}
          name="wording"
          options={WORDING}
          value={wording}
          onChange={setWording}
        />
      )}
      {problem && (
        <Callout tone="error" announce="alert">
          {problem}
        </Callout>
      )}
      <Button
        variant="primary"
        size="main"
        className="w-full"
        busy={isBeginning ? words.how.beginning : undefined}
        onClick={begin}
      >
        {isAgain ? words.how.submitAgain : words.how.submit(cards)}
      </Button>
      <p className="note">{words.how.undo}</p>
    </Sheet>
  )
}
