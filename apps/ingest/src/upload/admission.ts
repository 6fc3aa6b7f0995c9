import { UploadRejected } from '../errors.ts';

export interface Room {
  /** Uploads between their first byte and their answer. */
  readonly maxUploads: number;
  /** Bytes of all of them together, as sent and unpacked. */
  readonly maxBytes: number;
}

export interface AdmissionLimits extends Room {
  /** One gateway's share: beyond, it is sent back and the others are not. */
  readonly ofGateway: Room;
}

export interface Admitted {
  /** Once it is known whose it is. @throws UploadRejected `busy` if this gateway has too many under way */
  belongsTo(gatewayId: string): void;
  /** @throws UploadRejected `busy` if there is no room for so much more */
  hold(bytes: number): void;
  leave(): void;
}

interface Taken {
  uploads: number;
  bytes: number;
}

/** Back-pressure: what is more than this process can carry is sent back before it fills the memory. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #all: Taken = { uploads: 0, bytes: 0 };
  readonly #ofGateways = new Map<string, Taken>();

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get uploads(): number {
    return this.#all.uploads;
  }

  /** @throws UploadRejected `busy` */
  enter(): Admitted {
    const rooms: { readonly taken: Taken; readonly room: Room }[] = [];
    const claim = (taken: Taken, room: Room): void => {
      if (taken.uploads >= room.maxUploads) throw tooMuch();
      taken.uploads += 1;
      rooms.push({ taken, room });
    };
    claim(this.#all, this.#limits);
    let owner: string | null = null;
    let held = 0;
    return {
      belongsTo: (gatewayId) => {
        const taken = this.#ofGateways.get(gatewayId) ?? { uploads: 0, bytes: held };
        claim(taken, this.#limits.ofGateway);
        owner = gatewayId;
        this.#ofGateways.set(gatewayId, taken);
      },
      hold: (bytes) => {
        // One alone may be as large as the upload limit allows, or it could never come in.
        if (rooms.some(({ taken, room }) => taken.bytes > 0 && taken.bytes + bytes > room.maxBytes)) throw tooMuch();
        for (const { taken } of rooms) taken.bytes += bytes;
        held += bytes;
      },
      leave: () => {
        for (const { taken } of rooms.splice(0)) {
          taken.uploads -= 1;
          taken.bytes -= held;
        }
        if (owner !== null && this.#ofGateways.get(owner)?.uploads === 0) this.#ofGateways.delete(owner);
      },
    };
  }
}

const tooMuch = () => new UploadRejected('busy', 'more uploads are in flight than can be taken; try again in a moment');
