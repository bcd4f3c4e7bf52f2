import 'server-only'

/**
 * One value per process. A page and a route handler are bundled apart, so that each has its own copy of a module's
 * variables, and a hot reload makes another: what must exist once is kept on the global object.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`spindle.${name}`)
  const store = globalThis as { [key: symbol]: unknown }
  if (!(key in store)) store[key] = make()
  return store[key] as T
}
