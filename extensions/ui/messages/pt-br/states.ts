import type { states as english } from '../en/states.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Why something failed
  'error.crm.title': 'O HubSpot não está respondendo agora',
  'error.crm.saved':
    'Os números acima são os últimos salvos, de {date}. Faltam marcos, valor e detalhes da renovação, e não é possível registrar nada até que voltem. Nada foi perdido.',
  'error.crm.noSaved':
    'Faltam marcos, valor e detalhes da renovação, e não é possível registrar nada até que voltem. Nada foi perdido.',
  'error.crm.tried':
    '{count, plural, one {Uma tentativa, às {time}.} other {# tentativas, a última às {time}.}}',
  'error.rate.title': 'O HubSpot está sobrecarregado',
  'error.rate.text': 'Há solicitações demais nesta conta no momento. Aguarde um pouco e tente novamente.',
  'error.rate.tryAgainIn':
    '{seconds, plural, one {Tentar novamente em # segundo} other {Tentar novamente em # segundos}}',
  'error.rate.dayTitle': 'O limite diário de solicitações do HubSpot acabou',
  'error.rate.dayText':
    'Ele é compartilhado por todos os aplicativos desta conta. Recomeça à meia-noite; tentar antes não adianta.',
  'error.notFound.title': 'Esta empresa não foi encontrada',
  'error.notFound.text': 'Talvez tenha acabado de ser excluída ou mesclada. Recarregue o registro.',
  'error.notProvisioned.title': 'O aplicativo ainda não foi configurado nesta conta',
  'error.notProvisioned.text':
    'O Value Milestones precisa ter seus objetos e propriedades criados no HubSpot. Peça a quem instalou o aplicativo que execute o comando de configuração e abra este registro de novo.',
  'error.notAllowed.title': 'Você não tem acesso aos dados de valor desta empresa',
  'error.notAllowed.text':
    'Você pode abrir esta empresa no HubSpot, mas não os marcos dela. Peça acesso ao administrador do Value Milestones.',
  'error.unexpected.title': 'Não foi possível mostrar os dados de valor',
  'error.unexpected.text': 'Ocorreu um erro inesperado. Nada foi perdido.',
  'error.reference': 'Código para o suporte: {id}',
  'error.save.crm_unavailable': 'O HubSpot não está respondendo agora.',
  'error.save.rate_limited': 'O HubSpot está sobrecarregado: aguarde um pouco.',
  'error.save.not_allowed': 'Você não tem permissão de edição: fale com o administrador do Value Milestones.',
  'error.save.not_found': 'A empresa não foi encontrada: recarregue o registro.',
  'error.save.not_provisioned': 'O aplicativo ainda não foi configurado nesta conta.',
  'error.save.entry_differs':
    'Outra coisa já foi salva por este formulário. Feche, confira o histórico e abra de novo para registrar mais.',
  'error.save.changed_meanwhile':
    'Alguém alterou isto depois que você abriu o formulário. Nada foi salvo: recarregue o registro e digite o valor de novo, se ainda valer.',
  'error.invalid.date': 'O dia precisa estar dentro dos últimos dez anos e não pode ser no futuro.',
  'error.invalid.text': 'Um dos textos é longo demais: no máximo 10.000 caracteres.',
  'error.invalid.contact': 'Esta pessoa já não é contato da empresa: recarregue o registro.',
  'error.invalid.subject':
    'O item a que isto se refere saiu da empresa ou mudou desde que você abriu o formulário: recarregue o registro.',
  'error.invalid.other': 'Este valor não é possível: confira o que você digitou.',
  'error.save.unexpected': 'Ocorreu um erro inesperado.',
  'stale.title': 'As últimas alterações ainda não aparecem',
  'stale.text': 'Os números são das {time}; o HubSpot não respondeu quando foram lidos de novo.',

  'unsaved.title': 'As propriedades da empresa estão desatualizadas',
  'unsaved.text':
    'O que aparece aqui está certo. O HubSpot não gravou os resultados no registro; eles serão gravados na próxima vez que ele for aberto.',
  'unsaved.refused':
    'O que aparece aqui está certo. O HubSpot se recusou a gravar {properties} no registro, por exemplo por causa de uma regra de validação. Fale com um administrador.',

  // Loading and empty
  'loading.milestones': 'Carregando marcos',
  'empty.title': 'Planeje o que este cliente deve alcançar',
  'empty.text': 'Esta empresa ainda não tem um plano de marcos.',
  'empty.fits':
    'Esta empresa ainda não tem um plano de marcos. Há um modelo publicado para o segmento e o setor dela.',
  'empty.template':
    '{segment}, {industry}, versão {version} · {milestones, plural, one {# marco} other {# marcos}}',
  'empty.templateDates': 'os prazos contam a partir da data de início, {date}',
  'empty.how': 'Peça ao administrador que aplique o modelo; o plano aparece aqui em seguida.',
  'empty.noMatch':
    'Nenhum modelo publicado serve para {segment}. Peça a um administrador que publique um ou comece com um plano vazio.',
  'empty.noSegment':
    'Preencha a propriedade “Value segment” (segmento) da empresa: o modelo adequado aparece aqui em seguida.',
  'empty.header.needed': 'Necessário para o plano',
  'empty.header.here': 'Nesta empresa',
  'empty.segment': 'Segmento',
  'empty.startDate': 'Data de início',
  'empty.renewalDate': 'Data de renovação',
  'empty.annualCost': 'Custo anual',
  'empty.segment.missing': 'Não informado: define qual modelo serve',
  'empty.startDate.missing': 'Não informada: os prazos contam a partir dela',
  'empty.renewalDate.missing': 'Não informada: sem ela não há cronograma nem dias restantes',
  'empty.annualCost.missing': 'Não informado: sem ele não há ROI',
  'empty.costFromDeals': '{cost}, de {count, plural, one {# negócio ganho} other {# negócios ganhos}}',
  'empty.known': 'Informado',
  'empty.unknown': 'Falta',
  'empty.where': 'Segmento, datas e custo são propriedades da empresa.',
} as const satisfies Record<keyof typeof english, string>;

/** Failures, loading and empty states. */
export const states: TranslationOf<typeof english, typeof texts> = texts;
