'use client';

import { SERIES_SIGNAL_NAMES, SIGNAL_NAMES, SIGNALS } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import {
  EDITABLE_KINDS,
  type NumberField,
  type RuleDraft,
  type Span,
  SPAN_UNITS,
  type SpanUnit,
} from '#features/rules/rule-draft.ts';
import { RuleScopeField } from '#features/rules/rule-scope-field.tsx';
import { cn } from '#lib/cn.ts';

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly wrong: readonly NumberField[];
  readonly onChange: (draft: RuleDraft) => void;
}

const SEVERITIES = ['critical', 'warning', 'info'] as const;
const GUARDS = ['always', 'charging', 'discharging'] as const;

/** The parts of the sentence that a rule is. */
export function RuleFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const severityWords = useTranslations('severity');
  const signalWords = useTranslations('chart.signal');
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  const { shownUnit } = SIGNALS[draft.signal];
  const unit = draft.kind === 'rate' ? `${shownUnit}/h` : shownUnit;
  const signals = draft.kind === 'rate' ? SERIES_SIGNAL_NAMES : SIGNAL_NAMES;
  return (
    <>
      <Row name={t('field.severity')}>
        <Segments
          label={t('field.severity')}
          value={draft.severity}
          segments={SEVERITIES.map((value) => ({ value, label: severityWords(value) }))}
          onChange={(severity) => set({ severity })}
        />
      </Row>
      <RuleScopeField scope={draft.scope} onChange={(scope) => set({ scope })} />
      <Row name={t('field.kind')}>
        <Segments
          label={t('field.kind')}
          value={draft.kind}
          segments={EDITABLE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </Row>
      <label className="block">
        <Name>{t('field.signal')}</Name>
        <select
          value={draft.signal}
          onChange={(event) => set({ signal: signals.find((each) => each === event.target.value) ?? draft.signal })}
          className={cn(fieldClass, 'h-9')}
        >
          {signals.map((signal) => (
            <option key={signal} value={signal}>
              {signalWords(signal)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="rounded-md border border-line px-3 pt-1 pb-3">
        <legend className="px-1 text-[0.8125rem] font-medium">{t('field.fires')}</legend>
        <div className="flex flex-wrap items-end gap-2">
          <Segments
            label={t('field.comparison')}
            value={draft.comparison}
            segments={(['above', 'below'] as const).map((value) => ({ value, label: t(`comparison.${value}`) }))}
            onChange={(comparison) => set({ comparison })}
          />
          <NumberInput
            label={t('field.raise')}
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
          {draft.kind === 'rate' ? (
            <SpanInput
              label={t('field.over')}
              span={draft.over}
              wrong={wrong.includes('over')}
              onChange={(over) => set({ over })}
            />
          ) : null}
        </div>
      </fieldset>
      <fieldset className="rounded-md border border-line px-3 pt-1 pb-3">
        <legend className="px-1 text-[0.8125rem] font-medium">{t('field.ends')}</legend>
        <div className="flex flex-wrap items-end gap-2">
          <NumberInput
            label={t('field.clear')}
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
        </div>
      </fieldset>
      <Row name={t('field.guard')}>
        <Segments
          label={t('field.guard')}
          value={draft.guard}
          segments={GUARDS.map((value) => ({ value, label: t(`guard.${value}`) }))}
          onChange={(guard) => set({ guard })}
        />
      </Row>
    </>
  );
}

export function Name({ children }: { children: ReactNode }) {
  return <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{children}</span>;
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Name>{name}</Name>
      {children}
    </div>
  );
}

interface NumberInputProps {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

function NumberInput({ label, value, unit, wrong, onChange }: NumberInputProps) {
  return (
    <label className="block">
      <span className="mb-0.5 block text-xs text-ink-3">{label}</span>
      <span className="flex items-center gap-1.5">
        <input
          inputMode="decimal"
          value={value}
          aria-invalid={wrong}
          onChange={(event) => onChange(event.target.value)}
          className={cn(fieldClass, 'h-8 w-20 px-2 text-right tabular-nums')}
        />
        <span className="text-[0.8125rem] text-ink-3">{unit}</span>
      </span>
    </label>
  );
}

interface SpanInputProps {
  readonly label: string;
  readonly span: Span;
  readonly wrong: boolean;
  readonly onChange: (span: Span) => void;
}

function SpanInput({ label, span, wrong, onChange }: SpanInputProps) {
  const t = useTranslations('rules');
  const units = Object.keys(SPAN_UNITS) as SpanUnit[];
  return (
    <div>
      <span className="mb-0.5 block text-xs text-ink-3">{label}</span>
      <span className="flex items-center">
        <input
          inputMode="decimal"
          aria-label={label}
          aria-invalid={wrong}
          value={span.count}
          onChange={(event) => onChange({ ...span, count: event.target.value })}
          className={cn(fieldClass, 'h-8 w-14 rounded-r-none px-2 text-right tabular-nums')}
        />
        <select
          aria-label={t('field.unitOf', { field: label })}
          value={span.unit}
          onChange={(event) => onChange({ ...span, unit: units.find((each) => each === event.target.value) ?? 's' })}
          className={cn(fieldClass, 'h-8 w-auto rounded-l-none border-l-0 px-1')}
        >
          {units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </span>
    </div>
  );
}
