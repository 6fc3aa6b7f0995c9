/** Why a frame or sample was refused. Everything refused is kept with one of these. */
export const QUARANTINE_REASONS = [
  'bad_crc',
  'truncated',
  'overlong',
  'malformed_frame',
  'wrong_slave',
  'wrong_function',
  'modbus_exception',
  'unassigned_address',
  'other_serial',
  'no_meter_frame',
  'future',
  'too_old',
  'conflict',
  'unknown_signal',
  'unknown_pack',
  'no_mapping',
] as const;
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];
