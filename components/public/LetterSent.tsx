import { publicPages } from '@/lib/words/public'

const words = publicPages.signUp

/** What is said to whoever asked for an account by letter, whether the address has one or not. */
export function LetterSent({ address }: { readonly address: string }) {
  return (
    <div role="status" className="grid gap-3">
      <p className="wrap-anywhere">{words.sent(address)}</p>
      <p className="note">{words.sentNote}</p>
    </div>
  )
}
