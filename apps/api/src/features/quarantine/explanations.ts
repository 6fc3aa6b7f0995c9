import { type QuarantineDetail, type QuarantineReason } from '@packwatch/contracts';
import { type RetryableReasons } from '@packwatch/db';

type Explanation = QuarantineDetail['explanation'];

const WIRING =
  'Check the wiring, the termination and the shield of the bus; look at how often it happens to this slave.';
const LOST = 'One lost reading of many harms nothing: dismiss it.';

/** What each reason means to people, and what they can do. */
export const EXPLANATIONS: Record<QuarantineReason, Explanation> = {
  bad_crc: {
    meaning: 'The bytes were damaged on the bus: the checksum does not fit them.',
    nextSteps: [LOST, WIRING],
    canRetry: false,
  },
  truncated: {
    meaning: 'The answer ended too early, or none came.',
    nextSteps: [LOST, WIRING, 'A slave that is slow may need a longer time-out at the gateway.'],
    canRetry: false,
  },
  overlong: {
    meaning: 'More bytes came than the answer has: two slaves spoke at once, or noise followed it.',
    nextSteps: ['Make sure that no two slaves have the same address.', WIRING],
    canRetry: false,
  },
  malformed_frame: {
    meaning: 'The frame or a value of it can’t be what it claims to be.',
    nextSteps: [
      'If a value is named that can’t be stored, its scale or type is probably wrong: try the frame on a corrected map, then retry.',
      'Otherwise the gateway sent something that is no Modbus frame: look at its version and settings.',
    ],
    canRetry: true,
  },
  wrong_slave: {
    meaning: 'Another slave answered than the one that was asked.',
    nextSteps: ['Make sure that no two slaves have the same address.', WIRING],
    canRetry: false,
  },
  wrong_function: {
    meaning: 'The answer is to another function than the one that was asked.',
    nextSteps: ['Look for another master on the bus: only one may ask.', WIRING],
    canRetry: false,
  },
  modbus_exception: {
    meaning: 'The slave refused the request: it does not have these registers, or is busy.',
    nextSteps: [
      'Compare the registers with the manual of the device: the map may ask for some that this model does not have.',
      'Correct the blocks of the map, so that gateways stop asking.',
    ],
    canRetry: false,
  },
  unassigned_address: {
    meaning: 'A slave answered that belonged to no pack at that time.',
    nextSteps: [
      'Assign the address to a pack or a cell, back-dated to when it was connected: what was kept is decoded then.',
      'If it was assigned since, retry.',
    ],
    canRetry: true,
  },
  other_serial: {
    meaning:
      'The meter says another serial number than its pack has: the pack was swapped, or its number is wrong here.',
    nextSteps: [
      'End what the addresses mean at the time of the swap and assign the pack that is there now, back-dated to it, then retry.',
      'If the serial number of the pack was entered wrongly, correct it, then retry.',
    ],
    canRetry: true,
  },
  no_meter_frame: {
    meaning: 'The poll had cells but nothing of the pack’s meter.',
    nextSteps: [
      'See whether the meter answers at all.',
      'If its address was wrong, correct the assignment, then retry.',
    ],
    canRetry: true,
  },
  future: {
    meaning: 'The poll lies more than 5 minutes after it was received: the gateway’s clock was ahead.',
    nextSteps: [
      'Set the gateway’s clock, best by NTP. Times are never rewritten, so this one can’t be used: dismiss it.',
    ],
    canRetry: false,
  },
  too_old: {
    meaning: 'The poll lies before 2020: the gateway did not know the time.',
    nextSteps: ['See that the gateway has the time before it polls. This one can’t be used: dismiss it.'],
    canRetry: false,
  },
  conflict: {
    meaning: 'There is another sample of this pack and time, and it says something else. The first one was kept.',
    nextSteps: [
      'Make sure that no two gateways report the same pack.',
      'If a map was wrong when one of the two was read, re-decode the time, then retry.',
    ],
    canRetry: true,
  },
  unknown_signal: {
    meaning: 'There is no signal of that name, or the register map of the slave could not be used.',
    nextSteps: ['Correct the map or the gateway’s mapping, then retry.'],
    canRetry: true,
  },
  no_mapping: {
    meaning: 'Nobody has said what the messages of this gateway mean.',
    nextSteps: ['Set a mapping on the gateway; try it on the message that was kept. Then retry.'],
    canRetry: true,
  },
  unknown_pack: {
    meaning: 'The upload names a pack that your organisation does not have.',
    nextSteps: [
      'Say which pack of yours the serial number means, back-dated to when it was connected: what was kept is decoded then.',
      'If the mapping of the gateway names a wrong one, correct it, then retry.',
    ],
    canRetry: true,
  },
};

const retryable = Object.entries(EXPLANATIONS).flatMap(([reason, { canRetry }]) =>
  canRetry ? [reason as QuarantineReason] : [],
);

/** A mapping that reads times wrongly makes them lie in the future or long ago. */
export const RETRYABLE: RetryableReasons = { byPack: retryable, byMapping: [...retryable, 'future', 'too_old'] };
