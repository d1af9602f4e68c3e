import { EXIT_FACTS } from '../../../../src/domain/journey/journey-summary.ts';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

/** What a line about people or the renewal says beyond its kind; null for another line, or when the kind says it all. */
export function relationshipWords(
  entry: LedgerEntry,
  { t, format }: Words,
  company: CompanyScope,
): string | null {
  const whoOf = (contactId: string | null) => company.people.nameOf(contactId) ?? t('renewal.people.someone');
  switch (entry.kind) {
    case 'sponsor':
    case 'champion':
      return t(`renewal.people.state.${entry.state}`, { who: whoOf(entry.contactId) });
    case 'customer_contact': {
      const said = { who: whoOf(entry.contactId), channel: t(`relationship.contact.${entry.channel}`) };
      return t(entry.customerOriginated ? 'renewal.line.contactTheirs' : 'renewal.line.contactOurs', said);
    }
    case 'objections_checked':
      return entry.contactId === null ? null : whoOf(entry.contactId);
    case 'objection_opened':
      return objectionOf(entry.key);
    case 'objection_resolved':
      return objectionOf(entry.objectionKey);
    case 'renewal_call': {
      const band = t(`readiness.band.${entry.band}`);
      return entry.reason === null || entry.reason === ''
        ? band
        : t('renewal.line.call', { band, reason: entry.reason });
    }
    case 'renewal_outcome': {
      const outcome = t(`renewal.outcome.${entry.outcome}`);
      return entry.amountMinor === null
        ? outcome
        : t('renewal.line.outcome', { outcome, amount: format.money(entry.amountMinor) });
    }
    case 'stage': {
      const { track, movement, exitFacts } = entry;
      const stage = t(`journey.stage.${entry.stage}`);
      return movement === 'entered' && exitFacts.length > 0
        ? t('journey.line.facts', { track, stage, facts: factNames(exitFacts) })
        : t(`journey.line.${movement}`, { track, stage });
    }
    default:
      return null;
  }

  /** Older versions of the app may have known other facts: those are said as they were written. */
  function factNames(facts: readonly string[]): string {
    const known = Object.values(EXIT_FACTS).flat();
    return facts
      .map((fact) => {
        const found = known.find((one) => one === fact);
        return found === undefined ? fact : t(`journey.fact.${found}`);
      })
      .join(', ');
  }

  function objectionOf(key: string): string | null {
    const opened = company.entry(key);
    if (opened?.kind !== 'objection_opened') return null;
    return t('renewal.line.objection', {
      kind: t(`relationship.objection.${opened.objectionKind}`),
      severity: t(`relationship.objection.short.${opened.severity}`),
    });
  }
}
