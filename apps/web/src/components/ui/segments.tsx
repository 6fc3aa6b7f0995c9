'use client';

import { ToggleGroup } from 'radix-ui';
import { type ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

interface Segment<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  /** Null: none of them, such as a time range picked by hand. */
  readonly value: T | null;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of a few; arrow keys move between them. */
export function Segments<T extends string>({ label, value, segments, onChange, className }: SegmentsProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => {
        const segment = segments.find((each) => each.value === next);
        if (segment) onChange(segment.value);
      }}
      className={cn('inline-flex rounded-md border border-line bg-sunken p-0.5', className)}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          className="h-7 rounded-[5px] px-2.5 text-[0.8125rem] font-medium text-ink-2 tabular-nums transition-colors hover:text-ink data-[state=on]:bg-surface data-[state=on]:text-ink data-[state=on]:shadow-[0_0_0_1px_var(--line-strong)]"
        >
          {segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
