import { useDeed } from '@/components/ui/use-deed'
import type { ExamProblem } from '@/lib/contracts/exam'

/** Calls the server for a page of an exam, and says by its code why the last thing was not done. */
export function useAct<Deed extends string>() {
  const { busy, problem, run } = useDeed<Deed, ExamProblem>()
  return { busy, problem: problem?.code ?? null, act: run }
}
