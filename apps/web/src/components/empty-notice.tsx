import { type ReactNode } from 'react';

/** Nothing here, and why, and what to do about it. */
export function EmptyNotice({
  title,
  children,
  action,
  alone = false,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** There is nothing else on the page: its title is that of the page. */
  alone?: boolean;
}) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <div className="mx-auto max-w-110 px-6 py-16 text-center">
      <Title className="font-semibold">{title}</Title>
      {children ? <div className="mt-1 text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
