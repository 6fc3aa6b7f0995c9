/** Answers each item in its place. */
export type Together<Item, Answer> = (items: readonly Item[]) => Promise<readonly Answer[]>;

interface Asked<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface GatheringOptions {
  /** So many items are done at once. */
  readonly most: number;
  /** Whether an error would meet each item by itself as well; any other is looked for item by item, so that one fails alone. */
  readonly meetsAll: (error: unknown) => boolean;
}

/**
 * Does together what is asked for while a round is under way: one statement for many rows instead of one for each. The less
 * there is to do, the fewer wait for each other; who asks while nothing runs waits for nobody.
 */
export class Gathering<Item, Answer> {
  readonly #together: Together<Item, Answer>;
  readonly #options: GatheringOptions;
  #waiting: Asked<Item, Answer>[] = [];
  #runs = false;

  constructor(together: Together<Item, Answer>, options: GatheringOptions) {
    this.#together = together;
    this.#options = options;
  }

  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#runs) return;
      this.#runs = true;
      // A turn of the event loop later, so that what is asked in one turn is done at once. No round rejects.
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) await this.#round(this.#waiting.splice(0, this.#options.most));
    this.#runs = false;
  }

  async #round(asked: readonly Asked<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#together(asked.map(({ item }) => item));
      if (answers.length !== asked.length) throw new RangeError(`${asked.length} asked, ${answers.length} answered`);
      // There is one for each.
      for (const [i, { resolve }] of asked.entries()) resolve(answers[i] as Answer);
    } catch (error) {
      if (asked.length === 1 || this.#options.meetsAll(error)) for (const { reject } of asked) reject(error);
      else for (const one of asked) await this.#round([one]);
    }
  }
}
