import { CloudOff } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Chip } from '@/components/ui/Chip'
import { DataTable } from '@/components/ui/DataTable'
import { PageHeader } from '@/components/ui/PageHeader'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { Sheet, Well } from '@/components/ui/Sheet'
import { Steps } from '@/components/ui/Steps'
import { words } from '@/lib/words'
import { Section } from './Section'

const { design } = words
const { surface, table } = design

export function Surfaces() {
  return (
    <Section title={design.section.surfaces}>
      <div className="grid gap-6 md:grid-cols-2">
        <Sheet title={surface.sheet} aside={<p className="note">{surface.sheetAside}</p>}>
          <p className="mt-2">{surface.sheetText}</p>
          <Well className="mt-4">{surface.well}</Well>
          <div className="mt-4 flex flex-wrap gap-2">
            <Chip>{surface.chip}</Chip>
            <Chip tone="selected">{surface.chipSelected}</Chip>
            <Chip tone="strong">{surface.chipStrong}</Chip>
          </div>
        </Sheet>
        <div className="grid content-start gap-3">
          <Callout>{surface.callout}</Callout>
          <Callout icon={<CloudOff />} title={surface.offlineTitle}>
            {surface.offline}
          </Callout>
          <Callout tone="error" title={surface.errorTitle}>
            {surface.error}
          </Callout>
        </div>
      </div>
    </Section>
  )
}

export function Tables() {
  return (
    <Section title={design.section.tables}>
      <Steps label={table.steps} steps={table.stepNames} current={1} />
      <div className="mt-6 grid items-start gap-6 md:grid-cols-2">
        <Sheet>
          <DataTable
            caption={table.caption}
            columns={[
              { header: table.question, cell: (row) => row[0] },
              { header: table.answer, cell: (row) => row[1], onPhone: 'fold' },
              { header: table.due, cell: (row) => row[2], numeric: true },
            ]}
            rows={table.rows}
            rowKey={(row) => row[0]}
          />
        </Sheet>
        <Sheet>
          <p className="mb-3 font-semibold">{table.progress}</p>
          <ProgressBar label={table.progress} value={122} max={197} valueText={table.progressText} />
          <p className="note mt-2">{table.progressText}</p>
        </Sheet>
      </div>
      <div className="mt-8">
        <PageHeader
          title={surface.header}
          note={surface.headerNote}
          level={3}
          parent={{ href: '/design', label: surface.headerParent, navigationLabel: surface.headerNavigation }}
          actions={
            <ButtonLink variant="secondary" href="/design">
              {surface.headerAction}
            </ButtonLink>
          }
        />
      </div>
    </Section>
  )
}
