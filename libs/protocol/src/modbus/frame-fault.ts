/** What can be wrong with an ADU. The same words are the reasons frames are quarantined with. */
export type FrameFault =
  'bad_crc' | 'truncated' | 'overlong' | 'malformed_frame' | 'wrong_slave' | 'wrong_function' | 'modbus_exception';

export interface FrameRefusal {
  readonly ok: false;
  readonly fault: FrameFault;
  /** One sentence for people, with the numbers. */
  readonly detail: string;
  /** What the slave said, if `fault` is `modbus_exception`. */
  readonly exceptionCode?: number;
}

export const refuse = (fault: FrameFault, detail: string): FrameRefusal => ({ ok: false, fault, detail });

const EXCEPTION_NAMES: Readonly<Record<number, string>> = {
  1: 'illegal function',
  2: 'illegal data address',
  3: 'illegal data value',
  4: 'server device failure',
  5: 'acknowledge',
  6: 'server device busy',
  8: 'memory parity error',
  10: 'gateway path unavailable',
  11: 'gateway target failed to respond',
};

export const refuseByException = (exceptionCode: number): FrameRefusal => ({
  ok: false,
  fault: 'modbus_exception',
  detail: `exception ${exceptionCode} (${EXCEPTION_NAMES[exceptionCode] ?? 'unknown'})`,
  exceptionCode,
});
