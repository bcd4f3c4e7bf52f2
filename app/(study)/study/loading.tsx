import { Loading } from '@/components/study/StudyStates'

export default function StudyLoading() {
  return <Loading />
}
