import { Tag } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { State } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import { flagTags, milestoneState } from './milestone-state.ts';

const SHOWN_FLAGS = 2;

interface MilestoneTagsProps {
  readonly summary: MilestoneSummary;
  /** A row has room for two flags; the panel shows all. */
  readonly all?: boolean;
}

/** State and flags of a milestone. */
export function MilestoneTags({ summary, all = false }: MilestoneTagsProps) {
  const words = useWords();
  // Beside a row's bar stands "107% · above target" already.
  const flags = flagTags(summary, words).filter(({ flag }) => all || flag !== 'over_achieved');
  const shown = all ? flags : flags.slice(0, SHOWN_FLAGS);
  const more = flags.length - shown.length;
  return (
    <>
      <State state={milestoneState(summary, words)} />
      {shown.map(({ flag, words: text, variant }) => (
        <Tag key={flag} variant={variant}>
          {text}
        </Tag>
      ))}
      {more > 0 ? <Tag>{words.t('milestone.flag.more', { count: words.format.number(more) })}</Tag> : null}
    </>
  );
}
