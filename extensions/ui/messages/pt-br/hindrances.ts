import type { hindrances as english } from '../en/hindrances.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // HubSpot is slow, or gives a part only
  'loading.slow': 'O HubSpot está lento: os marcos ainda estão carregando',
  'error.part.title': 'O HubSpot respondeu só em parte',
  'error.part.text':
    'Ele não entregou {parts}. Sem isso os números ficariam errados, então nenhum foi calculado.',
  'error.part.value_milestone': 'os marcos',
  'error.part.value_metric': 'os benefícios',
  'error.part.value_entry': 'o histórico',
  'error.part.deals': 'os negócios',
  'error.part.contacts': 'a lista de contatos',
  'unreadPeople.title': 'Faltam os nomes das pessoas do cliente',
  'unreadPeople.text':
    'O HubSpot não entregou os contatos. Os números estão certos; recarregue o registro para ver quem é quem.',

  // A newer version of the app has written
  'error.newer':
    'Uma versão mais nova do Value Milestones já cuida destes registros: peça ao administrador que atualize o aplicativo.',
  'error.save.newer_records':
    'Uma versão mais nova do Value Milestones já cuida destes registros: peça ao administrador que atualize o aplicativo.',

  // Who may look only
  'readOnly.not_a_writer.title': 'Você pode ver, mas não registrar',
  'readOnly.not_a_writer.text':
    'Aqui só registram as pessoas indicadas nas configurações do Value Milestones. {ask} se você deveria estar entre elas.',
  'readOnly.newer_records.title': 'Só leitura: uma versão mais nova do aplicativo já cuida destes registros',
  'readOnly.newer_records.text':
    'O que só aquela versão conhece falta aqui e pode mudar os números. Nada pode ser registrado até o aplicativo ser atualizado. {ask} para resolver isso.',
  'readOnly.ask': 'Fale com {who}',
  'readOnly.askAdmin': 'Fale com o administrador',
  'sidebar.readOnly.not_a_writer': 'Aqui você pode ver, mas não registrar.',
  'sidebar.readOnly.newer_records':
    'Só leitura: uma versão mais nova do aplicativo já cuida destes registros.',
} as const satisfies Record<keyof typeof english, string>;

/** What keeps the card from showing everything, or somebody from recording. */
export const hindrances: TranslationOf<typeof english, typeof texts> = texts;
