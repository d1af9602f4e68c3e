import { createMemoryRepository } from '../../src/crm/memory.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';

crmRepositoryContract(async () => {
  const repository = createMemoryRepository();
  return {
    repository,
    own: (key) => key,
    stage: { pipeline: 'default', dealstage: 'closedwon' },
    find: (query) => repository.search(query),
    addCompany: async (properties) => repository.add('companies', properties),
    addDeal: async (properties, companyId) => repository.add('deals', properties, companyId),
    addContact: async (properties, companyId) => repository.add('contacts', properties, companyId),
  };
});
