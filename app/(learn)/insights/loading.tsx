import { InsightsBones } from '@/components/insights/InsightsBones'

export default function InsightsLoading() {
  return <InsightsBones />
}
