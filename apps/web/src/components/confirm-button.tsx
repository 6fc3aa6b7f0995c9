'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button, type ButtonLooks } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

interface ConfirmButtonProps extends ButtonLooks {
  /** On the button, and on the one in the dialog that does it. */
  readonly label: string;
  /** For those who can't see which row the button is in. */
  readonly accessibleName?: string;
  readonly title: string;
  /** What it does, and what can't be undone about it. */
  readonly description: string;
  readonly act: () => Promise<unknown>;
  readonly icon?: ReactNode;
  /** Asked for in the dialog before it is done. */
  readonly children?: ReactNode;
}

/** Does something that is not taken back by a click: asks first, and says why if it was refused. */
export function ConfirmButton({
  label,
  accessibleName,
  title,
  description,
  act,
  icon,
  children,
  look,
  size = 'small',
}: ConfirmButtonProps) {
  const t = useTranslations('common');
  const [open, setOpen] = useState(false);
  const acting = useMutation({ mutationFn: act, onSuccess: () => setOpen(false) });
  const change = (next: boolean): void => {
    acting.reset();
    setOpen(next);
  };
  return (
    <>
      <Button look={look} size={size} aria-label={accessibleName} onClick={() => change(true)}>
        {icon}
        {label}
      </Button>
      <Dialog open={open} onOpenChange={change} title={title} description={description}>
        <div className="mt-4 space-y-4">
          {children}
          <Refusal error={acting.error} />
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={() => change(false)}>
              {t('cancel')}
            </Button>
            <Button look="strong" onClick={() => acting.mutate()} disabled={acting.isPending}>
              {acting.isPending ? t('working') : label}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
