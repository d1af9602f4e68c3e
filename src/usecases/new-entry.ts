import type { BaselineMethod } from '../domain/vocabulary.ts';
import type { NewCompanyFacts } from './company-facts.ts';
import type { NewEntryBase } from './new-entry-base.ts';
import type { NewMilestoneLine } from './new-milestone-lines.ts';
import type { NewProofLine } from './new-proof-lines.ts';
import type { NewRelationshipLine } from './new-relationship-lines.ts';
import type { NewRenewalLine } from './new-renewal-lines.ts';

/** A new ledger line as somebody asks for it; one request may carry several that belong together. */
export type NewEntry = NewLine | NewBaseline | NewCompanyFacts;

/** What becomes one line as it is. */
export type NewLine = NewProofLine | NewMilestoneLine | NewRelationshipLine | NewRenewalLine | NewReversal;

/**
 * The value from before, which a milestone of a template does not have yet. It becomes an edit of the milestone,
 * and of the value metric that is measured with it.
 */
export interface NewBaseline extends NewEntryBase {
  readonly kind: 'baseline';
  readonly milestoneKey: string;
  /** In the unit of the milestone: percentages as fractions, money in whole minor units. */
  readonly value: number;
  readonly method: BaselineMethod;
  /** The contact who agreed to it; an estimate counts only once somebody did. */
  readonly contactId: string | null;
  /**
   * The baseline that the form showed, so that nobody undoes what another has changed meanwhile; null when the caller
   * does not say, and the value then replaces whatever is there.
   */
  readonly seen: { readonly value: number | null } | null;
}

/**
 * Takes a wrong line back: it then counts as if it had never been there, and stays to be read. What it is about is
 * taken from that line, whatever the keys of this one say.
 */
export interface NewReversal extends NewEntryBase {
  readonly kind: 'reversal';
  /** Key of the line that is wrong. */
  readonly reverses: string;
  readonly reason: string;
}
