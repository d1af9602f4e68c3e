import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children?: ReactNode };

/** A message of the preview itself: it is not drawn by a card and doesn't look like one. */
export const PageNotice = ({ title, children }: Props) => (
  <div className="page-notice" role="alert">
    <strong>{title}</strong>
    {children}
  </div>
);
