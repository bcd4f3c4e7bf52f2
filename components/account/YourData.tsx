import { Download } from 'lucide-react'
import { TakeAlong } from '@/components/exporting/TakeAlong'
import { DownloadLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { RoomDto } from '@/lib/contracts/leaving'
import { exporting } from '@/lib/words/exporting'
import { leaving } from '@/lib/words/leaving'
import { privacy } from '@/lib/words/privacy'

const words = leaving.data

/** Taking along all that is kept of a learner. */
export function YourData({ room }: { readonly room: RoomDto }) {
  return (
    <Sheet id="data" title={words.title}>
      <p className="mt-2">{words.lead}</p>
      <p className="note mt-2">{words.format}</p>
      <p className="tnum note mt-2">
        {words.room([
          words.notes(room.notes.used, room.notes.most),
          words.text(room.text.used, room.text.most),
          words.media(room.media.used, room.media.most),
        ])}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <DownloadLink href="/api/account/export" icon={<Download />}>
          {words.download}
        </DownloadLink>
        <TextLink className="text-sm" href="/privacy">
          {privacy.link}
        </TextLink>
      </div>
      <div className="mt-5 border-t border-border pt-4">
        <TakeAlong address="/api/account/export" {...exporting.everything} />
      </div>
    </Sheet>
  )
}
