'use client';

import { type PackList } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type FleetState } from '#features/fleet/fleet-filter.ts';
import { cn } from '#lib/cn.ts';
import { MISSING } from '#lib/format/number.ts';

type Counts = PackList['counts'];

const DOT: Record<FleetState, string> = {
  charging: 'bg-charging',
  discharging: 'bg-discharging',
  idle: 'bg-idle',
  silent: 'bg-silent',
  alarm: 'bg-critical',
};

const countOf = (counts: Counts, state: FleetState): number =>
  state === 'alarm' ? counts.withOpenAlarms : counts[state];

interface StateCountsProps {
  readonly counts: Counts | undefined;
  readonly states: readonly FleetState[];
  readonly value: FleetState | null;
  readonly onChange: (state: FleetState | null) => void;
  /** No counts will come: they could not be read. */
  readonly failed: boolean;
}

/** How many packs are in each state; a click shows just those, a second click all again. */
export function StateCounts({ counts, states, value, onChange, failed }: StateCountsProps) {
  const t = useTranslations('fleet');
  return (
    <div
      role="group"
      aria-label={t('byState')}
      className="-mx-4 flex max-w-[100vw] [scrollbar-width:none] gap-1 overflow-x-auto px-4 py-0.5 sm:mx-0 sm:px-0"
    >
      <Chip
        label={t('state.all')}
        count={counts?.total}
        failed={failed}
        pressed={value === null}
        onClick={() => onChange(null)}
      />
      {states.map((state) => (
        <Chip
          key={state}
          label={t(`state.${state}`)}
          count={counts && countOf(counts, state)}
          failed={failed}
          dot={DOT[state]}
          pressed={value === state}
          onClick={() => onChange(value === state ? null : state)}
        />
      ))}
    </div>
  );
}

function Chip(props: {
  label: string;
  count: number | undefined;
  failed: boolean;
  dot?: string;
  pressed: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={props.onClick}
      className={cn(
        'min-w-21 shrink-0 rounded-md border px-3 py-1.5 text-left transition-colors',
        props.pressed ? 'border-ink bg-surface' : 'border-line bg-surface/60 hover:border-line-strong',
      )}
    >
      <span className="block min-h-6 text-lg leading-6 font-semibold tabular-nums">
        {props.count ?? (props.failed ? MISSING : <span className="skeleton inline-block h-4 w-6" />)}
      </span>
      <span className="flex items-center gap-1.5 text-xs whitespace-nowrap text-ink-2">
        {props.dot ? <span className={cn('size-1.5 rounded-full', props.dot)} aria-hidden="true" /> : null}
        {props.label}
      </span>
    </button>
  );
}
