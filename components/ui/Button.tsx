import clsx from 'clsx'
import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { Kbd } from './Kbd'

export type ButtonVariant =
  'primary' | 'secondary' | 'outline' | 'quiet' | 'destructive' | 'quiet-destructive'

const VARIANT = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-secondary',
  outline: 'btn btn-outline',
  quiet: 'btn btn-quiet',
  destructive: 'btn btn-destructive',
  'quiet-destructive': 'btn btn-quiet-destructive',
} as const satisfies Record<ButtonVariant, string>

/** A key that does the same: its name for `aria-keyshortcuts`, and what is printed on the hint. */
export interface Shortcut {
  readonly key: string
  readonly hint: string
}

interface Look {
  readonly variant?: ButtonVariant | undefined
  /** `main` is the one action of a page: 52 px high and the full width of a phone. */
  readonly size?: 'normal' | 'main' | undefined
  readonly shortcut?: Shortcut | undefined
  readonly icon?: ReactNode
}

interface ButtonProps extends Look, ComponentProps<'button'> {
  /** While something is under way: replaces the label, and a press does nothing. */
  readonly busy?: string | undefined
}

/** A button. Disabled it becomes a well, never a faded copy of itself. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    shortcut,
    icon,
    busy,
    className,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props
  return (
    <button
      {...rest}
      type={type}
      className={look({ variant, size }, className)}
      aria-busy={busy === undefined ? undefined : true}
      aria-keyshortcuts={shortcut?.key}
      onClick={busy === undefined ? onClick : ignorePress}
    >
      {busy === undefined ? (
        <Content icon={icon} shortcut={shortcut}>
          {children}
        </Content>
      ) : (
        <Content icon={<LoaderCircle />}>{busy}</Content>
      )}
    </button>
  )
}

interface ButtonLinkProps extends Look, ComponentProps<typeof Link> {}

/** A link that looks like a button, for actions that lead to a page. */
export function ButtonLink({ variant, size, shortcut, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={look({ variant, size }, className)} aria-keyshortcuts={shortcut?.key}>
      <Content icon={icon} shortcut={shortcut}>
        {children}
      </Content>
    </Link>
  )
}

interface DownloadLinkProps extends Omit<Look, 'shortcut'>, ComponentProps<'a'> {}

/** A link that looks like a button, to a file: the browser keeps it, and the page stays. */
export function DownloadLink({ variant, size, icon, className, children, ...rest }: DownloadLinkProps) {
  return (
    <a {...rest} download className={look({ variant, size }, className)}>
      <Content icon={icon}>{children}</Content>
    </a>
  )
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What it does, for those who do not see the icon, and on hover for those who wonder. */
  readonly label: string
  readonly icon: ReactNode
  readonly variant?: ButtonVariant | undefined
  readonly shortcut?: Shortcut | undefined
}

/** A button that shows only an icon, 44 px square. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'quiet', shortcut, className, type = 'button', ...rest } = props
  return (
    <button
      {...rest}
      type={type}
      className={clsx(VARIANT[variant], 'btn-icon', className)}
      aria-label={label}
      title={label}
      aria-keyshortcuts={shortcut?.key}
    >
      {icon}
    </button>
  )
}

function look({ variant = 'outline', size = 'normal' }: Look, className: string | undefined): string {
  return clsx(VARIANT[variant], size === 'main' && 'btn-main', className)
}

function Content({ icon, shortcut, children }: Pick<Look, 'icon' | 'shortcut'> & { children: ReactNode }) {
  return (
    <>
      {icon}
      {children}
      {shortcut && <Kbd>{shortcut.hint}</Kbd>}
    </>
  )
}

/** A second press of a submit button must not send the form twice either. */
function ignorePress(event: MouseEvent<HTMLButtonElement>): void {
  event.preventDefault()
}
