import { TextLink } from '@/components/ui/TextLink'
import { credentials } from '@/lib/words/credentials'

/** Leads to the letter with which one chooses another password. */
export function ForgotLink() {
  return (
    <div className="mt-2">
      <TextLink className="text-sm" href="/forgot">
        {credentials.forgot.link}
      </TextLink>
    </div>
  )
}
