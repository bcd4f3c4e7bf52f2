import { ankiWizard as words } from '@/lib/words/anki-wizard'

/** Names that are told, and those of them that are seen at once. */
const NAMED = 20
const SEEN = 3

interface MissingMediaProps {
  /** Pictures and sounds that are there. */
  readonly files: number
  /** Names of those that aren't; of `count` all told, the first of them. */
  readonly missing: readonly string[]
  readonly count: number
}

/** Pictures and sounds: how many come along, and which are missing. */
export function MissingMedia({ files, missing, count }: MissingMediaProps) {
  if (files === 0 && count === 0) return null
  const named = missing.slice(0, NAMED)
  return (
    <section className="mt-6" aria-labelledby="anki-media">
      <h3 className="font-semibold" id="anki-media">
        {words.look.media.title}
      </h3>
      {files > 0 && <p className="tnum mt-1">{words.look.media.files(files)}</p>}
      {count > 0 && <MissingNames count={count} named={named} />}
    </section>
  )
}

interface MissingNamesProps {
  readonly count: number
  readonly named: readonly string[]
}

function MissingNames({ count, named }: MissingNamesProps) {
  return (
    <>
      <p className="tnum mt-1">{words.look.media.missing(count)}</p>
      {count <= SEEN ? (
        <Names count={count} named={named} />
      ) : (
        <details>
          <summary className="link w-fit cursor-pointer text-sm">{words.look.media.names(count)}</summary>
          <Names count={count} named={named} />
        </details>
      )}
    </>
  )
}

function Names({ count, named }: MissingNamesProps) {
  return (
    <>
      <ul className="note mt-1 list-disc pl-5 wrap-anywhere md:columns-2">
        {named.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {count > named.length && <p className="note tnum mt-1">{words.look.more(count - named.length)}</p>}
    </>
  )
}
