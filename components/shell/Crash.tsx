import { LogoMark } from '@/components/ui/LogoMark'
import { crash as words } from '@/lib/words/crash'
import { ProblemPage, ProblemRoom } from './ProblemPage'

interface CrashProps {
  readonly error: { readonly digest?: string | undefined }
  readonly retry: () => void
}

/**
 * What stands in for a page that broke. Every page carries this from the start, so it is made of plain elements; and
 * its link loads the start anew rather than trusting what is left of a broken page.
 */
export function Crash({ error, retry }: CrashProps) {
  return (
    <ProblemRoom logo={<LogoMark />}>
      <ProblemPage
        title={words.title}
        digest={error.digest}
        actions={
          <>
            <button type="button" className="btn btn-primary" onClick={retry}>
              {words.tryAgain}
            </button>
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a full load is the point */}
            <a className="btn btn-quiet" href="/">
              {words.home}
            </a>
          </>
        }
      >
        <p>{words.explanation}</p>
      </ProblemPage>
    </ProblemRoom>
  )
}
