import { ERROR_CODES, TRANSPORT_CODES } from '../common/error-codes.ts';

const errorRows = [
  ...Object.entries(ERROR_CODES).map(([code, { status, meaning }]) => ({ code, status, meaning })),
  ...Object.entries(TRANSPORT_CODES)
    .filter(([, { code }]) => !(code in ERROR_CODES))
    .map(([status, facts]) => ({ ...facts, status: Number(status) })),
].toSorted((a, b) => a.status - b.status || a.code.localeCompare(b.code, 'en'));

/** What holds for every operation, as Markdown: `info.description` of the document, docs/api.md and the reference. */
export const CONVENTIONS = `Fleets of battery packs: live values, history, alarms, and everything that is set up for them.

## Sign in

Programs send a key: \`Authorization: Bearer pw_live_…\`. Owners and admins make keys (\`POST /v1/keys\`) with the scopes that are
needed and no more; the secret is shown once. A key belongs to one organisation and sees nothing of any other;
a key of an OEM asks for a customer with \`PackWatch-Organisation: <id>\`, within what an OEM may there. Each operation
says which scope it takes. A few are for people alone, by the session of a browser.

## What is sent and answered

- JSON in UTF-8; bodies of at most 64 KiB. Members and filters that an operation does not know are refused.
- Times are RFC 3339 in UTC, with milliseconds: \`2026-11-22T10:15:30.000Z\`.
- Units are in the names: \`voltageMv\`, \`currentMa\`. Current is positive while charging.
- A missing reading is \`null\`, never 0 and never the last value.
- Answers may get new members: ignore what you do not know.
- \`X-Request-Id\` of every answer is in our logs: tell it when you ask us something.

## Pages

Lists that can grow are answered in pages: \`limit\` (100 unless said, at most 500) and \`nextCursor\`, which is \`null\` on the last
page. Send it back as \`cursor\`, with the same filters. A cursor is not made to be read or built.

## Changing what others change too

What can be changed has an \`ETag\`. Send it back as \`If-Match\`: if somebody was faster the answer is 412
(\`precondition_failed\`) and nothing is changed. Without \`If-Match\` the last one wins.

## Sending again

Reading, \`PUT\` and \`DELETE\` can be sent again at any time. Every \`POST\` that makes something, or has something sent, takes an
\`Idempotency-Key\` of your own (1 to 128 visible ASCII characters), as its operation says: sent again with the same key within 24 hours, the request does nothing and gets the answer of
the first time, without secrets. The same key with another request is refused (422). What was answered is stored right after it was done: where a crash came in between
the answer is 409 \`answer_lost\`, and nothing is done twice.

## Limits

Each session and each key may ask 1,200 times a minute, unless the installation sets another limit. Every answer says where
that stands:

- \`RateLimit-Policy: "requests";q=1200;w=60\`
- \`RateLimit: "requests";r=1187;t=42\` is what is left, and for how many seconds.

Beyond it the answer is 429 with \`Retry-After\`. So are wrong keys and codes, by address. With 503 wait for \`Retry-After\` as well;
without it, wait longer each time, with some chance in it.

## Errors

Every error is a problem (RFC 9457, \`application/problem+json\`). \`code\` is stable and made for programs; \`detail\` is for people
and may change; \`errors\` names the places at fault as \`body.name\`, \`query.limit\` or \`path.uid\`.

| status | code | when |
| --- | --- | --- |
${errorRows.map(({ status, code, meaning }) => `| ${status} | \`${code}\` | ${meaning} |`).join('\n')}

## Versions

The version is in the path: \`/v1\`. Within it these may come at any time: operations, optional parameters and members of what is
sent, members of what is answered, values of what is answered (kinds, states, reasons), error codes, event types of webhooks and
kinds of changes. Clients ignore what they do not know. Nothing else changes within a version: no member goes or changes its type
or its unit, nothing optional becomes required, and no code changes its meaning.

Anything else makes a new version, which runs beside the one before for at least twelve months. What is to go is
\`deprecated\` in this document from then on, its answers say since when (\`Deprecation\`, RFC 9745) and until when (\`Sunset\`,
RFC 8594), and the changelog says what to use in its place. What has a hole that puts data at risk may be closed sooner.
`;
