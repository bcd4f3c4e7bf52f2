import type { Metadata } from 'next'
import { TextLink } from '@/components/ui/TextLink'
import { leaving } from '@/lib/words/leaving'

const words = leaving.gone

export const metadata: Metadata = { title: words.title, robots: { index: false } }

/** Where deleting an account leads to. It knows nothing of anybody. */
export default function DeletedPage() {
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.title}</h1>
      <p className="mt-3">{words.text}</p>
      <p className="note mt-3">{words.backups}</p>
      <p className="note mt-3">{words.devices}</p>
      <TextLink className="mt-4" href="/">
        {words.home}
      </TextLink>
    </div>
  )
}
