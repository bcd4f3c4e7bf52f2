import { settings as words } from '@/lib/words/settings'

interface PartsNavProps {
  readonly parts: readonly { readonly id: string; readonly title: string }[]
}

/** The way to each part of the page: beside them where there is room, above them on a phone. */
export const PartsNav = ({ parts }: PartsNavProps) => (
  <nav aria-label={words.parts} className="lg:sticky lg:top-10">
    <ul className="flex flex-wrap gap-x-5 lg:grid lg:gap-x-0">
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a className="link inline-flex min-h-touch items-center text-sm" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
