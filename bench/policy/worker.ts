import { liveJob, type Job } from './job'

/** A process of its own that lives one life at a time, as it is told to. */
process.on('message', (job: Job) => {
  liveJob(job).then(
    (lived) => process.send?.({ lived }),
    (error: unknown) =>
      process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
