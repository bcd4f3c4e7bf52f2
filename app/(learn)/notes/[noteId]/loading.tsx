import { NoteBones } from '@/components/notes/NoteBones'

export default function NoteLoading() {
  return <NoteBones />
}
