/** What can be wrong with an ADU. The same words are the reasons frames are quarantined with. */
export type FrameFault =
  'bad_crc' | 'truncated' | 'overlong' | 'malformed_frame' | 'wrong_slave' | 'wrong_function' | 'modbus_exception';

export interface FrameRefusal {
  readonly ok: false;
  readonly fault: FrameFault;
  /** One sentence for people, with the numbers. */
  readonly detail: string;
}

export const refuse = (fault: FrameFault, detail: string): FrameRefusal => ({ ok: false, fault, detail });
