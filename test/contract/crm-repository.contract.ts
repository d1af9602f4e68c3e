import { changingContract } from './changing.contract.ts';
import { creatingContract } from './creating.contract.ts';
import type { CrmUnderTest } from './crm-under-test.ts';
import { readingContract } from './reading.contract.ts';
import { searchingContract } from './searching.contract.ts';

/**
 * What every implementation of the port does. `setUp` gives an account in which the app is set up, and in which nobody
 * has used the keys that it makes up.
 */
export function crmRepositoryContract(setUp: () => Promise<CrmUnderTest>): void {
  let crm: CrmUnderTest | undefined;
  const current = (): CrmUnderTest => {
    if (crm === undefined) throw new Error('The account is not set up.');
    return crm;
  };

  beforeEach(async () => {
    crm = await setUp();
  });

  describe('reading', () => readingContract(current));
  describe('creating', () => creatingContract(current));
  describe('changing', () => changingContract(current));
  describe('searching', () => searchingContract(current));
}
