/** Files that are Anki's packages by their names. */
export const PACKAGE_FILES = '.apkg,.colpkg'

export const isPackage = ({ name }: { readonly name: string }): boolean => /\.(apkg|colpkg)$/i.test(name)

let handed: File | null = null

/** Keeps a package that was chosen on another page until this app's page for packages takes it. */
export function handOver(file: File): void {
  handed = file
}

/** The package that was handed over, once. */
export function takeHanded(): File | null {
  const file = handed
  handed = null
  return file
}
