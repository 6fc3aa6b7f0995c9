/** A pack in service whose newest sample is older than this is silent: its last values no longer describe it. */
export const SILENT_AFTER_MS = 15 * 60_000;
