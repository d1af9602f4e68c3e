import type { nothingYet as english } from '../en/nothing-yet.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'nothing.value.title': 'Ainda não há valor apurado',
  'nothing.value.text': 'Uma medição entra aqui na hora, e no retorno assim que for comprovada.',
  'nothing.money.title': 'Nenhum benefício está em dinheiro',
  'nothing.money.text':
    'A percepção das pessoas está na lista abaixo. Para haver retorno, adicione um benefício que se possa contar: horas, erros, custos ou receita.',
  'nothing.money.head': 'Nada em dinheiro',
  'nothing.money.proved':
    '{proved} de {count, plural, one {# benefício comprovado} other {# benefícios comprovados}}',
  'nothing.return.tooEarly': 'Cedo demais para falar em retorno',
  'nothing.return.unproved': 'Sem retorno por enquanto: nada foi comprovado',
  'nothing.return.hint': 'Peça ao cliente que confirme um benefício ou anexe a evidência.',
  'nothing.open.title':
    '{count, plural, one {O marco foi atingido} other {Todos os # marcos foram atingidos}}',
  'nothing.open.text': 'Combine com o cliente o que vem a seguir, para que a renovação tenha um objetivo.',
} as const satisfies Record<keyof typeof english, string>;

/** Where there is nothing to count yet, or nothing is left to reach. */
export const nothingYet: TranslationOf<typeof english, typeof texts> = texts;
