import { Button, Dropdown, Flex, PanelFooter, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { hasBaseline, isBaselineMissing, isTypedIn } from '../forms/subject.ts';
import type { MilestoneForm } from './MilestonePanel.tsx';

interface DetailsFooterProps {
  readonly summary: MilestoneSummary;
  readonly onOpenForm: (form: MilestoneForm) => void;
}

/** What can be recorded about a milestone; the baseline comes first while it is missing. */
export function DetailsFooter({ summary, onOpenForm }: DetailsFooterProps) {
  const { t } = useWords();
  const company = useCompany();
  if (!company.view.mayWrite) {
    return (
      <PanelFooter>
        <Text variant="microcopy">{t('panel.readOnly')}</Text>
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

function MoreActions({ summary, onOpenForm }: DetailsFooterProps) {
  const { t } = useWords();
  const { milestone } = summary;
  const isCorrection = milestone.baseline !== null;
  return (
    <Dropdown variant="transparent" buttonText={t('panel.action.more')}>
      <Dropdown.ButtonItem onClick={() => onOpenForm('confirmation')}>
        {t('panel.action.confirm')}
      </Dropdown.ButtonItem>
      {hasBaseline(milestone) && !isBaselineMissing(summary) ? (
        <Dropdown.ButtonItem onClick={() => onOpenForm('baseline')}>
          {t(isCorrection ? 'panel.action.correctBaseline' : 'panel.action.baseline')}
        </Dropdown.ButtonItem>
      ) : null}
    </Dropdown>
  );
}
