import { z } from 'zod';
import { alarmRuleDefinition } from '../rules/alarm-rule.ts';
import { packStatus } from './packs.ts';
import { registerMapRef, slaveRole } from './register-maps.ts';
import { serviceEventKind } from './service-events.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

const facts = z.object({
  chemistry: z.string(),
  model: z.string(),
  cellsInSeries: z.int(),
  nominalCapacityMah: z.int(),
});

/** A slave address that means this pack, or a cell of it (0-based place in the string). */
const address = z.object({
  gateway: named,
  bus: z.string(),
  slaveAddress: z.int(),
  role: slaveRole,
  cellIndex: z.int().nullable(),
  map: registerMapRef,
});
const gatewaySerial = z.object({ gateway: named, serial: z.string() });

/** What a rule says, in a version of it. */
const ruleSaid = z.object({ version: z.int(), definition: alarmRuleDefinition, inWords: z.string() });
const ruleName = z.object({ id: z.uuid(), name: z.string(), nameKey: z.string().nullable() });

const since = {
  /** Since when it holds; null: from the beginning. */
  at: z.iso.datetime().nullable(),
  /** Who said so, and when; null where nobody noted it, as for what came with a demo or an import. */
  by: z.string().nullable(),
  notedAt: z.iso.datetime().nullable(),
};
const changed = <T extends z.ZodType>(value: T) => ({ ...since, before: value.nullable(), after: value.nullable() });

/** One change of what a pack is, where it stands, how it is read or what it is watched for. */
export const packConfigurationChange = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('made'), ...since }),
    z.object({ what: z.literal('name'), ...changed(z.string()) }),
    z.object({ what: z.literal('serial'), ...changed(z.string()) }),
    z.object({ what: z.literal('status'), ...changed(packStatus) }),
    z.object({ what: z.literal('facts'), ...changed(facts) }),
    z.object({ what: z.literal('site'), ...changed(named) }),
    z.object({ what: z.literal('tags'), ...changed(z.array(z.string())) }),
    z.object({ what: z.literal('address'), ...changed(address) }),
    z.object({ what: z.literal('gateway_serial'), ...changed(gatewaySerial) }),
    z.object({
      what: z.literal('service'),
      ...since,
      kind: serviceEventKind,
      cellIndex: z.int().nullable(),
      comment: z.string().nullable(),
    }),
    z.object({
      what: z.literal('rule'),
      rule: ruleName,
      /** Whether the rule was changed, or the pack: by its site, its tags or what it is made of it came to be one that the rule is about. */
      because: z.enum(['rule', 'pack']),
      ...changed(ruleSaid),
    }),
  ])
  .meta({ id: 'PackConfigurationChange' });
export type PackConfigurationChange = z.infer<typeof packConfigurationChange>;

export const packConfiguration = z
  .object({
    /** What holds now. */
    now: z.object({
      facts: facts.nullable(),
      addresses: z.array(address),
      serials: z.array(gatewaySerial),
      rules: z.array(z.object({ rule: ruleName, said: ruleSaid })),
    }),
    /** Every change that is known, newest first; at most the newest 1,000. */
    history: z.array(packConfigurationChange),
  })
  .meta({ id: 'PackConfiguration' });
export type PackConfiguration = z.infer<typeof packConfiguration>;
