'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { TextLink } from '@/components/ui/TextLink'
import { ways } from '@/lib/words/ways'
import { signInBy, type AskPasskey } from './OtherWaysIn'

const words = ways.signIn

interface SecondStepProps {
  /** Where to go once signed in: a path of this site. */
  readonly next: string
  readonly askPasskey: AskPasskey
}

/** Half way in: the password was right, and the account asks for a passkey, too. */
export function SecondStep({ next, askPasskey }: SecondStepProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const use = async (): Promise<void> => {
    setBusy(true)
    const found = await signInBy(askPasskey, next, words.secondNoMatch)
    if (found === null) return
    setProblem(found)
    setBusy(false)
  }
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.secondTitle}</h1>
      <p className="mt-3">{words.secondText}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-4">
          {problem}
        </Callout>
      )}
      <Button
        variant="primary"
        className="mt-5 w-full"
        busy={isBusy ? words.waiting : undefined}
        onClick={() => void use()}
      >
        {words.secondUse}
      </Button>
      <p className="note mt-5">{words.secondLost}</p>
      <TextLink className="mt-2 text-sm" href={`/signin?next=${encodeURIComponent(next)}`}>
        {words.again}
      </TextLink>
    </div>
  )
}
