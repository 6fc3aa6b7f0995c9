/**
 * One line that renews itself on a terminal; elsewhere (a log, a pipe) a new line at most every few seconds.
 */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  readonly #everyMs: number;
  #lastMs = 0;
  #isOpen = false;

  constructor(stream: NodeJS.WriteStream = process.stdout, everyMs = stream.isTTY ? 200 : 5000) {
    this.#stream = stream;
    this.#everyMs = everyMs;
  }

  /** Shows the text unless one was shown just before. */
  update(text: () => string): void {
    const nowMs = Date.now();
    if (nowMs - this.#lastMs < this.#everyMs) return;
    this.#lastMs = nowMs;
    this.#show(text());
  }

  /** Shows the text for good. */
  done(text: string): void {
    this.#show(text);
    if (this.#isOpen) this.#stream.write('\n');
    this.#isOpen = false;
  }

  /** A message of its own that stays above the line. */
  log(text: string): void {
    this.#stream.write(this.#isOpen ? `\r\u001b[2K${text}\n` : `${text}\n`);
    this.#isOpen = false;
  }

  #show(text: string): void {
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\u001b[2K${text}`);
      this.#isOpen = true;
    } else this.#stream.write(`${text}\n`);
  }
}
