interface SpokenProps {
  /** What is seen: `8 min`. */
  readonly shown: string
  /** The same as it should be heard: `8 minutes`. */
  readonly heard: string
}

/** Text that is written shorter than it is said. */
export function Spoken({ shown, heard }: SpokenProps) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{heard}</span>
    </>
  )
}
