import { type AppErrorCode } from './app-error.ts';

interface ErrorFacts {
  readonly status: number;
  /** For the reference: when it is answered. */
  readonly meaning: string;
}

/** What an error is over HTTP. The filter answers by it, and the reference prints it. */
export const ERROR_CODES: Readonly<Record<AppErrorCode, ErrorFacts>> = {
  invalid_input: { status: 400, meaning: 'The input is not as it should be; `errors` names each place.' },
  unauthenticated: { status: 401, meaning: 'No session and no API key, or one that is over.' },
  no_active_organisation: { status: 403, meaning: 'You are signed in, but to no organisation.' },
  forbidden: { status: 403, meaning: 'Neither your role nor the scopes of the key allow this.' },
  origin_refused: { status: 403, meaning: 'A page of another origin asked with the cookie of a session.' },
  not_found: { status: 404, meaning: 'Your organisation has no such thing: it never was, or it is somebody else’s.' },
  map_version_taken: { status: 409, meaning: 'This version of the register map is there already.' },
  address_taken: { status: 409, meaning: 'The slave address is assigned to another pack at that time.' },
  already_noted: { status: 409, meaning: 'The same service event was noted before.' },
  serial_taken: { status: 409, meaning: 'The serial number means another pack at that time.' },
  redecode_wrong_state: { status: 409, meaning: 'The re-decode is not in a state in which this can be done.' },
  redecode_busy: { status: 409, meaning: 'Another re-decode of this pack is under way.' },
  precondition_failed: {
    status: 412,
    meaning: 'It has changed since the `ETag` that `If-Match` names: read it again.',
  },
  limit_reached: { status: 409, meaning: 'There are as many of these as an organisation may have.' },
  cursor_expired: {
    status: 410,
    meaning: 'The cursor of the change feed is older than 30 days: take a snapshot anew.',
  },
  channel_in_use: { status: 409, meaning: 'A policy still sends to this channel.' },
  alarm_wrong_state: { status: 409, meaning: 'The alarm is not in a state in which this can be done.' },
  not_a_trip: { status: 409, meaning: 'Only alarms of protection trips have a post-mortem.' },
  rule_not_enabled: { status: 409, meaning: 'The rule is disabled already.' },
  back_test_busy: { status: 429, meaning: 'Another back-test of your organisation is running.' },
  too_many_requests: {
    status: 429,
    meaning: 'More requests than allowed came in this minute; wait for `Retry-After`.',
  },
  export_not_ready: { status: 409, meaning: 'The export is not ready yet: ask again until its state is `ready`.' },
  export_gone: { status: 410, meaning: 'The file of the export is removed, or never was made.' },
  print_unavailable: { status: 503, meaning: 'No worker can print the report as PDF now.' },
  key_over: { status: 409, meaning: 'The API key is revoked or has expired, so that it can’t be rotated.' },
  name_taken: { status: 409, meaning: 'Another one has this name.' },
  pack_handed_over: {
    status: 409,
    meaning: 'The pack was handed over to another organisation: nothing of it can be changed any more.',
  },
  pack_is_yours: { status: 409, meaning: 'The pack that is offered is your own organisation’s.' },
  pack_busy: { status: 409, meaning: 'History of the pack is being rewritten or copied: try again when that is done.' },
  site_in_use: { status: 409, meaning: 'Packs, gateways, rules or policies belong to the site.' },
  group_in_use: { status: 409, meaning: 'A rule, a policy or a report is about the group, or a rule was.' },
  idempotency_key_reused: { status: 422, meaning: 'The `Idempotency-Key` was used for another request.' },
  answer_lost: {
    status: 409,
    meaning: 'What the `Idempotency-Key` asks for was done, but its answer is not known: read what is there.',
  },
  last_owner: { status: 409, meaning: 'An organisation keeps at least one owner.' },
  fresh_proof_wanted: {
    status: 409,
    meaning: 'Show anew who you are: sign in again at your provider, or with a password.',
  },
  erasure_under_way: { status: 409, meaning: 'The time has come: the erasure can’t be called off any more.' },
  already_member: { status: 409, meaning: 'Who is invited belongs to the organisation already.' },
  not_an_oem: { status: 403, meaning: 'Your organisation may have no customers on this installation.' },
  has_oem: { status: 409, meaning: 'An OEM looks after the organisation already.' },
  oem_of_oem: { status: 409, meaning: 'Who has customers is nobody’s customer, and the other way round.' },
  invitation_needs_sign_in: {
    status: 409,
    meaning: 'The address of the invitation has an account: sign in to accept it.',
  },
  invitation_needs_password: { status: 409, meaning: 'The address has no account yet: choose a name and a password.' },
  domain_not_proven: { status: 409, meaning: 'The DNS of the domain does not have the record that shows whose it is.' },
  domain_taken: { status: 409, meaning: 'Another organisation has proven that the domain is theirs.' },
  database_unavailable: { status: 503, meaning: 'The database is away for a moment; wait for `Retry-After`.' },
  query_too_slow: { status: 503, meaning: 'What was asked takes too long to read: ask for less.' },
};

/** What is refused before a handler sees it, and what nobody expected. */
export const TRANSPORT_CODES: Readonly<Record<number, { readonly code: string; readonly meaning: string }>> = {
  400: { code: 'malformed_request', meaning: 'The request can’t be read, as JSON that is cut short.' },
  404: { code: 'no_such_route', meaning: 'There is no such path, or not with this method.' },
  405: { code: 'method_not_allowed', meaning: 'The path does not take this method.' },
  406: { code: 'not_acceptable', meaning: 'The answer can’t be given in a form that `Accept` names.' },
  413: { code: 'body_too_large', meaning: 'The body is longer than 64 KiB.' },
  414: { code: 'address_too_long', meaning: 'The address is too long.' },
  415: { code: 'unsupported_media_type', meaning: 'The body has to be `application/json`.' },
  429: {
    code: 'too_many_requests',
    meaning: 'More requests than allowed came in this minute; wait for `Retry-After`.',
  },
  500: { code: 'internal_error', meaning: 'Something of ours failed. Tell us the `requestId`.' },
};
