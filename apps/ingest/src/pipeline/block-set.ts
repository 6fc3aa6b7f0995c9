/** Small whole numbers, mostly below 32: one poll's blocks. */
export class BlockSet {
  #low = 0;
  #others: Set<number> | null = null;

  has(block: number): boolean {
    return block < 32 ? ((this.#low >>> block) & 1) === 1 : this.#others !== null && this.#others.has(block);
  }

  add(block: number): void {
    if (block < 32) this.#low |= 1 << block;
    else (this.#others ??= new Set()).add(block);
  }
}
