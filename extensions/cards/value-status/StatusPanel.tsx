import { PanelBody, PanelSection, useExtensionActions } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { languageOfReader } from '../../ui/language.ts';
import { SIDEBAR_WORDS } from '../../ui/messages/sidebar-words.precomputed.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { createWordsFrom, WordsContext } from '../../ui/words.ts';
import { CompanyContext, createScope } from '../company-value/company-context.ts';
import { useCompanyValue } from '../company-value/use-company-value.ts';
import type { CompanyReference, RecordOutcome } from '../company-value/use-company-value.ts';
import type { People } from '../company-value/use-people.ts';
import { lineWords } from './line-words.ts';
import type { StatusStart } from './status-action.ts';
import { StatusForm } from './StatusForm.tsx';
import { StatusProblem } from './StatusProblem.tsx';

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
            <StatusProblem
              error={state.error}
              isRepeating={state.isRetrying}
              savedOn={null}
              onRetry={() => void reload()}
            />
          ) : (
            <Waiting />
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
    lineWords,
    announce: (message, type = 'success') => actions.addAlert({ type, message }),
    closePanel: (id) => actions.closeOverlay(id),
    copy: (text) => actions.copyTextToClipboard(text),
  });
  return (
    <WordsContext.Provider value={words}>
      <CompanyContext.Provider value={scope}>
        <StatusForm start={start} onDone={() => actions.closeOverlay(panelId)} />
      </CompanyContext.Provider>
    </WordsContext.Provider>
  );
}
