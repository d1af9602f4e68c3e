import { useState } from 'react';

type Props = {
  readonly page?: number;
  readonly pageCount?: number;
  readonly maxVisiblePageButtons?: number;
  readonly showButtonLabels?: boolean;
  readonly showFirstLastButtons?: boolean;
  readonly onPageChange: (page: number) => void;
};

/** The page numbers to offer: as many as are wanted, with the current one as near to the middle as it goes. */
const visiblePages = (page: number, pageCount: number, wanted: number): number[] => {
  const count = Math.min(wanted, pageCount);
  const first = Math.min(Math.max(1, page - Math.floor(count / 2)), pageCount - count + 1);
  return Array.from({ length: count }, (_, index) => first + index);
};

const DEFAULT_VISIBLE_PAGES = 5;

export const Pagination = (props: Props) => {
  const { pageCount = 1, maxVisiblePageButtons = DEFAULT_VISIBLE_PAGES, showButtonLabels = true } = props;
  const { showFirstLastButtons = false, onPageChange } = props;
  const [ownPage, setOwnPage] = useState(1);
  const page = Math.min(Math.max(1, props.page ?? ownPage), Math.max(1, pageCount));
  const goTo = (next: number) => {
    setOwnPage(next);
    onPageChange(next);
  };
  const step = (name: string, mark: string, target: number, disabled: boolean) => (
    <button type="button" disabled={disabled} onClick={() => goTo(target)}>
      {target < page && <span aria-hidden="true">{mark} </span>}
      <span className={showButtonLabels ? '' : 'visually-hidden'}>{name}</span>
      {target >= page && <span aria-hidden="true"> {mark}</span>}
    </button>
  );
  return (
    <nav className="ui-pagination" aria-label="Pages">
      {showFirstLastButtons && step('First', '«', 1, page === 1)}
      {step('Prev', '‹', page - 1, page === 1)}
      {visiblePages(page, pageCount, maxVisiblePageButtons).map((number) => (
        <button
          key={number}
          type="button"
          aria-current={number === page ? 'page' : undefined}
          aria-label={`Page ${number}`}
          onClick={() => goTo(number)}
        >
          {number}
        </button>
      ))}
      {step('Next', '›', page + 1, page >= pageCount)}
      {showFirstLastButtons && step('Last', '»', pageCount, page >= pageCount)}
    </nav>
  );
};
