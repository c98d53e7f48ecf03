/** Files that are worked on at the same time: enough that the disk never waits for us. */
const atOnce = 32;

function* each<Item>(items: Iterable<Item>): Generator<Item> {
  yield* items;
}

/** Does the work for all items, a few at a time; the first that fails ends it. */
export async function fewAtOnce<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  // All workers draw from one generator, which a failure closes.
  const left = each(items);
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
