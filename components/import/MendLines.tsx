'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import { TextArea } from '@/components/ui/Field'
import type { ImportProblem } from '@/lib/content/csv'
import { importing as words } from '@/lib/words/import'
import { lineRange } from './import-source'

interface MendLinesProps {
  readonly problems: readonly ImportProblem[]
  /** Lines that are fine as they are. */
  readonly fine: number
  /** The text, where it is short enough to be mended here. */
  readonly text: string | null
  readonly onMended: (text: string) => void
  readonly onAnother: () => void
}

const SHOWN = 50

/** Lines that need help before any can be imported: each with its place and what to do. */
export function MendLines({ problems, fine, text, onMended, onAnother }: MendLinesProps) {
  const [mended, setMended] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const lines = new Set(problems.map(({ line }) => line)).size
  const goTo = (line: number) => {
    const field = area.current
    if (!field || mended === null) return
    field.focus()
    field.setSelectionRange(...lineRange(mended, line))
  }
  return (
    <section className="sheet max-w-measure p-5 md:p-7">
      <Callout title={words.mend.title(lines)} announce="status">
        <p>{words.mend.text(fine)}</p>
        {text === null && <p className="mt-2">{words.mend.elsewhere}</p>}
      </Callout>
      <DataTable
        className="mt-3 text-sm"
        caption={words.mend.found}
        captionHidden
        columns={[
          {
            header: words.mend.line,
            cell: (problem) => <Place problem={problem} onGo={text === null ? undefined : goTo} />,
          },
          { header: words.mend.found, cell: words.problem },
        ]}
        rows={problems.slice(0, SHOWN)}
        rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
      />
      {problems.length > SHOWN && <p className="note mt-2">{words.mend.more(problems.length - SHOWN)}</p>}
      {mended === null ? (
        <Button variant="primary" className="mt-5" onClick={onAnother}>
          {words.mend.another}
        </Button>
      ) : (
        <form
          className="mt-5"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onMended(mended)
          }}
        >
          <TextArea
            ref={area}
            label={words.mend.textLabel}
            hint={words.mend.textHint}
            className="[&_textarea]:max-h-100"
            rows={10}
            wrap="off"
            spellCheck={false}
            value={mended}
            onChange={(event) => setMended(event.target.value)}
          />
          <div className="mt-4 flex flex-wrap gap-3">
            <Button type="submit" variant="primary">
              {words.mend.submit}
            </Button>
            <Button onClick={onAnother}>{words.mend.another}</Button>
          </div>
        </form>
      )}
    </section>
  )
}

interface PlaceProps {
  readonly problem: ImportProblem
  readonly onGo?: ((line: number) => void) | undefined
}

/** Where a problem is; a press puts the cursor there. */
function Place({ problem, onGo }: PlaceProps) {
  const place = words.problemPlace(problem)
  if (!onGo) return place
  return (
    <button type="button" className="link text-left text-sm" onClick={() => onGo(problem.line)}>
      {place}
    </button>
  )
}
