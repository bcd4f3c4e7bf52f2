import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldError, FieldFrame } from '@/components/ui/Field'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { useServerForm } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type { CaptureInput, NightProblemDto } from '@/lib/contracts/sleep'
import type { Capture as CaptureKind } from '@/lib/sleep/problem'
import { common } from '@/lib/words/common'
import { sleep } from '@/lib/words/sleep'

const words = sleep.morning
const KINDS = (['idea', 'solution', 'dream'] as const).map((value) => ({
  value,
  label: words.captures[value],
}))

interface CaptureProps {
  readonly problem: NightProblemDto
  /** Study day. */
  readonly today: number
  /** True when it was kept. */
  readonly capture: (given: Omit<CaptureInput, 'problemId'>) => Promise<boolean>
}

/** What was in the head after the night, before anything else; nothing is as good an answer. */
export function Capture({ problem, today, capture }: CaptureProps) {
  const [kind, setKind] = useState<CaptureKind | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [text, setText] = useState('')
  const { pending, form } = useServerForm(async (data) => {
    const isNothing = data.get('nothing') !== null
    if (!isNothing && kind === null) {
      setAsked(true)
      return null
    }
    await capture(isNothing || kind === null ? { capture: 'nothing', text: '' } : { capture: kind, text })
    return null
  })
  const isHidden = problem.title === null
  return (
    <>
      <p className="note">
        {isHidden ? words.hiddenEyebrow(problem.night, today) : words.eyebrow(problem.night, today)}
      </p>
      <h1 className="h-page mt-2 wrap-anywhere">{problem.title ?? words.hiddenTitle}</h1>
      {isHidden && <p className="mt-3">{words.hiddenText}</p>}
      {problem.stuck !== null && problem.stuck !== '' && (
        <p className="mt-3 border-l-2 border-border pl-4 wrap-anywhere text-muted-foreground">
          {words.wereStuck(problem.stuck)}
        </p>
      )}
      <form {...form} className="mt-8 grid gap-6">
        <FieldFrame label={isHidden ? words.hiddenLabel : words.label}>
          {(wiring) => (
            <textarea
              {...wiring}
              className="field text-lg"
              rows={4}
              placeholder={words.placeholder}
              maxLength={LIMITS.restatedChars}
              value={text}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
                event.preventDefault()
                event.currentTarget.form?.requestSubmit()
              }}
            />
          )}
        </FieldFrame>
        <div>
          <SegmentedChoice
            legend={words.what}
            name="capture"
            segments={KINDS}
            value={kind === 'nothing' ? null : kind}
            onChange={(value) => {
              setAsked(false)
              setKind(value)
            }}
          />
          <div role="alert">{isAsked && <FieldError id="no-capture">{words.noCapture}</FieldError>}</div>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant="primary"
            size="main"
            busy={pending ? words.keeping : undefined}
            shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
          >
            {words.keep}
          </Button>
          <Button
            type="submit"
            variant="outline"
            className="min-h-13 max-md:w-full"
            name="nothing"
            value="nothing"
            disabled={pending}
          >
            {words.nothing}
          </Button>
        </div>
        <p className="note border-t border-border pt-5">{words.private}</p>
      </form>
    </>
  )
}
