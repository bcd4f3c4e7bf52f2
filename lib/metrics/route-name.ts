/**
 * The name of a route as its file has it, `/api/media/[hash]`, from an address and the variable parts that Next found in
 * it: there are only so many of them, and no id stands in one.
 */
export function routeName(pathname: string, params: unknown): string {
  const names = new Map(Object.entries(params ?? {}).map(([name, value]) => [value, `[${name}]`]))
  return pathname
    .split('/')
    .map((part) => names.get(decoded(part)) ?? part)
    .join('/')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
