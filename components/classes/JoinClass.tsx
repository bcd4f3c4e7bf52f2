'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { FoundClassDto } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import type { ComeBackAction, JoinClassAction } from './class-actions'
import { problemSentence, sentenceFor } from './class-form'
import { Consent } from './Consent'
import { FoundClassLine } from './FoundClassLine'
import { YourName } from './YourName'

const words = classes.joining

interface JoinClassFormProps {
  readonly found: FoundClassDto
  readonly yourName: string
  /** By the code that was found, or back into it. */
  readonly way:
    | { readonly kind: 'join'; readonly code: string; readonly join: JoinClassAction }
    | { readonly kind: 'comeBack'; readonly comeBack: ComeBackAction }
}

/** What joining a class means, and the consent to it. */
export function JoinClassForm({ found, yourName, way }: JoinClassFormProps) {
  const router = useRouter()
  const [agrees, setAgrees] = useState(false)
  const { answer, pending, form } = useServerForm(async (data) => {
    const consent = { yourName: fieldText(data, 'yourName'), agrees: true } as const
    const joined = await reach(() =>
      way.kind === 'join'
        ? way.join({ ...consent, code: way.code })
        : way.comeBack({ ...consent, classId: found.classId }),
    )
    if (joined.ok) router.push(`/classes/${joined.value.classId}`)
    return joined
  })
  const problem = answer === null || answer.ok ? null : answer.error
  const isBusy = pending || answer?.ok === true
  return (
    <Sheet title={found.name}>
      <FoundClassLine found={found} />
      <form {...form} className="mt-5 grid gap-5">
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable>
            {problemSentence(problem)}
          </Callout>
        )}
        <YourName name={yourName} isRefused={sentenceFor(problem, 'yourName') !== undefined} />
        <Consent agrees={agrees} onAgree={setAgrees} />
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant="primary"
            disabled={!agrees}
            busy={isBusy ? words.joining : undefined}
          >
            {words[way.kind]}
          </Button>
          {way.kind === 'join' && (
            <ButtonLink variant="quiet" href="/classes/join">
              {words.otherCode}
            </ButtonLink>
          )}
        </div>
      </form>
    </Sheet>
  )
}
