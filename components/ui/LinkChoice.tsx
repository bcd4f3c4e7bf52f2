import Link from 'next/link'

interface LinkChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly hrefOf: (value: Value) => string
}

/** One of a few ways to look at something, each at an address of its own: it works before the page is alive. */
export const LinkChoice = <Value extends string>({
  label,
  value,
  options,
  hrefOf,
}: LinkChoiceProps<Value>) => (
  <nav aria-label={label}>
    <ul className="flex w-fit flex-wrap rounded-md bg-sunken p-1">
      {options.map((option) => (
        <li key={option.value}>
          <Link
            href={hrefOf(option.value)}
            scroll={false}
            prefetch={false}
            aria-current={option.value === value ? 'true' : undefined}
            className="flex min-h-touch min-w-touch items-center justify-center rounded-sm px-3 text-sm font-medium text-muted-foreground no-underline hover:text-foreground aria-[current=true]:bg-card aria-[current=true]:font-semibold aria-[current=true]:text-foreground aria-[current=true]:shadow-sm"
          >
            {option.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
