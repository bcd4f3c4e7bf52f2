import { NoteBones } from '@/components/notes/NoteBones'

export default function NewNoteLoading() {
  return <NoteBones />
}
