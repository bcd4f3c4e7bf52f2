import { PageLoading } from '@/components/shell/PageLoading'

export default function PlanLoading() {
  return <PageLoading />
}
