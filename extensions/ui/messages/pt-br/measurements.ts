import type { measurements as english } from '../en/measurements.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'measurements.title': 'Registrar medições',
  'measurements.text': 'Digite o que tiver; linhas em branco não são salvas. Os dias podem ser passados.',
  'measurements.on': 'Medido em',
  'measurements.onText': 'Para as linhas que não têm um dia próprio',
  'measurements.rowOn': 'Dia',
  'measurements.last': 'Última: {value} em {date}',
  'measurements.due': 'Pendente desde {date}',
  'measurements.never': 'Ainda não medido',
  'measurements.rest': '{count, plural, one {Mostrar mais #} other {Mostrar mais #}}',
  'measurements.who': 'Quem informou',
  'measurements.save':
    '{count, plural, =0 {Salvar medições} one {Salvar # medição} other {Salvar # medições}}',
  'measurements.saved': '{count, plural, one {# medição salva} other {# medições salvas}}',
  'measurements.nothing': 'Digite pelo menos um valor.',
  'measurements.refused': 'A linha “{name}” foi recusada, então nada foi salvo ainda.',
  'measurements.far': '{name}: {value} está longe do último valor, {last}. Se estiver certo, salve de novo.',
  'measurements.propertyRead': 'Lendo a propriedade {property} da empresa',
  'measurements.propertyMissing': 'A propriedade {property} da empresa não tem um número.',
  'measurements.propertyUse': 'Usar {value}',
  'measurements.propertyTaken': 'Vindo da propriedade {property}',
  'measurements.how': 'O que você tem',
  'measurements.how.value': 'O valor',
  'measurements.how.survey': 'Respostas das mesmas pessoas, antes e depois',
  'measurements.survey.person': 'Pessoa',
  'measurements.survey.nobody': 'Outra pessoa',
  'measurements.survey.before': 'Antes',
  'measurements.survey.after': 'Depois',
  'measurements.survey.add': 'Adicionar pessoa',
  'measurements.survey.remove': 'Remover',
  'measurements.survey.need': 'Digite antes e depois para pelo menos uma pessoa.',
  'measurements.survey.incomplete': 'Digite os dois números de cada pessoa.',
  'measurements.survey.noBaseline':
    'Registre primeiro o valor anterior: as respostas mostram quanto ele caiu.',
  'measurements.survey.result':
    '{reduction} a menos em média, com base em {people, plural, one {# pessoa} other {# pessoas}}',
  'measurements.survey.more':
    '{increase} a mais em média, com base em {people, plural, one {# pessoa} other {# pessoas}}',
  'measurements.survey.means': 'Redução das médias: {reduction}',
  'measurements.survey.leftOut':
    '{count, plural, one {# pessoa não tinha nada antes e fica de fora} other {# pessoas não tinham nada antes e ficam de fora}}',
  'measurements.survey.value': 'Valor medido: {value}',
  'measurements.survey.type': 'Digite as respostas para ver o resultado.',
  'ledger.surveyed':
    '{people, plural, one {{value}, pelas respostas de # pessoa} other {{value}, pelas respostas de # pessoas}}',
  'ledger.fromProperty': '{value}, da propriedade {property}',
  'ledger.assumptionWith': '{assumption}, combinado com {who}',
  'ledger.metricAdded': 'Adicionado',
  'ledger.inputChanged': '{input} {before} → {after}',
} as const satisfies Record<keyof typeof english, string>;

/** Several measurements at once, a value from a company property, and a survey. */
export const measurements: TranslationOf<typeof english, typeof texts> = texts;
