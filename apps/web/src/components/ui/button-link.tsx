import { type ComponentProps } from 'react';
import { Link } from '#components/link.tsx';
import { type ButtonLooks, buttonLook } from '#components/ui/button.tsx';
import { cn } from '#lib/cn.ts';

/** Goes somewhere, and looks as if it did something. */
export function ButtonLink({ className, look, size, ...props }: ComponentProps<typeof Link> & ButtonLooks) {
  return <Link {...props} className={cn(buttonLook({ look, size }), className)} />;
}
