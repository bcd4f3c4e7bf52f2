'use client'

import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import { NeedsScript } from './NeedsScript'

interface LetterQuestionProps<Problem> {
  readonly words: {
    readonly title: string
    readonly question: string
    readonly yes: string
    readonly done: string
    /** While it is being done. */
    readonly busy: string
    readonly home: string
  }
  readonly follow: () => Promise<Result<null, Problem>>
  readonly sentence: (problem: Problem | Unreachable) => string
}

/** What a link in a letter is for, done with one press: programs that open every link press nothing. */
export function LetterQuestion<Problem>({ words, follow, sentence }: LetterQuestionProps<Problem>) {
  const { answer, pending, form } = useServerForm(() => reach(follow))
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.title}</h1>
      <NeedsScript />
      {answer?.ok === true ? (
        <>
          <p role="status" className="mt-3">
            {words.done}
          </p>
          <ButtonLink className="mt-6" href="/">
            {words.home}
          </ButtonLink>
        </>
      ) : (
        <form {...form} className="mt-3 grid gap-5">
          <p>{words.question}</p>
          {answer !== null && (
            <Callout tone="error" focusable announce="alert">
              {sentence(answer.error)}
            </Callout>
          )}
          <Button type="submit" variant="primary" className="w-full" busy={pending ? words.busy : undefined}>
            {words.yes}
          </Button>
        </form>
      )}
    </div>
  )
}
