export interface FairTurn<T> {
  readonly sender: string;
  readonly cost: number;
  readonly item: T;
}

interface Lane<T> {
  items: FairTurn<T>[];
  /** What it may still take in this turn. */
  credit: number;
}

/**
 * Many senders, one queue: each has its turn, and what it takes in a turn is bounded by its cost and not by how much it has
 * waiting (deficit round robin: Shreedhar and Varghese, 1995). One sender's things keep their order.
 */
export class FairQueue<T> {
  readonly #costPerTurn: number;
  /** By sender; the first has the turn. */
  readonly #lanes = new Map<string, Lane<T>>();
  #size = 0;

  constructor(costPerTurn: number) {
    this.#costPerTurn = costPerTurn;
  }

  get size(): number {
    return this.#size;
  }

  /** True if something of this sender waits. */
  has(sender: string): boolean {
    return this.#lanes.has(sender);
  }

  push(sender: string, cost: number, item: T): void {
    this.#laneOf(sender).items.push({ sender, cost, item });
    this.#size += 1;
  }

  /** Puts back what was taken, in front of what this sender has waiting, and gives the turn back. */
  putBack(sender: string, cost: number, item: T): void {
    const lane = this.#laneOf(sender);
    lane.items.unshift({ sender, cost, item });
    lane.credit += cost;
    this.#size += 1;
  }

  /** The next thing by turn among those whose sender and cost are accepted; undefined: there is none. */
  take(accepts: (sender: string, cost: number) => boolean = () => true): FairTurn<T> | undefined {
    for (let refused = 0; refused < this.#lanes.size;) {
      const [first] = this.#lanes;
      if (first === undefined) return undefined;
      const [sender, lane] = first;
      const next = lane.items[0];
      if (next === undefined || !accepts(sender, next.cost)) {
        refused += 1;
        this.#passOn(sender, lane);
      } else if (lane.credit < next.cost) {
        refused = 0;
        lane.credit += this.#costPerTurn;
        this.#passOn(sender, lane);
      } else {
        lane.credit -= next.cost;
        lane.items.shift();
        this.#size -= 1;
        // Who has nothing waiting saves up no turns.
        if (lane.items.length === 0) this.#lanes.delete(sender);
        return next;
      }
    }
    return undefined;
  }

  /** Everything that waits, and nothing waits any more. */
  takeAll(): T[] {
    const all = [...this.#lanes.values()].flatMap(({ items }) => items.map(({ item }) => item));
    this.#lanes.clear();
    this.#size = 0;
    return all;
  }

  #laneOf(sender: string): Lane<T> {
    let lane = this.#lanes.get(sender);
    if (lane === undefined) this.#lanes.set(sender, (lane = { items: [], credit: this.#costPerTurn }));
    return lane;
  }

  #passOn(sender: string, lane: Lane<T>): void {
    this.#lanes.delete(sender);
    this.#lanes.set(sender, lane);
  }
}
