import { createMemoryRepository } from '../../src/crm/memory.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';

crmRepositoryContract(async () => {
  const repository = createMemoryRepository();
  return {
    repository,
    addCompany: async (properties) => repository.add('companies', properties),
    addDeal: async (properties, companyId) => repository.add('deals', properties, companyId),
    addContact: async (properties, companyId) => repository.add('contacts', properties, companyId),
  };
});

it('refuses a property that the app does not define', async () => {
  const repository = createMemoryRepository();
  const creating = repository.create('value_entry', [
    { key: 'e1', companyId: null, properties: { titel: 'x' } },
  ]);
  await expect(creating).rejects.toMatchObject({ code: 'not_provisioned', subjects: ['titel'] });
});
