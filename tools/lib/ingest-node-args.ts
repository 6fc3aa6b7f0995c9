/**
 * Arguments for Node where decoding threads come and go. V8 13.6 keeps a list of the pages of compiled code that it protects by
 * the processor's memory keys, and at times ends the whole process ("Check failed: jit_page.has_value()") while a thread is
 * ended. The list is not kept without those keys; they guard against code that is run by mistake, and none of ours comes from
 * outside.
 */
export const INGEST_NODE_ARGS = ['--no-memory-protection-keys'] as const;
