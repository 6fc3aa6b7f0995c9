import { type QuarantineReason, type UploadAnswer } from '@packwatch/contracts';
import {
  type AlarmRecord,
  type Checkpoint,
  type HealthDay,
  type LiveState,
  type LockedPack,
  type OpenTransaction,
  type PackRecord,
  type RollupMark,
  type RollupRow,
  type TelemetryReadings,
  type TelemetryCopy,
  type TelemetryRow,
} from '@packwatch/db';
import { type AlarmTransition, type OpenEpisode } from '@packwatch/domain';
import { type FrameTable, type ValueSample } from '@packwatch/protocol';
import { type HeldRules } from '../directory/held-rules.ts';
import { type UploadRejected } from '../errors.ts';
import { type LimitStanding } from '../limits/limit-standing.ts';
import { type SampleColumns } from './sample-columns.ts';

/*
 * What an upload is after each step of the pipeline: every step adds to what the one before it left.
 */

export interface ReceivedUpload {
  /** Finds its log lines. */
  readonly requestId: string;
  readonly token: string | null;
  /** The gateway that the header or topic names; null if it names none. */
  readonly claimedGatewayId: string | null;
  readonly receivedMs: number;
  /** Called once it is known whose it is. Throws `UploadRejected` for what is too large. */
  readonly read: (gatewayId: string) => Promise<Envelope>;
  /** Told, once the token is known to be good, how much more its gateway may send. */
  readonly onStanding?: (standing: LimitStanding) => void;
}

/** An upload as it was sent. */
export interface Envelope {
  /** Null: the sender could not say it, and its bytes have to. */
  readonly contentType: string | null;
  /** How it is packed: a value of Content-Encoding. */
  readonly encoding: string;
  readonly sent: Uint8Array;
}

export interface AuthenticatedUpload extends ReceivedUpload {
  readonly gateway: { readonly id: string; readonly organisationId: string };
}

export interface ReadUpload extends AuthenticatedUpload {
  readonly envelope: Envelope;
}

/** One poll of one pack. */
export interface DecodedSample {
  readonly packId: number;
  readonly tsMs: number;
  /** Where it begins in the upload, 0-based: its first frame, or the sample, line or segment. */
  readonly index: number;
  /** Null: it came decoded. */
  readonly bus: string | null;
  /** Its frames, by their places in the upload's table; none if it came decoded. */
  readonly frames: readonly number[];
  /** As it was sent, if it came decoded. */
  readonly decoded?: ValueSample | undefined;
  readonly readings: TelemetryReadings;
}

/** Something of an upload that can't be used, kept with its reason. */
export interface Refusal {
  /** Place of its first frame, or of its sample, line or segment, in the upload, 0-based. */
  readonly index: number;
  readonly reason: QuarantineReason;
  readonly detail: string;
  /** Null: it is of no poll that is known. */
  readonly pollMs: number | null;
  readonly bus: string | null;
  readonly packId: number | null;
  /** By their places in the upload's table. */
  readonly frames: readonly number[];
  /** The sample, if it came decoded. */
  readonly decoded?: ValueSample;
  /** The line or segment, if it could not be read. */
  readonly text?: string;
}

/** A slave that answered and belongs to no pack at that time. */
export interface UnassignedSlave {
  readonly bus: string;
  readonly slaveAddress: number;
  frames: number;
  /** The serial number of the meter that answered in another one's place; null: the address is nobody's. */
  otherSerial: number | null;
}

/** A pack that decoded values name and that this gateway has none of at that time. */
export interface UnassignedSerial {
  readonly serial: string;
  samples: number;
}

/** A pack of an upload, with its facts over time and its organisation's rules. */
export interface PackContext {
  readonly pack: PackRecord;
  readonly rules: HeldRules;
}

