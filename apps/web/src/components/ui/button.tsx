import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps } from 'react';
import { cn } from '#lib/cn.ts';

export const buttonLook = cva(
  'inline-flex shrink-0 items-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        strong: 'bg-accent text-paper hover:opacity-85',
        line: 'border border-line-strong bg-surface hover:bg-sunken',
        quiet: 'text-ink-2 hover:bg-sunken hover:text-ink',
      },
      size: {
        small: 'h-7 px-2.5 text-[0.8125rem]',
        medium: 'h-9 px-3.5',
        /** As tall as its words, which may break. */
        row: 'min-h-9 px-3.5 py-1.5',
        icon: 'size-8',
      },
      spread: { true: 'justify-between', false: 'justify-center' },
    },
    defaultVariants: { look: 'line', size: 'medium', spread: false },
  },
);

export type ButtonLooks = VariantProps<typeof buttonLook>;

export function Button({ className, look, size, spread, ...props }: ComponentProps<'button'> & ButtonLooks) {
  return <button type="button" {...props} className={cn(buttonLook({ look, size, spread }), className)} />;
}
