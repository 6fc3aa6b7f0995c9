'use client';

import { type ReactNode, useId } from 'react';
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

/** One of a few; arrow keys move between them. The browser's own radio buttons, so that they cost no script. */
export function Segments<T extends string>({ label, value, segments, onChange, className }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn('inline-flex max-w-full flex-wrap rounded-md border border-line bg-sunken p-0.5', className)}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="relative inline-flex h-7 shrink-0 cursor-pointer items-center rounded-[5px] px-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-ink-2 tabular-nums transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-[inset_0_0_0_1px_var(--line-strong)] has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
