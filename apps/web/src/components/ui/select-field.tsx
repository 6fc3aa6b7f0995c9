import { type ComponentProps, type ReactNode } from 'react';
import { fieldClass } from '#components/ui/field.tsx';
import { cn } from '#lib/cn.ts';

/** A label above the browser's own list of choices. */
export function SelectField({
  label,
  hint,
  className,
  children,
  ...props
}: ComponentProps<'select'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={cn('block', className)}>
      <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{label}</span>
      <select {...props} className={cn(fieldClass, 'h-9')}>
        {children}
      </select>
      {hint ? <span className="mt-1 block text-[0.8125rem] text-pretty text-ink-3">{hint}</span> : null}
    </label>
  );
}
