import { Bone, Bones } from '@/components/ui/Bones'
import { ankiWizard as words } from '@/lib/words/anki-wizard'

export default function AnkiImportLoading() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-4 w-16" />
      <Bone className="h-9 w-36" />
      <Bone className="mt-2 h-7 w-80" />
      <Bone className="mt-4 h-110 max-w-measure rounded-lg" />
    </Bones>
  )
}
