'use client';

import { SIGNALS } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type RuleFieldsProps } from '#features/rules/rule-fields.tsx';
import { type BusWatches, busUnit, type RuleDraft, SIBLING_SIGNALS } from '#features/rules/rule-draft.ts';
import { Choice, NumberInput, Part, SpanInput } from '#features/rules/rule-inputs.tsx';

const AMONG = ['site', 'model', 'site_and_model'] as const;
const WATCHES = [
  'timeouts',
  'crc_errors',
  'exceptions',
  'slave_silence',
  'round_trip',
  'other_serial',
  'skew',
] as const;

/** A pack against the median of those it should be like. */
export function SiblingFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const signalWords = useTranslations('chart.signal');
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  const unit = SIGNALS[draft.compared].shownUnit;
  return (
    <>
      <Choice
        label={t('field.signal')}
        value={draft.compared}
        choices={SIBLING_SIGNALS.map((value) => ({ value, label: signalWords(value) }))}
        onChange={(compared) => set({ compared })}
      />
      <Choice
        label={t('field.among')}
        value={draft.among}
        choices={AMONG.map((value) => ({ value, label: t(`words.among.${value}`) }))}
        onChange={(among) => set({ among })}
      />
      <Part name={t('field.fires')}>
        <NumberInput
          label={t('field.apart')}
          value={draft.raise}
          unit={unit}
          wrong={wrong.includes('raise')}
          onChange={(raise) => set({ raise })}
        />
        <SpanInput
          label={t('field.raiseFor')}
          span={draft.raiseFor}
          wrong={wrong.includes('raiseFor')}
          onChange={(raiseFor) => set({ raiseFor })}
        />
        <NumberInput
          label={t('field.minSiblings')}
          value={draft.minSiblings}
          unit=""
          wrong={wrong.includes('minSiblings')}
          onChange={(minSiblings) => set({ minSiblings })}
        />
      </Part>
      <Part name={t('field.ends')}>
        <NumberInput
          label={t('field.apart')}
          value={draft.clear}
          unit={unit}
          wrong={wrong.includes('clear')}
          onChange={(clear) => set({ clear })}
        />
        <SpanInput
          label={t('field.clearFor')}
          span={draft.clearFor}
          wrong={wrong.includes('clearFor')}
          onChange={(clearFor) => set({ clearFor })}
        />
      </Part>
    </>
  );
}

/** Levels to begin with, in the unit that they are written in. */
const LEVELS: Readonly<Record<BusWatches, Pick<RuleDraft, 'raise' | 'clear'>>> = {
  timeouts: { raise: '20', clear: '10' },
  crc_errors: { raise: '5', clear: '1' },
  exceptions: { raise: '5', clear: '1' },
  slave_silence: { raise: '15', clear: '5' },
  round_trip: { raise: '500', clear: '300' },
  other_serial: { raise: '1', clear: '0' },
  skew: { raise: '60', clear: '30' },
};

/** How polls go, and the gateway's clock. */
export function BusFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  const { unit } = busUnit(draft.watches);
  const hasLevel = draft.watches !== 'other_serial';
  return (
    <>
      <Choice
        label={t('field.watches')}
        value={draft.watches}
        choices={WATCHES.map((value) => ({ value, label: t(`words.watches.${value}`) }))}
        onChange={(watches) => set({ watches, ...LEVELS[watches] })}
      />
      <Part name={t('field.fires')}>
        {hasLevel ? (
          <NumberInput
            label={t('field.raise')}
            value={draft.raise}
            unit={unit}
            wrong={wrong.includes('raise')}
            onChange={(raise) => set({ raise })}
          />
        ) : null}
        <SpanInput
          label={t('field.window')}
          span={draft.window}
          wrong={wrong.includes('window')}
          onChange={(window) => set({ window })}
        />
        {unit === '%' && hasLevel ? (
          <NumberInput
            label={t('field.minPolls')}
            value={draft.minPolls}
            unit=""
            wrong={wrong.includes('minPolls')}
            onChange={(minPolls) => set({ minPolls })}
          />
        ) : null}
      </Part>
      {hasLevel ? (
        <Part name={t('field.ends')}>
          <NumberInput
            label={t('field.clear')}
            value={draft.clear}
            unit={unit}
            wrong={wrong.includes('clear')}
            onChange={(clear) => set({ clear })}
          />
        </Part>
      ) : null}
    </>
  );
}
