interface Entry<V> {
  readonly value: V;
  readonly goodUntil: number;
}

interface Waiting<V> {
  resolve(value: V | undefined): void;
  reject(error: unknown): void;
}

export interface BatchCacheOptions<K, V> {
  /** Reads many keys at once; a key that is missing in the answer does not exist. */
  readonly load: (keys: K[]) => Promise<Map<K, V>>;
  /** For how long an answer holds, ms. Infinity for what never changes. */
  readonly ttlMs: number;
  readonly maxEntries: number;
}

/**
 * Remembers what it read for a short while, and reads all keys asked for in one turn of the event loop by one query. A
 * key that does not exist is remembered too. What the cache answers is at most `ttlMs` old.
 */
export class BatchCache<K, V> {
  readonly #options: BatchCacheOptions<K, V>;
  readonly #entries = new Map<K, Entry<V | undefined>>();
  #waiting = new Map<K, Waiting<V>[]>();
  #generation = 0;

  constructor(options: BatchCacheOptions<K, V>) {
    this.#options = options;
  }

  get(key: K): Promise<V | undefined> {
    const entry = this.#entries.get(key);
    if (entry !== undefined && entry.goodUntil > performance.now()) return Promise.resolve(entry.value);
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setImmediate(() => void this.#read());
      const others = this.#waiting.get(key);
      if (others === undefined) this.#waiting.set(key, [{ resolve, reject }]);
      else others.push({ resolve, reject });
    });
  }

  /** The values of those keys that exist. */
  async getAll(keys: Iterable<K>): Promise<Map<K, V>> {
    const asked = [...keys];
    const values = await Promise.all(asked.map((key) => this.get(key)));
    const found = new Map<K, V>();
    asked.forEach((key, i) => {
      const value = values[i];
      if (value !== undefined) found.set(key, value);
    });
    return found;
  }

  /** Forgets everything; what is being read at this moment answers who asked for it and is not remembered. */
  forget(): void {
    this.#entries.clear();
    this.#generation += 1;
  }

  async #read(): Promise<void> {
    const waiting = this.#waiting;
    const generation = this.#generation;
    this.#waiting = new Map();
    try {
      // Good from before the read on, or a change made while it ran would be held for longer than promised.
      const goodUntil = performance.now() + this.#options.ttlMs;
      const loaded = await this.#options.load([...waiting.keys()]);
      this.#makeRoom(waiting.size);
      for (const [key, callers] of waiting) {
        const value = loaded.get(key);
        if (generation === this.#generation) this.#entries.set(key, { value, goodUntil });
        for (const caller of callers) caller.resolve(value);
      }
    } catch (error) {
      for (const callers of waiting.values()) for (const caller of callers) caller.reject(error);
    }
  }

  // Tokens that nobody issued are keys too: without a bound, trying them out would fill the memory.
  #makeRoom(coming: number): void {
    if (this.#entries.size + coming <= this.#options.maxEntries) return;
    const now = performance.now();
    for (const [key, entry] of this.#entries) if (entry.goodUntil <= now) this.#entries.delete(key);
    if (this.#entries.size + coming > this.#options.maxEntries) this.#entries.clear();
  }
}
