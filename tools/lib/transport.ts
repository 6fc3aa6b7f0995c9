import { type UploadAnswer } from '@packwatch/contracts';
import { type FramesUpload } from '@packwatch/protocol';

/** How one attempt at sending an upload ended. */
export type SendOutcome =
  | { readonly kind: 'acknowledged'; readonly answer: UploadAnswer }
  /** Nothing was stored, or nobody knows: the same upload may be sent again. */
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly reason: string }
  /** This upload will never be taken. `split`: it may be, in smaller parts. */
  | { readonly kind: 'refused'; readonly split: boolean; readonly reason: string };

/** A way to the ingest service for one gateway. */
export interface Transport {
  readonly send: (upload: FramesUpload) => Promise<SendOutcome>;
  readonly close: () => Promise<void>;
}
