'use client';

import { Popover } from 'radix-ui';
import { type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

/** A button that opens something small below it. */
export function MenuButton({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button size="small">
          {icon}
          {label}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={label}
          className="z-50 max-h-[70dvh] w-60 overflow-y-auto rounded-lg border border-line bg-surface p-3 shadow-xl"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
