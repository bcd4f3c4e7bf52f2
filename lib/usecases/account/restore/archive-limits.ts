/** What an export may hold to be brought back. */
export const ARCHIVE_LIMITS = {
  files: 100_000,
  /** Of all its files, unpacked. */
  bytes: 8 * 2 ** 30,
  /** Of its data alone. */
  dataBytes: 2 * 2 ** 30,
  mediaBytes: 5 * 2 ** 30,
  mediaFileBytes: 50 * 2 ** 20,
} as const
