import { Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

/** That the score is no forecast yet, and how much is missing for one. */
export function Uncalibrated() {
  const { t, format } = useWords();
  const { renewalsWithOutcome, renewalsNeeded } = useCompany().view.rules.calibration;
  return (
    <Text variant="microcopy">
      {t('readiness.uncalibrated', { known: format.number(renewalsWithOutcome), needed: renewalsNeeded })}
    </Text>
  );
}
