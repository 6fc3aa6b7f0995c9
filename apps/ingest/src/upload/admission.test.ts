import { describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

describe('Admission', () => {
  it('sends back what is more than may be in flight, and takes more once one has left', () => {
    const admission = new Admission({ maxUploads: 2, maxBytes: 100 });
    const first = admission.enter();
    admission.enter();
    expect(() => admission.enter()).toThrow(expect.objectContaining({ code: 'busy' }));
    first.leave();
    expect(admission.enter()).toBeDefined();
    expect(admission.uploads).toBe(2);
  });

  it('bounds the bytes of all together, but lets a large one in alone', () => {
    const admission = new Admission({ maxUploads: 10, maxBytes: 100 });
    const large = admission.enter();
    large.hold(500);
    const small = admission.enter();
    expect(() => small.hold(1)).toThrow(expect.objectContaining({ code: 'busy' }));
    large.leave();
    small.hold(1);
    const other = admission.enter();
    other.hold(99);
    expect(() => admission.enter().hold(1)).toThrow(expect.objectContaining({ code: 'busy' }));
  });
});
