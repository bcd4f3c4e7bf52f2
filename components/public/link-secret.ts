/**
 * The secret of the link that led here: what stands behind the `#`, which the browser keeps to itself. Read when it is
 * used, so that a program that only opens the link uses nothing up.
 */
export const linkSecret = (): string => location.hash.slice(1)
