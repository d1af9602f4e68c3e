import type { firstPlan as english } from '../en/first-plan.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'firstPlan.preview': 'Ver prévia do plano',
  'firstPlan.title': 'Como ficaria o plano',
  'firstPlan.layOut': 'Aplicar o plano',
  'firstPlan.empty': 'Começar com um plano vazio',
  'firstPlan.span':
    '{count, plural, one {# marco} other {# marcos}}, o primeiro prazo em {first}, o último em {last}.',
  'firstPlan.later': 'Prazos, metas e evidências podem ser ajustados depois, marco a marco.',
  'firstPlan.benefits': 'Benefícios medidos em dinheiro que vêm junto: {names}.',
  'firstPlan.header.milestone': 'Marco',
  'firstPlan.header.due': 'Prazo',
  'firstPlan.optional': 'Opcional',
  'firstPlan.passed': 'Vencido',
  'firstPlan.passed.title':
    '{count, plural, one {# de {of} prazos já venceu} other {# de {of} prazos já venceram}}',
  'firstPlan.passed.text':
    'Os prazos contam a partir da data de início, {date}. Depois de aplicar o plano, registre o que foi atingido e remarque ou encerre o resto.',
  'firstPlan.noStart.title': 'Falta a data de início',
  'firstPlan.noStart.text':
    'Todos os prazos contam a partir da propriedade “Customer since” (cliente desde) da empresa. Preencha-a para poder aplicar o plano.',
  'firstPlan.outdated.title': 'O que você viu está desatualizado',
  'firstPlan.outdated.text': 'O modelo ou a data de início mudou desde então. Nada foi salvo.',
  'firstPlan.outdated.show': 'Mostrar o plano atual',
  'firstPlan.done': 'Plano aplicado: {count, plural, one {# marco} other {# marcos}}',
  'firstPlan.unreadable':
    'O modelo adequado foi alterado manualmente e não pode ser lido. Peça a um administrador que o corrija ou comece com um plano vazio.',
  'firstPlan.begun.title': 'O plano não está completo',
  'firstPlan.begun.text':
    'A aplicação do modelo foi interrompida. Complete o plano: o que já existe fica como está.',
  'firstPlan.complete': 'Completar o plano',
} as const satisfies Record<keyof typeof english, string>;

/** The plan that a template would make, before it is laid out. */
export const firstPlan: TranslationOf<typeof english, typeof texts> = texts;
