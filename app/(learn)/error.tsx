'use client'

import { ProblemPage } from '@/components/shell/ProblemPage'
import { Button, ButtonLink } from '@/components/ui/Button'
import { common } from '@/lib/words/common'
import { crash } from '@/lib/words/crash'
import { shell } from '@/lib/words/shell'

interface ErrorProps {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

/** Keeps the navigation, and can say that answers are safe: they are kept one by one as they are given. */
export default function LearnErrorPage({ error, retry }: ErrorProps) {
  return (
    <ProblemPage
      title={crash.title}
      digest={error.digest}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {common.action.tryAgain}
          </Button>
          <ButtonLink variant="quiet" href="/">
            {shell.notFound.today}
          </ButtonLink>
        </>
      }
    >
      <p>{crash.answersSafe}</p>
      <p>{crash.explanation}</p>
    </ProblemPage>
  )
}
