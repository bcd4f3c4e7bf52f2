import { Download } from 'lucide-react'
import { DownloadLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { leaving } from '@/lib/words/leaving'
import { privacy } from '@/lib/words/privacy'

const words = leaving.data

/** Taking along all that is kept of a learner. */
export function YourData() {
  return (
    <Sheet id="data" title={words.title}>
      <p className="mt-2">{words.lead}</p>
      <p className="note mt-2">{words.format}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <DownloadLink href="/api/account/export" icon={<Download />}>
          {words.download}
        </DownloadLink>
        <TextLink className="text-sm" href="/privacy">
          {privacy.link}
        </TextLink>
      </div>
    </Sheet>
  )
}
