/** Loads what a key stands for once; a failed load is tried again at the next call. */
export class OnceEach<Key, Value> {
  readonly #load: (key: Key) => Promise<Value>;
  readonly #loaded = new Map<Key, Promise<Value>>();

  constructor(load: (key: Key) => Promise<Value>) {
    this.#load = load;
  }

  get(key: Key): Promise<Value> {
    let value = this.#loaded.get(key);
    if (value === undefined) {
      value = this.#load(key);
      this.#loaded.set(key, value);
      value.catch(() => this.#loaded.delete(key));
    }
    return value;
  }
}
