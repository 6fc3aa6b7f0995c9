import { type ReactNode } from 'react';

/** Nothing here, and why, and what to do about it. */
export function EmptyNotice({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="mx-auto max-w-110 px-6 py-16 text-center">
      <h2 className="font-semibold">{title}</h2>
      {children ? <div className="mt-1 text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
