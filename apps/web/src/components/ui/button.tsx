import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import { type ComponentProps } from 'react';
import { cn } from '#lib/cn.ts';

const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        strong: 'bg-ink text-paper hover:bg-ink/85',
        line: 'border border-line-strong bg-surface hover:bg-sunken',
        quiet: 'text-ink-2 hover:bg-sunken hover:text-ink',
      },
      size: {
        small: 'h-7 px-2.5 text-[0.8125rem]',
        medium: 'h-9 px-3.5',
        icon: 'size-8',
      },
    },
    defaultVariants: { look: 'line', size: 'medium' },
  },
);

export function Button({
  className,
  look,
  size,
  asChild = false,
  ...props
}: ComponentProps<'button'> & VariantProps<typeof button> & { asChild?: boolean }) {
  const Element = asChild ? Slot.Root : 'button';
  return <Element type={asChild ? undefined : 'button'} {...props} className={cn(button({ look, size }), className)} />;
}
