import { Button, Dropdown, Flex, PanelFooter, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { isBaselineMissing, isTypedIn } from '../forms/subject.ts';
import { moreActions } from './more-actions.ts';
import type { MilestoneForm } from './MilestonePanel.tsx';

interface DetailsFooterProps {
  readonly summary: MilestoneSummary;
  readonly onOpenForm: (form: MilestoneForm) => void;
}

/** What can be recorded about a milestone; the baseline comes first while it is missing. */
export function DetailsFooter({ summary, onOpenForm }: DetailsFooterProps) {
  const { t } = useWords();
  const company = useCompany();
  const { mayWrite, readOnlyBecause } = company.view;
  if (!mayWrite) {
    return (
      <PanelFooter>
        <Text variant="microcopy">
          {t(readOnlyBecause === 'newer_records' ? 'sidebar.readOnly.newer_records' : 'panel.readOnly')}
        </Text>
      </PanelFooter>
    );
  }
  const isMissing = isBaselineMissing(summary);
  return (
    <PanelFooter>
      <Flex gap="sm" align="center" wrap>
        {isMissing ? (
          <Button variant="primary" onClick={() => onOpenForm('baseline')}>
            {t('panel.action.baseline')}
          </Button>
        ) : null}
        {isTypedIn(summary.milestone, company) ? (
          <Button variant={isMissing ? 'secondary' : 'primary'} onClick={() => onOpenForm('measurement')}>
            {t('panel.action.measure')}
          </Button>
        ) : null}
        <Button onClick={() => onOpenForm('evidence')}>{t('panel.action.evidence')}</Button>
        <MoreActions summary={summary} onOpenForm={onOpenForm} />
      </Flex>
    </PanelFooter>
  );
}

/** Everything else that can be done with it as it stands now. */
function MoreActions({ summary, onOpenForm }: DetailsFooterProps) {
  const { t } = useWords();
  const actions = moreActions(summary, useCompany());
  return (
    <Dropdown variant="transparent" buttonText={t('panel.action.more')}>
      {actions.map(([form, label]) => (
        <Dropdown.ButtonItem key={form} onClick={() => onOpenForm(form)}>
          {t(label)}
        </Dropdown.ButtonItem>
      ))}
    </Dropdown>
  );
}
