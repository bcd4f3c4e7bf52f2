import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { lived, type Job, type Lived } from './job'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))

const report = z.union([z.strictObject({ lived }), z.strictObject({ failure: z.string() })])

/** Lives many lives, over so many processes; each is handed on as it ends, in no particular order. */
export async function liveAll(
  jobs: readonly Job[],
  processes: number,
  ended: (lived: Lived) => void,
): Promise<void> {
  const waiting = [...jobs]
  const workers = Array.from({ length: Math.min(processes, jobs.length) }, () =>
    fork(WORKER, { execArgv: ['--import', 'tsx'] }),
  )
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
          ended(await liveIn(worker, job))
      }),
    )
  } finally {
    for (const worker of workers) worker.kill()
  }
}

function liveIn(worker: ChildProcess, job: Job): Promise<Lived> {
  const what = `${job.policy} with ${job.person.name}, life ${job.seed}`
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error(`the process that lived ${what} died`))
    worker.once('exit', died)
    worker.once('message', (message) => {
      worker.off('exit', died)
      const said = report.parse(message)
      if ('lived' in said) resolve(said.lived)
      else reject(new Error(`${what}: ${said.failure}`))
    })
    worker.send(job)
  })
}
