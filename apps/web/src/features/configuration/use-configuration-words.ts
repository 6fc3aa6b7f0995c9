import { CHEMISTRY_LABELS, type PackConfiguration, type PackConfigurationChange } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatPlain } from '#lib/format/number.ts';
import { rangesOf } from '#lib/format/ranges.ts';

type Facts = NonNullable<PackConfiguration['now']['facts']>;
type Address = PackConfiguration['now']['addresses'][number];

const FACTS = ['model', 'chemistry', 'cellsInSeries', 'nominalCapacityMah'] as const satisfies (keyof Facts)[];
const labels: Readonly<Record<string, string>> = CHEMISTRY_LABELS;
const ROLES = ['meter', 'cell', 'switch'] as const;

export interface FactTurn {
  readonly label: string;
  readonly before: string | null;
  readonly after: string;
}

/** What a pack is and how it is read, in the reader's language. */
export function useConfigurationWords() {
  const t = useTranslations('configuration');
  const fact = (name: (typeof FACTS)[number], facts: Facts): string => {
    if (name === 'chemistry') return labels[facts.chemistry] ?? facts.chemistry;
    if (name === 'cellsInSeries') return formatPlain(facts.cellsInSeries);
    if (name === 'nominalCapacityMah') return `${formatPlain(facts.nominalCapacityMah / 1_000)}\u00a0Ah`;
    return facts.model;
  };
  return {
    /** Each fact, or with `before` each that is another one now. */
    facts: (after: Facts, before: Facts | null): FactTurn[] =>
      FACTS.filter((name) => before?.[name] !== after[name]).map((name) => ({
        label: t(`fact.${name}`),
        before: before === null ? null : fact(name, before),
        after: fact(name, after),
      })),
    /** "address 1 (meter), addresses 2–9 (cells 1–8)" */
    addresses: (all: readonly Address[]): string =>
      ROLES.flatMap((role) => {
        const of = all.filter((each) => each.role === role);
        if (of.length === 0) return [];
        const cells = of.flatMap(({ cellIndex }) => (cellIndex === null ? [] : [cellIndex + 1]));
        return [
          t(`slaves.${role}`, {
            addresses: rangesOf(of.map(({ slaveAddress }) => slaveAddress)),
            slaves: of.length,
            cells: rangesOf(cells),
            count: cells.length,
          }),
        ];
      }).join(', '),
    map: mapName,
  };
}

/** "smartpro v2": who made it is told by the page of the map. */
export const mapName = (ref: string): string => ref.replace(/^[a-z]+:/, '').replace('@', ' v');

export const addressesIn = (changes: readonly PackConfigurationChange[], side: 'before' | 'after'): Address[] =>
  changes.flatMap((change) => {
    const address = change.what === 'address' ? change[side] : null;
    return address === null ? [] : [address];
  });
