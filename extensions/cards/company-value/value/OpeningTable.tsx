import {
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import type { Opening } from './opening.ts';

/** The parts of a figure and what they come to; figures stand right, as in every table. */
export function OpeningTable({ opening: { columns, rows, total } }: { readonly opening: Opening }) {
  const { t } = useWords();
  if (rows.length === 0) return <Text>{t('opening.none')}</Text>;
  return (
    <Table bordered density="condensed" flush>
      <TableHead>
        <TableRow>
          {columns.map((column, index) => (
            <TableHeader key={column} align={sideOf(index)}>
              {column}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, cells, note }) => (
          <TableRow key={key}>
            {cells.map((cell, index) => (
              <TableCell key={index} align={sideOf(index)}>
                <Text>{cell}</Text>
                {index === 0 && note !== null ? <Text variant="microcopy">{note}</Text> : null}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
      {total === null ? null : (
        <TableFooter>
          <TableRow>
            {total.map((cell, index) => (
              <TableHeader key={index} align={sideOf(index)}>
                {cell}
              </TableHeader>
            ))}
          </TableRow>
        </TableFooter>
      )}
    </Table>
  );
}

const sideOf = (index: number) => (index === 0 ? 'left' : 'right');
