'use client';

import { useState } from 'react';
import { later } from '#components/later.tsx';
import { type DialogProps } from '#components/ui/dialog-frame.tsx';

/** No page needs a dialog before somebody opens one. */
const DialogFrame = later(() => import('#components/ui/dialog-frame.tsx'));

export function Dialog(props: DialogProps) {
  const [asked, setAsked] = useState(false);
  if (props.open && !asked) setAsked(true);
  return asked ? <DialogFrame {...props} /> : null;
}