/** What one envelope says, before anybody looks at another upload. */
export interface DecodedBody {
  readonly uploadId: string;
  readonly sentMs: number | null;
  readonly contentType: string;
  /** SHA-256 of the unpacked body. */
  readonly bodyDigest: Uint8Array;
  /** The unpacked body, compressed by zstd: as it came, if it came so. */
  readonly packedBody: Uint8Array;
  readonly unpackedBytes: number;
  /** Empty if the upload holds no frames; null: nothing of it was refused so far, `framesOf` finds them should they be needed. */
  readonly frames: FrameTable | null;
  /** SHA-256 over what the upload says, hex: the same for every attempt, though `sent` differs. */
  readonly contentDigest: string;
  readonly firstTsMs: number | null;
  readonly lastTsMs: number | null;
  readonly columns: SampleColumns;
  readonly refusals: readonly Refusal[];
  readonly unassigned: readonly UnassignedSlave[];
  /** How its slaves answered and its clock stood, as `bus/bus-report.ts` writes it. */
  readonly busReport: string;
  readonly unassignedSerials: readonly UnassignedSerial[];
}

export interface DecodedUpload extends DecodedBody {
  readonly requestId: string;
  readonly gateway: AuthenticatedUpload['gateway'];
  readonly receivedMs: number;
  /** The stamp of the configuration that it was decoded by. */
  readonly configuration: number;
  /** What its columns say. */
  readonly samples: readonly DecodedSample[];
  readonly packs: ReadonlyMap<number, PackContext>;
}

/** A sample on its way into the database, with the upload it came in. */
export interface OrderedSample {
  readonly entry: UploadEntry;
  readonly sample: DecodedSample;
}

/** An upload that this group stores, and what its answer will say. */
export interface UploadEntry {
  readonly upload: DecodedUpload;
  accepted: number;
  duplicate: number;
  late: number;
  readonly refusals: Refusal[];
}

export interface PackWork {
  readonly context: PackContext;
  readonly locked: LockedPack;
  /** Above the watermark, in rising time. */
  readonly newer: OrderedSample[];
  /** At or below the watermark and not stored yet. */
  readonly late: OrderedSample[];
  /** Rows that are stored and to which another part came, as they are with it. */
  readonly completed: TelemetryRow[];
}

/** How an upload of a group ended: an answer, or why it was not taken. */
export type Settled = UploadAnswer | UploadRejected;

export interface OrderedGroup {
  readonly transaction: OpenTransaction;
  /** Uploads that were settled without storing anything: repeats, and ids used twice. */
  readonly settled: Map<DecodedUpload, Settled>;
  /** Uploads that wait for the next group, because somebody else holds one of their packs. */
  readonly deferred: DecodedUpload[];
  readonly entries: UploadEntry[];
  readonly packs: PackWork[];
  /** The running checkpoints of the packs that have one, by pack. */
  readonly running: ReadonlyMap<number, Checkpoint>;
}

export interface FoldedPack {
  readonly work: PackWork;
  readonly live: LiveState | null;
  readonly checkpoints: readonly { slot: string; tsMs: number; state: string; rollup: Uint8Array | null }[];
  /** The health at the end of each day that is over with its newest sample. */
  readonly healthDays: readonly HealthDay[];
  readonly transitions: readonly AlarmTransition[];
  /** Open before the first and after the last newer sample. */
  readonly openBefore: readonly OpenEpisode[];
  readonly openAfter: readonly OpenEpisode[];
  /** Rows from then to then were stored that the fold has not seen; null: none. */
  readonly dirty: { readonly fromMs: number; readonly toMs: number } | null;
  /** 15-minute roll-ups that are over with its newest sample. */
  readonly rollups: readonly RollupRow[];
  /** What the recompute has to roll up: buckets from their rows, days from their buckets. */
  readonly marks: { readonly quarters: readonly RollupMark[]; readonly days: readonly RollupMark[] };
}

export interface FoldedGroup extends OrderedGroup {
  readonly folded: readonly FoldedPack[];
  /** Every row of the group. */
  readonly telemetry: TelemetryCopy;
}

/** How an upload ended that was taken. */
export interface StoredUpload {
  readonly answer: UploadAnswer;
  /** It was stored before, and this is the answer of then. */
  readonly isRepeat: boolean;
}

export interface CommittedGroup {
  readonly settled: Map<DecodedUpload, Settled>;
  readonly repeats: ReadonlySet<DecodedUpload>;
  readonly deferred: readonly DecodedUpload[];
  readonly changedPacks: readonly PackRecord[];
  readonly changedAlarms: readonly Pick<AlarmRecord, 'id' | 'organisationId'>[];
  readonly needsRefold: boolean;
}
