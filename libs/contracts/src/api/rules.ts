import { z } from 'zod';
import { alarmRuleDefinition } from '../rules/alarm-rule.ts';
import { partName } from '../alarm-signal-name.ts';

/** What a rule said from `validFrom` until before `validTo` (null: still does). */
export const ruleVersion = z.object({
  version: z.int(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
  definition: alarmRuleDefinition,
  /** The same in a sentence. */
  inWords: z.string(),
});
export type RuleVersionDto = z.infer<typeof ruleVersion>;

/** A rule as it is now: `newest` is its last version, in force if `enabled`. */
export const alarmRule = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** What the name is known by in the default set, for who reads another language; null: somebody chose the name. */
    nameKey: z.string().nullable(),
    createdAt: z.iso.datetime(),
    enabled: z.boolean(),
    newest: ruleVersion,
    openAlarms: z.int(),
  })
  .meta({ id: 'AlarmRule' });
export type AlarmRuleDto = z.infer<typeof alarmRule>;

export const alarmRuleList = z.object({ items: z.array(alarmRule) }).meta({ id: 'AlarmRuleList' });
export type AlarmRuleList = z.infer<typeof alarmRuleList>;

/** With every version there ever was, newest first. */
export const alarmRuleDetail = alarmRule.extend({ versions: z.array(ruleVersion) }).meta({ id: 'AlarmRuleDetail' });
export type AlarmRuleDetail = z.infer<typeof alarmRuleDetail>;

const ruleName = z.string().trim().min(1).max(120);

/** `validFrom`: left out, it holds from now on; a time that is past has the packs it concerns assessed again from there. */
const validFrom = z.iso.datetime().optional();

export const createRule = z
  .strictObject({ name: ruleName, definition: alarmRuleDefinition, validFrom })
  .meta({ id: 'CreateRule' });
export type CreateRule = z.output<typeof createRule>;

export const saveRule = z
  .strictObject({ name: ruleName.optional(), definition: alarmRuleDefinition, validFrom })
  .meta({ id: 'SaveRule' });
export type SaveRule = z.output<typeof saveRule>;

export const describeRuleQuestion = z
  .strictObject({ definition: alarmRuleDefinition })
  .meta({ id: 'DescribeRuleQuestion' });
export const ruleInWords = z.object({ inWords: z.string() }).meta({ id: 'RuleInWords' });

/** Bounds of one back-test: so many packs, and so many days back. */
export const BACK_TEST_LIMITS = { packs: 200, days: 90, episodes: 500 } as const;

export const backTestQuestion = z
  .strictObject({
    definition: alarmRuleDefinition,
    days: z.int().min(1).max(BACK_TEST_LIMITS.days).default(30),
    /** Only these of the packs that the scope means; left out: all of them, up to the limit. */
    packs: z.array(z.uuid()).min(1).max(BACK_TEST_LIMITS.packs).optional(),
  })
  .meta({ id: 'BackTestQuestion' });
export type BackTestQuestion = z.output<typeof backTestQuestion>;

export const backTestEpisode = z.object({
  pack: z.object({ uid: z.uuid(), name: z.string() }),
  part: partName,
  raisedAt: z.iso.datetime(),
  /** Null: it would still be open. */
  clearedAt: z.iso.datetime().nullable(),
  peakValue: z.number(),
});

export const backTestProgress = z.object({
  kind: z.literal('progress'),
  packsDone: z.int(),
  packsTotal: z.int(),
  samples: z.int(),
  episodes: z.int(),
});
export type BackTestProgress = z.infer<typeof backTestProgress>;

/** "Would have fired `fired` times on `packsFired` packs in `days` days", with the newest of them listed. */
export const backTestResult = z
  .object({
    kind: z.literal('result'),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    days: z.int(),
    fired: z.int(),
    packsFired: z.int(),
    packsTested: z.int(),
    /** How many packs the scope means now; more than were tested if there are too many of them or time ran out. */
    packsInScope: z.int(),
    samples: z.int(),
    /** False: time ran out before all packs were through. */
    complete: z.boolean(),
    episodes: z.array(backTestEpisode),
  })
  .meta({ id: 'BackTestResult' });
export type BackTestResult = z.infer<typeof backTestResult>;
