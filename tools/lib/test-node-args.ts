import { INGEST_NODE_ARGS } from './ingest-node-args.ts';

/**
 * Arguments for Node where tests run. Node 24's V8 can crash in the garbage collector while code of its baseline compiler is on
 * the stack (https://github.com/nodejs/node/issues/62393); what has run as often as that is compiled better soon after, so that
 * tests lose next to nothing without it. Some tests start threads too.
 */
export const TEST_NODE_ARGS = [...INGEST_NODE_ARGS, '--no-sparkplug'] as const;
