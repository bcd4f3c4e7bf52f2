import { DataTable } from '@/components/ui/DataTable'
import { Dialog } from '@/components/ui/Dialog'
import { common } from '@/lib/words/common'
import { study } from '@/lib/words/study'

const words = study.keys

const ROWS = [
  { key: common.key.space, does: words.rows.show },
  { key: '1–5', does: words.rows.own },
  { key: '1–4', does: words.rows.grade },
  { key: 'H', does: words.rows.hint },
  { key: 'W', does: words.rows.why },
  { key: 'P', does: words.rows.park },
  { key: 'S', does: words.rows.aside },
  { key: 'K', does: words.rows.stuck },
  { key: 'E', does: words.rows.edit },
  { key: 'U', does: words.rows.undo },
  { key: common.key.enter, does: words.rows.type },
  { key: common.key.escape, does: words.rows.end },
  { key: '?', does: words.rows.keys },
] as const

interface KeysDialogProps {
  /** The learner wants keys of one letter. */
  readonly singleKeys: boolean
  readonly onClose: () => void
}

/** The keys of a sitting. */
export default function KeysDialog({ singleKeys, onClose }: KeysDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={words.title}
      {...(singleKeys ? {} : { description: words.off })}
    >
      <DataTable
        caption={words.title}
        captionHidden
        columns={[
          { header: words.key, cell: ({ key }) => <span className="figure-num">{key}</span> },
          { header: words.does, cell: ({ does }) => does },
        ]}
        rows={ROWS}
        rowKey={({ key }) => key}
      />
    </Dialog>
  )
}
