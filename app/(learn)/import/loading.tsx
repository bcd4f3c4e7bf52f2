import { ImportBones } from '@/components/import/ImportBones'
import { importing as words } from '@/lib/words/import'

export default function ImportLoading() {
  return <ImportBones label={words.loading} />
}
