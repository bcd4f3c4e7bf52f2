/** Where a block of an item of the plan begins, of its own length or another. */
export const blockHref = (itemId: string, minutes?: number): string =>
  minutes === undefined ? `/focus?item=${itemId}` : `/focus?item=${itemId}&minutes=${minutes}`
