/** Files that are read at the same time: enough that the disk never waits for us. */
const atOnce = 32;

/** Does the work for all items, a few at a time; the first that fails ends it. */
export async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(work));
  }
}
