/** How much of a package is read, whatever it says of itself. */
export interface PackageLimits {
  /** Bytes of the file. */
  readonly packageBytes: number
  readonly entries: number
  /** Bytes of all media together, and of each, unpacked. */
  readonly mediaBytes: number
  readonly mediaFileBytes: number
  /** Bytes of the database, unpacked. */
  readonly databaseBytes: number
  /** Megabytes of heap that the thread has besides the database. */
  readonly heapMb: number
  /** Time that the thread may work, waiting for the next question aside. */
  readonly workMs: number
}

/** The settings that set them, as `lib/env.ts` reads them. */
interface PackageSettings {
  readonly PACKAGE_MAX_MB: number
  readonly PACKAGE_MAX_ENTRIES: number
  readonly PACKAGE_MEDIA_MAX_MB: number
  readonly PACKAGE_MEDIA_FILE_MAX_MB: number
  readonly PACKAGE_DATABASE_MAX_MB: number
  readonly PACKAGE_HEAP_MB: number
  readonly PACKAGE_MAX_SECONDS: number
}

const MB = 1_048_576

export const packageLimits = (settings: PackageSettings): PackageLimits => ({
  packageBytes: settings.PACKAGE_MAX_MB * MB,
  entries: settings.PACKAGE_MAX_ENTRIES,
  mediaBytes: settings.PACKAGE_MEDIA_MAX_MB * MB,
  mediaFileBytes: settings.PACKAGE_MEDIA_FILE_MAX_MB * MB,
  databaseBytes: settings.PACKAGE_DATABASE_MAX_MB * MB,
  heapMb: settings.PACKAGE_HEAP_MB,
  workMs: settings.PACKAGE_MAX_SECONDS * 1000,
})
