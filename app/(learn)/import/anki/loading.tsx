import { ImportBones } from '@/components/import/ImportBones'
import { ankiWizard as words } from '@/lib/words/anki-wizard'

export default function AnkiImportLoading() {
  return <ImportBones label={words.loading} />
}
