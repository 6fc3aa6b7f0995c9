import { describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

const BUSY = expect.objectContaining({ code: 'busy' });
const NO_SHARES = { maxUploads: Infinity, maxBytes: Infinity };

describe('Admission', () => {
  it('sends back what is more than may be in flight, and takes more once one has left', () => {
    const admission = new Admission({ maxUploads: 2, maxBytes: 100, ofGateway: NO_SHARES });
    const first = admission.enter();
    admission.enter();
    expect(() => admission.enter()).toThrow(BUSY);
    first.leave();
    first.leave();
    expect(admission.enter()).toBeDefined();
    expect(admission.uploads).toBe(2);
  });

  it('bounds the bytes of all together, but lets a large one in alone', () => {
    const admission = new Admission({ maxUploads: 10, maxBytes: 100, ofGateway: NO_SHARES });
    const large = admission.enter();
    large.hold(500);
    const small = admission.enter();
    expect(() => small.hold(1)).toThrow(BUSY);
    large.leave();
    small.hold(1);
    const other = admission.enter();
    other.hold(99);
    expect(() => admission.enter().hold(1)).toThrow(BUSY);
  });

  it('leaves room for the others, however many uploads and bytes one gateway has under way', () => {
    const admission = new Admission({ maxUploads: 10, maxBytes: 100, ofGateway: { maxUploads: 2, maxBytes: 30 } });
    const of = (gatewayId: string) => {
      const admitted = admission.enter();
      admitted.belongsTo(gatewayId);
      return admitted;
    };
    const first = of('flood');
    first.hold(20);
    const second = of('flood');
    expect(() => second.hold(11)).toThrow(BUSY);
    const third = admission.enter();
    expect(() => third.belongsTo('flood')).toThrow(BUSY);
    third.leave();
    of('quiet').hold(30);
    first.leave();
    of('flood').hold(30);
    expect(admission.uploads).toBe(3);
  });
});
