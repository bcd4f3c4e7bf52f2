import type { Metadata } from 'next'
import { ProblemPage, ProblemRoom } from '@/components/shell/ProblemPage'
import { ButtonLink } from '@/components/ui/Button'
import { Logo } from '@/components/ui/Logo'
import { words } from '@/lib/words'

const { notFound, publicHomeLabel } = words.shell

export const metadata: Metadata = { title: notFound.title }

export default function NotFound() {
  return (
    <ProblemRoom logo={<Logo href="/" label={publicHomeLabel} />}>
      <ProblemPage
        title={notFound.title}
        actions={
          <ButtonLink variant="primary" href="/">
            {notFound.home}
          </ButtonLink>
        }
      >
        <p>{notFound.explanation}</p>
      </ProblemPage>
    </ProblemRoom>
  )
}
