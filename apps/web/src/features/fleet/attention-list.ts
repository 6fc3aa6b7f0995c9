import { type AlarmDto, type PackListItem } from '@packwatch/contracts';
import { nextStepOf, type NextStepWord } from '#features/alarms/next-step.ts';

/** One thing that needs somebody: told as a sentence, with the next step and where it leads. */
export type Attention =
  | { readonly kind: 'alarm'; readonly alarms: readonly AlarmDto[]; readonly step: NextStepWord }
  | { readonly kind: 'silent' | 'socDoubtful' | 'weakCell' | 'lowHealth'; readonly packs: readonly PackListItem[] };

const RANK = { critical: 0, warning: 1, info: 2 } as const;

interface Found {
  readonly alarms: readonly AlarmDto[];
  readonly silent: readonly PackListItem[];
  readonly socDoubtful: readonly PackListItem[];
  readonly weakCell: readonly PackListItem[];
  readonly lowHealth: readonly PackListItem[];
}

/**
 * What needs somebody, the worst first: alarms that nobody has taken on and that do not rest, one line for a pack and a rule
 * however many cells it names; then packs out of touch; then what can wait for a day.
 */
export function attentionList(found: Found, nowMs: number): Attention[] {
  const untaken = found.alarms.filter(
    ({ acknowledged, snoozedUntil }) => !acknowledged && (snoozedUntil === null || Date.parse(snoozedUntil) <= nowMs),
  );
  const groups = Map.groupBy(untaken, ({ pack, gateway, rule }) => `${pack?.uid ?? gateway?.id ?? ''} ${rule.id}`);
  const alarms = [...groups.values()].flatMap((group): Extract<Attention, { kind: 'alarm' }>[] => {
    const [first] = group;
    return first ? [{ kind: 'alarm', alarms: group, step: nextStepOf(first) }] : [];
  });
  alarms.sort((a, b) => rankOf(a) - rankOf(b));
  const ofPacks = (kind: 'silent' | 'socDoubtful' | 'weakCell' | 'lowHealth'): Attention[] =>
    found[kind].length === 0 ? [] : [{ kind, packs: found[kind] }];
  return [
    ...alarms.filter((each) => rankOf(each) < RANK.info),
    ...ofPacks('silent'),
    ...ofPacks('weakCell'),
    ...ofPacks('socDoubtful'),
    ...ofPacks('lowHealth'),
    ...alarms.filter((each) => rankOf(each) === RANK.info),
  ];
}

const rankOf = ({ alarms }: { readonly alarms: readonly AlarmDto[] }): number =>
  Math.min(...alarms.map(({ severity }) => RANK[severity]));
