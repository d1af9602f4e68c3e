import { LoadingSpinner, PanelBody, PanelSection, useExtensionActions } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { languageOfReader } from '../../ui/language.ts';
import { SIDEBAR_WORDS } from '../../ui/messages/sidebar-words.precomputed.ts';
import { createWordsFrom, useWords, WordsContext } from '../../ui/words.ts';
import { CompanyContext, createScope, useCompany } from '../company-value/company-context.ts';
import { ConfirmationForm } from '../company-value/forms/ConfirmationForm.tsx';
import { subjectOfMetric, subjectOfMilestone } from '../company-value/forms/subject.ts';
import { FormInside } from '../company-value/relationship/RelationshipButton.tsx';
import { FailedState } from '../company-value/states/FailedState.tsx';
import { useCompanyValue } from '../company-value/use-company-value.ts';
import type { CompanyReference, RecordOutcome } from '../company-value/use-company-value.ts';
import type { People } from '../company-value/use-people.ts';
import type { StatusStart } from './status-action.ts';

interface StatusPanelProps {
  readonly start: StatusStart;
  readonly company: CompanyReference;
  readonly locale: string | null;
  readonly people: People;
  readonly panelId: string;
  readonly onSaved: () => void;
}

/** The inside of the card's panel. Only now everything of the company is read: the form has to know it all. */
export function StatusPanel({ start, company, locale, people, panelId, onSaved }: StatusPanelProps) {
  const {
    state,
    words: answered,
    reload,
    record,
    savePlan,
  } = useCompanyValue(company, languageOfReader(locale));
  const actions = useExtensionActions<'crm.record.sidebar'>();
  const outer = useWords();
  const view = state.status === 'ready' || state.status === 'empty' ? state.view : null;
  const currency = view?.summary.currency ?? null;
  const words = useMemo(
    () => createWordsFrom(SIDEBAR_WORDS, locale, currency, answered),
    [locale, currency, answered],
  );
  if (view === null) {
    return (
      <PanelBody>
        <PanelSection>
          {state.status === 'error' ? (
            <FailedState
              failure={state}
              savedOn={null}
              hasSavedFigures={false}
              timeZone={company.timeZone}
              onRetry={() => void reload()}
            />
          ) : (
            <LoadingSpinner label={outer.t('loading.milestones')} showLabel layout="centered" />
          )}
        </PanelSection>
      </PanelBody>
    );
  }
  const afterwards = async (saved: Promise<RecordOutcome>): Promise<RecordOutcome> => {
    const outcome = await saved;
    if (outcome.ok) onSaved();
    return outcome;
  };
  const scope = createScope(view, people, {
    record: (entries) => afterwards(record(entries)),
    savePlan: (save) => afterwards(savePlan(save)),
    announce: (message, type = 'success') => actions.addAlert({ type, message }),
    closePanel: (id) => actions.closeOverlay(id),
    copy: (text) => actions.copyTextToClipboard(text),
  });
  return (
    <WordsContext.Provider value={words}>
      <CompanyContext.Provider value={scope}>
        <Form start={start} onDone={() => actions.closeOverlay(panelId)} />
      </CompanyContext.Provider>
    </WordsContext.Provider>
  );
}

function Form({ start, onDone }: { readonly start: StatusStart; readonly onDone: () => void }) {
  const company = useCompany();
  if (start.about === 'relationship') return <FormInside form={start.form} onDone={onDone} />;
  const subject = subjectOf(start, company);
  return subject === null ? null : <ConfirmationForm subject={subject} onDone={onDone} />;
}

function subjectOf(
  { about, key }: Exclude<StatusStart, { readonly about: 'relationship' }>,
  company: ReturnType<typeof useCompany>,
) {
  if (about === 'milestone') {
    const summary = company.milestone(key);
    return summary === null ? null : subjectOfMilestone(summary, company);
  }
  const summary = company.metric(key);
  return summary === null ? null : subjectOfMetric(summary, company);
}
