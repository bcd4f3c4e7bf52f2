import { examVerdict, type ExamVerdict, type ExamVerdictRequest } from '@/lib/planning'

// Several futures are lived to find the minutes that would do: a second or two on a phone, in which the page must still answer.
self.addEventListener('message', ({ data }: MessageEvent<ExamVerdictRequest>) => {
  const verdict: ExamVerdict = examVerdict(data)
  self.postMessage(verdict)
})
