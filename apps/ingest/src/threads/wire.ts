import { type AssignmentRecord, type SerialAssignmentRecord } from '@packwatch/db';
import { FrameTable, type RegisterMap } from '@packwatch/protocol';
import { type GatewayMappings } from '../directory/gateway-mappings.ts';
import { type UploadRejection } from '../errors.ts';
import { type ReceivedEnvelope } from '../pipeline/decode-body.ts';
import { withoutFrames } from '../pipeline/frames-of.ts';
import { type DecodedBody } from '../pipeline/work.ts';

/*
 * What the main thread and the decoding threads send each other: plain data, since objects lose their class on the way.
 */

/** What is known of a gateway, as a thread remembers it until it is told otherwise. */
export interface SentKnowledge {
  readonly assignments: readonly AssignmentRecord[];
  readonly serials: readonly SerialAssignmentRecord[];
  readonly mappings: GatewayMappings;
}

export interface DecodeOrder {
  readonly received: Omit<ReceivedEnvelope, 'envelope'>;
  readonly contentType: string | null;
  readonly encoding: string;
  /** How many bytes of the batch were sent: those behind what the orders before it have. */
  readonly length: number;
  /** Null: the thread has it already. */
  readonly knowledge: SentKnowledge | null;
  /** Those that the thread has not been sent yet, by id. */
  readonly registerMaps: readonly (readonly [number, RegisterMap])[];
}

export type DecodeOutcome =
  | { readonly is: 'decoded'; readonly body: SentBody }
  | {
      readonly is: 'rejected';
      readonly code: UploadRejection;
      readonly message: string;
      readonly path?: string;
      /** What it took to find that out. */
      readonly tookMs: number;
    }
  | { readonly is: 'failed'; readonly error: unknown };

/** Orders, and the outcome of each at its place. Before `orders` the thread forgets all gateways it knows. */
export interface DecodeBatch {
  readonly forget: boolean;
  readonly orders: readonly DecodeOrder[];
  /** What was sent, one upload after the other: one piece of memory to hand over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was sent, of each order of a batch. */
export function sentOf({ orders, bytes }: DecodeBatch): Uint8Array[] {
  let at = 0;
  return orders.map(({ length }) => bytes.subarray(at, (at += length)));
}

export type DecodeOutcomes = readonly DecodeOutcome[];

/** What a thread says first, once it has loaded what it needs. */
export const READY = 'ready';

type SentBody = Omit<DecodedBody, 'packedBody'> & {
  /** Null: as it was sent; whoever ordered it has it. */
  readonly packedBody: Uint8Array | null;
};

/** Frames travel only where some were refused: to look at others again, the envelope is read again. */
export function toSent(body: DecodedBody, sent: Uint8Array): SentBody {
  const packedBody = body.packedBody === sent ? null : body.packedBody;
  return { ...withoutFrames(body), packedBody };
}

export const fromSent = (body: SentBody, sent: Uint8Array): DecodedBody => ({
  ...body,
  packedBody: body.packedBody ?? sent,
  frames: body.frames === null ? null : FrameTable.revive(body.frames),
});

/** What need not be copied on its way: the thread is done with it. */
export function transferable({ columns, frames }: SentBody): ArrayBuffer[] {
  const buffers = [columns.numbers.buffer, columns.frames.buffer];
  if (frames === null || frames.count === 0) return buffers;
  buffers.push(frames.buffer);
  // Where responses lie: in a piece of what was unpacked or sent, from which others may still have to be read, or alone.
  const { buffer, byteLength } = frames.bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffers.push(buffer);
  return buffers;
}
