/**
 * Arguments for Node where decoding threads come and go. (`Dockerfile` has the same.)
 *
 * A thread keeps 17 MB, and of a heap that may not grow beyond 512 MB V8 lets little more gather before it collects all of it
 * anew: some five times a second under load, and what was compiled of the decoder went with it each time. So a heap may
 * grow to four times what was left by the last collection, as a large one's does anyway.
 *
 * V8 13.6 keeps a list of the pages of compiled code that it protects by the processor's memory keys, and at times ends the
 * whole process ("Check failed: jit_page.has_value()") while a thread is ended. The list is not kept without those keys; they
 * guard against code that is run by mistake, and none of ours comes from outside.
 */
export const INGEST_NODE_ARGS = ['--no-memory-protection-keys', '--heap-growing-percent=300'] as const;
