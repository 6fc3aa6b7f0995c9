import { type ComponentProps, type ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

/** One class of the style sheet, so that any other beside it wins over a part of it. */
export const fieldClass = 'field';

/** A label above its input; the label is part of the target. */
export function Field({ label, className, ...props }: ComponentProps<'input'> & { label: ReactNode }) {
  return (
    <label className={cn('block', className)}>
      <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{label}</span>
      <input {...props} className={cn(fieldClass, 'h-9')} />
    </label>
  );
}
