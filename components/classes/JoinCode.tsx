'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { ClassProblem } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import type { JoinCodeAction } from './class-actions'
import { problemSentence } from './class-form'

const words = classes.code

interface JoinCodeProps {
  readonly classId: string
  /** Null: nobody joins by a code. */
  readonly code: string | null
  /** Where the link leads that has the code in it. */
  readonly link: string
  readonly change: JoinCodeAction
}

/** The code of a class, and the ways to give it on, replace it and take it away. */
export function JoinCode({ classId, code, link, change }: JoinCodeProps) {
  const { busy, problem, run } = useDeed<'new' | 'off', ClassProblem | { readonly code: 'signed-out' }>()
  const [asking, setAsking] = useState<'new' | 'off' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const carryOut = (wish: 'new' | 'off') =>
    run(
      wish,
      () => change({ classId, code: wish }),
      () => {
        setAsking(null)
        setSaid(null)
      },
    )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setSaid(words.copied)
    } catch {
      setSaid(words.notCopied)
    }
  }
  return (
    <Sheet title={words.title}>
      <p className="note mt-1">{code === null ? words.off : words.text}</p>
      {code !== null && (
        <dl className="mt-4 grid gap-3">
          <div>
            <dt className="label">{words.label}</dt>
            <dd className="tnum text-xl font-semibold wrap-anywhere">{code}</dd>
          </div>
          <div>
            <dt className="label">{words.link}</dt>
            <dd className="wrap-anywhere select-all">{link}</dd>
          </div>
        </dl>
      )}
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problemSentence(problem)}
        </Callout>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {code === null ? (
          <Button busy={busy === 'new' ? words.making : undefined} onClick={() => carryOut('new')}>
            {words.first}
          </Button>
        ) : (
          <>
            <Button icon={<Copy />} onClick={() => void copy()}>
              {words.copyLink}
            </Button>
            <ConfirmDialog
              open={asking === 'new'}
              onOpenChange={(open) => setAsking(open ? 'new' : null)}
              trigger={<Button variant="quiet">{words.fresh}</Button>}
              title={words.freshTitle}
              consequence={words.freshText}
              confirm={words.fresh}
              busy={busy === 'new' ? words.making : undefined}
              cancel={words.keep}
              onConfirm={() => carryOut('new')}
            />
            <ConfirmDialog
              open={asking === 'off'}
              onOpenChange={(open) => setAsking(open ? 'off' : null)}
              trigger={<Button variant="quiet-destructive">{words.turnOff}</Button>}
              title={words.turnOffTitle}
              consequence={words.turnOffText}
              confirm={words.turnOffConfirm}
              busy={busy === 'off' ? words.turningOff : undefined}
              cancel={words.keep}
              onConfirm={() => carryOut('off')}
            />
          </>
        )}
        <p role="status" className="note">
          {said}
        </p>
      </div>
    </Sheet>
  )
}
