import { useRouter } from 'next/navigation'
import { Sheet } from '@/components/ui/Sheet'
import { importRows as words } from '@/lib/words/import-rows'
import { BringIn } from './BringIn'
import { CheckImport } from './CheckImport'
import { sourceOfText } from './import-source'
import type { LookedStage } from './import-stage'
import { MapColumns } from './MapColumns'
import { MendLines } from './MendLines'
import { PreviewRows } from './PreviewRows'
import type { useImport } from './useImport'

interface LookedThroughProps {
  readonly stage: LookedStage
  readonly flow: ReturnType<typeof useImport>
  /** Names of the learner's decks. */
  readonly decks: readonly string[]
}

/** A file that was looked through: how it was read, then what has to be mended or how to bring it in. */
export function LookedThrough({ stage, flow, decks }: LookedThroughProps) {
  const router = useRouter()
  const { check, recount, bringIn, restart } = flow
  return (
    <>
      <MapColumns
        read={stage.preview.layout}
        asked={stage.asked.layout}
        usesProblem={stage.usesProblem}
        failure={stage.at === 'mend' ? stage.failure : null}
        counting={stage.counting}
        onChange={(layout) => void recount(stage, { layout })}
      />
      {stage.at === 'mend' ? (
        <>
          <MendLines
            key={stage.problems.map(({ line, code }) => `${line}${code}`).join()}
            problems={stage.problems}
            fine={stage.fine}
            text={stage.text}
            onMended={(text) => {
              const { name, pasted } = stage.asked.source
              void check({ ...stage.asked, source: sourceOfText(text, name, pasted) })
            }}
            onAnother={restart}
          />
          <Sheet title={words.title} className="mt-6 max-w-measure">
            <PreviewRows preview={stage.preview} />
          </Sheet>
        </>
      ) : (
        <CheckImport source={stage.asked.source} preview={stage.preview} onAnother={restart}>
          <BringIn
            preview={stage.preview}
            decks={decks}
            deckName={stage.asked.deckName}
            problem={stage.failure}
            counting={stage.counting}
            blocked={stage.asked.layout !== stage.readAs}
            onDeck={(deckName) => void recount(stage, { deckName })}
            onImport={(deckName) => void bringIn(stage, deckName).then(() => router.refresh())}
          />
        </CheckImport>
      )}
    </>
  )
}
