import { z } from 'zod';

/** A fault that the simulator can switch on for a pack. */
export const demoFault = z.enum(['weak_cell', 'over_current', 'sensor_loss', 'gateway_outage', 'short_circuit_trip']);
export type DemoFault = z.infer<typeof demoFault>;

/**
 * What seeding a demo organisation made: enough for the simulator to speak for its gateways. It holds gateway tokens, so
 * it is written under `.local/` with mode 600 and nowhere else.
 */
export const demoManifest = z.object({
  organisationId: z.uuid(),
  login: z.object({ email: z.email(), password: z.string() }),
  /** The gateway that no simulator drives: for people's own uploads. Its pack has meter 1 and cells 11–18 on `rs485-0`. */
  tryOut: z.object({ id: z.uuid(), token: z.string() }),
  /** Where the demo's events are posted too, if somebody asked for it. */
  webhook: z.object({ url: z.url(), secret: z.string() }).nullable().default(null),
  gateways: z.array(z.object({ id: z.uuid(), name: z.string(), token: z.string(), site: z.string() })),
  packs: z.array(
    z.object({
      uid: z.uuid(),
      name: z.string(),
      gatewayId: z.uuid(),
      bus: z.string(),
      model: z.enum(['12-115', '24-115', '48-115']),
      cellsInSeries: z.int().min(1).max(24),
      nominalCapacityMah: z.int().positive(),
      meterAddress: z.int().min(1).max(247),
      cellAddresses: z.array(z.int().min(1).max(247)),
      switchAddress: z.int().min(1).max(247).nullable(),
      /** What drives it: the measured A123 series, or a load profile of the simulator. */
      drive: z.enum(['replay', 'solar_storage', 'forklift', 'backup', 'boat']),
      faults: z.array(demoFault),
    }),
  ),
});
export type DemoManifest = z.infer<typeof demoManifest>;
