import { PageLoading } from '@/components/shell/PageLoading'

export default function NightsLoading() {
  return <PageLoading />
}
