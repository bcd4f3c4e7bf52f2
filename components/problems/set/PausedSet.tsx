'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { SetPlace, ProblemSetProblem } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import type { SetAction } from '../problem-actions'
import { faultSentence } from '../set-fault'

const words = problems.paused

/** Says on its page that a set is paused, and takes it up again. */
export function PausedSet({ set, resume }: { readonly set: SetPlace; readonly resume: SetAction }) {
  const toast = useToast()
  const { busy, problem: fault, run } = useDeed<'resume', ProblemSetProblem>()
  const takeUp = () =>
    run(
      'resume',
      () => resume({ setId: set.setId }),
      () => toast({ text: words.resumed(set.name) }),
    )
  return (
    <Callout className="mt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-measure">{words.text}</p>
        <Button variant="secondary" busy={busy ? words.resuming : undefined} onClick={takeUp}>
          {words.resume}
        </Button>
        <p role="alert" className="w-full empty:hidden">
          {fault && faultSentence(fault)}
        </p>
      </div>
    </Callout>
  )
}
