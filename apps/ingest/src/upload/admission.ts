import { UploadRejected } from '../errors.ts';

export interface AdmissionLimits {
  /** Uploads between their first byte and their answer. */
  readonly maxUploads: number;
  /** Unpacked bytes of all of them together. */
  readonly maxBytes: number;
}

export interface Admitted {
  /** @throws UploadRejected `busy` if there is no room for so much more */
  hold(bytes: number): void;
  leave(): void;
}

/** Back-pressure: what is more than this process can carry is sent back before it fills the memory. */
export class Admission {
  readonly #limits: AdmissionLimits;
  #uploads = 0;
  #bytes = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get uploads(): number {
    return this.#uploads;
  }

  /** @throws UploadRejected `busy` */
  enter(): Admitted {
    if (this.#uploads >= this.#limits.maxUploads) throw tooMuch();
    this.#uploads += 1;
    let held = 0;
    return {
      hold: (bytes) => {
        // One alone may be as large as the upload limit allows, or it could never come in.
        if (this.#bytes > 0 && this.#bytes + bytes > this.#limits.maxBytes) throw tooMuch();
        this.#bytes += bytes;
        held += bytes;
      },
      leave: () => {
        this.#uploads -= 1;
        this.#bytes -= held;
        held = 0;
      },
    };
  }
}

const tooMuch = () => new UploadRejected('busy', 'more uploads are in flight than can be taken; try again in a moment');
