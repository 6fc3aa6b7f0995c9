import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps } from 'react';
import { cn } from '#lib/cn.ts';

const tag = cva('inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-medium whitespace-nowrap', {
  variants: {
    look: {
      plain: 'bg-sunken text-ink-2',
      warning: 'bg-warning-soft text-warning',
      critical: 'bg-critical-soft text-critical',
      good: 'bg-sunken text-charging',
    },
  },
  defaultVariants: { look: 'plain' },
});

/** A word about a thing, beside its name. */
export function Tag({ look, className, ...props }: ComponentProps<'span'> & VariantProps<typeof tag>) {
  return <span {...props} className={cn(tag({ look }), className)} />;
}
