'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description: string;
  /** It is gone: the focus goes back to where it was, unless this prevents it. */
  readonly onClosed?: (event: Event) => void;
  readonly children: ReactNode;
}

/** Over the page on a desk; from the lower edge, near the thumb, on a phone. */
export default function DialogFrame({ open, onOpenChange, title, description, onClosed, children }: DialogProps) {
  const t = useTranslations('common');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/35 data-[state=open]:animate-in data-[state=open]:fade-in-0" />
        <Radix.Content
          {...(onClosed ? { onCloseAutoFocus: onClosed } : {})}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-xl border border-line bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-2xl data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:slide-in-from-bottom-4 sm:inset-x-auto sm:top-[12vh] sm:bottom-auto sm:max-h-[80vh] sm:left-1/2 sm:w-110 sm:-translate-x-1/2 sm:rounded-xl sm:pb-5"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look="quiet" size="icon" className="-mt-1 -mr-2" aria-label={t('close')}>
                <X />
              </Button>
            </Radix.Close>
          </div>
          <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
