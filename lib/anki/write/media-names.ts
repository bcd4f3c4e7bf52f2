import { mediaRef } from '@/lib/content/media'

const ADDRESSES = /media:[0-9a-f]{64}\.[a-z0-9]{2,4}/g

/** What a picture or sound of ours is called in Anki's folder of media: its hash and ending. */
export const mediaFileName = (address: string): string => address.slice('media:'.length)

/** The names of all that a text of ours names. */
export const mediaIn = (text: string): string[] =>
  (text.match(ADDRESSES) ?? []).filter((address) => mediaRef(address) !== null).map(mediaFileName)

/** A text of HTML with all that is ours called by the names of its files. */
export const withFileNames = (html: string): string =>
  html.replace(ADDRESSES, (address) => (mediaRef(address) === null ? address : mediaFileName(address)))
