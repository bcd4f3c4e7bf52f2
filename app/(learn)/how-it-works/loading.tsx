import { PageLoading } from '@/components/shell/PageLoading'

export default function HowItWorksLoading() {
  return <PageLoading />
}
