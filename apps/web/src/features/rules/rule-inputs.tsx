'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { fieldClass } from '#components/ui/field.tsx';
import { type Span, SPAN_UNITS, type SpanUnit } from '#features/rules/rule-draft.ts';
import { cn } from '#lib/cn.ts';

export function Name({ children }: { children: ReactNode }) {
  return <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{children}</span>;
}

export function Row({ name, children }: { name: string; children: ReactNode }) {
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

export function NumberInput({ label, value, unit, wrong, onChange }: NumberInputProps) {
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

export function SpanInput({ label, span, wrong, onChange }: SpanInputProps) {
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

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several that are too many or too long to stand side by side. */
export function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <label className="block">
      <Name>{label}</Name>
      <select
        value={value}
        onChange={(event) => onChange(choices.find((each) => each.value === event.target.value)?.value ?? value)}
        className={cn(fieldClass, 'h-9')}
      >
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What belongs together in the sentence. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="rounded-md border border-line px-3 pt-1 pb-3">
      <legend className="px-1 text-[0.8125rem] font-medium">{name}</legend>
      <div className="flex flex-wrap items-end gap-2">{children}</div>
    </fieldset>
  );
}
