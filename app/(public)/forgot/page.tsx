import type { Metadata } from 'next'
import { ForgotForm } from '@/components/public/ForgotForm'
import { NeedsScript } from '@/components/public/NeedsScript'
import { TextLink } from '@/components/ui/TextLink'
import { sendsAccountLetters } from '@/lib/jobs/account-post'
import { credentials } from '@/lib/words/credentials'
import { askForResetAction } from '../link-actions'

const words = credentials.forgot

export const metadata: Metadata = { title: words.title }

export default function ForgotPage() {
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.title}</h1>
      {sendsAccountLetters() ? (
        <>
          <p className="mt-1 text-muted-foreground">{words.lead}</p>
          <NeedsScript />
          <ForgotForm ask={askForResetAction} />
        </>
      ) : (
        <p className="mt-3">{words.off}</p>
      )}
      <TextLink className="mt-2 text-sm" href="/signin">
        {words.signIn}
      </TextLink>
    </div>
  )
}
