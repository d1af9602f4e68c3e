import type { ReactNode } from 'react';
import { useCard } from '../card-context.ts';
import { callHandler } from './handlers.ts';
import { Pagination } from './Pagination.tsx';

type Align = 'left' | 'center' | 'right';
type Width = 'min' | 'max' | 'auto' | number;
type SortDirection = 'ascending' | 'descending' | 'none' | 'never';

export type TableProps = {
  readonly bordered?: boolean;
  readonly flush?: boolean;
  readonly density?: 'default' | 'condensed' | 'compact';
  readonly paginated?: boolean;
  readonly pageCount?: number;
  readonly showButtonLabels?: boolean;
  readonly showFirstLastButtons?: boolean;
  readonly maxVisiblePageButtons?: number;
  readonly page?: number;
  readonly onPageChange?: (page: number) => void;
  readonly children?: ReactNode;
};

export const Table = (props: TableProps) => {
  const { bordered = true, flush = false, density = 'default', paginated = false, children } = props;
  const card = useCard();
  const name = `ui-table ui-table-${density} ${bordered ? 'ui-table-bordered' : ''} ${flush ? 'ui-table-flush' : ''}`;
  return (
    <div className={name}>
      <div className="ui-table-scroll">
        <table>{children}</table>
      </div>
      {paginated && (
        <Pagination {...props} onPageChange={(page) => callHandler(card, props.onPageChange, page)} />
      )}
    </div>
  );
};

type WithChildren = { readonly children?: ReactNode };

export const TableHead = ({ children }: WithChildren) => <thead>{children}</thead>;
export const TableBody = ({ children }: WithChildren) => <tbody>{children}</tbody>;
export const TableFooter = ({ children }: WithChildren) => <tfoot>{children}</tfoot>;
export const TableRow = ({ children }: WithChildren) => <tr>{children}</tr>;

/** A width is a hint, as in HubSpot: a wide word still widens its column. */
const cellProps = (width: Width | undefined, align: Align | undefined) => ({
  className: width === 'min' ? 'ui-cell-min' : '',
  style: {
    textAlign: align,
    width: typeof width === 'number' ? width : width === 'max' ? '100%' : undefined,
  },
});

export type TableCellProps = WithChildren & {
  readonly align?: Align;
  readonly width?: Width;
  readonly colSpan?: number;
};

export const TableCell = ({ align, width, colSpan, children }: TableCellProps) => (
  <td colSpan={colSpan} {...cellProps(width, align)}>
    {children}
  </td>
);

export type TableHeaderProps = WithChildren & {
  readonly align?: Align;
  readonly width?: Width;
  readonly sortDirection?: SortDirection;
  readonly onSortChange?: (direction: 'ascending' | 'descending' | 'none') => void;
  readonly disabled?: boolean;
};

const SORT_MARKS = { none: '⇅', ascending: '↑', descending: '↓' } as const;
const NEXT_SORT = { none: 'ascending', ascending: 'descending', descending: 'none' } as const;

export const TableHeader = (props: TableHeaderProps) => {
  const { align, width, sortDirection, onSortChange, disabled = false, children } = props;
  const card = useCard();
  const cell = cellProps(width, align);
  if (sortDirection === undefined || sortDirection === 'never') {
    // A column of buttons has no heading; an empty th would be read as one without a name.
    return children === undefined ? (
      <td className={`ui-th ${cell.className}`} style={cell.style} />
    ) : (
      <th scope="col" {...cell}>
        {children}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={sortDirection} {...cell}>
      <button
        type="button"
        className="ui-sort"
        disabled={disabled}
        onClick={() => callHandler(card, onSortChange, NEXT_SORT[sortDirection])}
      >
        {children} <span aria-hidden="true">{SORT_MARKS[sortDirection]}</span>
      </button>
    </th>
  );
};
