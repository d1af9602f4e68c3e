import { Children, useId, useState } from 'react';
import type {
  AccordionProps,
  DescriptionListItemProps,
  DescriptionListProps,
  ListProps,
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
} from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Glyph } from './Glyph.tsx';
import { callHandler } from './handlers.ts';
import { shortSize } from './sizes.ts';

export const Statistics = ({ children }: StatisticsProps) => <div className="ui-statistics">{children}</div>;

export const StatisticsItem = ({ label, number, children }: StatisticsItemProps) => (
  <div className="ui-statistic">
    <div className="ui-statistic-label">{label}</div>
    <div className="ui-statistic-number">{number}</div>
    {children}
  </div>
);

export const StatisticsTrend = ({ value, direction = 'increase', color }: StatisticsTrendProps) => {
  const shown = color ?? (direction === 'increase' ? 'green' : 'red');
  return (
    <div className={`ui-trend ui-trend-${shown}`}>
      <span role="img" aria-label={direction === 'increase' ? 'Up' : 'Down'}>
        {direction === 'increase' ? '▲' : '▼'}
      </span>{' '}
      {value}
    </div>
  );
};

export const DescriptionList = ({ direction = 'column', children }: DescriptionListProps) => (
  <dl className={`ui-description-list ui-description-list-${direction}`}>{children}</dl>
);

export const DescriptionListItem = ({ label, children }: DescriptionListItemProps) => (
  <div className="ui-description">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

export const List = ({ variant = 'unordered', children }: ListProps) => {
  const Element = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Element className={`ui-list ui-list-${variant}`}>
      {Children.map(children, (child) => (
        <li>
          <div className="ui-list-content">{child}</div>
        </li>
      ))}
    </Element>
  );
};

export const Accordion = (props: AccordionProps) => {
  const { title, defaultOpen = false, disabled = false, open, size, onClick, children } = props;
  const card = useCard();
  const contentId = useId();
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const isOpen = open ?? ownOpen;
  const toggle = () => {
    setOwnOpen(!isOpen);
    callHandler(card, onClick);
  };
  return (
    <div className={`ui-accordion ui-accordion-${shortSize(size, 'md')}`}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={contentId}
        disabled={disabled}
        onClick={toggle}
      >
        <Glyph name={isOpen ? 'downCarat' : 'right'} size={12} />
        {title}
      </button>
      <div id={contentId} className="ui-accordion-content" hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
};
