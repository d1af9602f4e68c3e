import type { openings as english } from '../en/openings.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'opening.benefit': 'Benefício',
  'opening.aYear': 'Por ano',
  'opening.soFar': 'Até agora',
  'opening.hours': 'Horas por ano',
  'opening.day': 'Dia',
  'opening.proved': 'Comprovado',
  'opening.cost': 'Custo contratado',
  'opening.total': 'Total',
  'opening.lines': 'O que comprova',
  'opening.none': 'Nada conta aqui ainda.',
  'opening.title.proved': 'Comprovado por ano',
  'opening.title.confirmed': 'Confirmado por ano',
  'opening.title.evidenced': 'Evidenciado por ano',
  'opening.title.claimed': 'Declarado por ano',
  'opening.title.return': 'ROI líquido, no ritmo atual',
  'opening.title.gross': 'Retorno bruto',
  'opening.title.toDate': 'Retorno até hoje',
  'opening.title.payback': 'Quando se paga',
  'opening.title.hours': 'Horas economizadas por ano',
  'opening.text.confirmed': 'O que alguém do cliente reconheceu, com registro que pode ser consultado.',
  'opening.text.evidenced': 'O que foi medido, tem evidência arquivada e ninguém confirmou ainda.',
  'opening.text.claimed': 'O que nada comprova ainda. Aparece aqui, mas nunca entra no ROI.',
  'opening.text.hours':
    'Horas que, segundo as medições, deixaram de ser necessárias. Quanto valem já está nos valores em dinheiro.',
  'opening.text.toDateFrom':
    '{confirmed} confirmados, {evidenced} evidenciados; cada dia conta com os valores conhecidos para ele.',
  'opening.text.rate':
    '{proved} comprovados até agora; no ritmo atual, cada dia soma {perDay} ({year} / 365).',
  'opening.text.covers': 'Em {date}, isso alcança {committed}, o custo contratado até lá.',
  'opening.text.covered': 'Em {date}, isso já alcançava {committed}, o custo contratado até então.',
  'opening.text.contractYear': 'Cada ano de contrato conta com o custo inteiro já no primeiro dia.',
  'opening.since': 'desde {date}',
  'opening.steps': 'Passo a passo',
  'opening.inputs': 'Dados usados',
  'opening.origin.measured': 'medido em {date}',
  'opening.origin.metric': 'definido no benefício',
  'opening.origin.default': 'premissa padrão',
  'opening.input': '{name}: {value}, {origin}',

  // Plan
  'opening.plan.title': 'Por que o plano está assim',
  'opening.plan.link': 'Por quê?',
  'opening.plan.counts': '{achieved} de {total} atingidos. Marcos cancelados não entram na conta.',

  // A milestone
  'opening.milestone.title': 'Como se chega ao progresso, ao ritmo e à projeção',
  'opening.milestone.progress': 'Progresso',
  'opening.milestone.progressText':
    '({current} − {baseline}) / ({target} − {baseline}) = {progress}: do ponto de partida até onde deve chegar.',
  'opening.milestone.progressShare': '{current} de {target} = {progress}',
  'opening.milestone.plan': 'Plano em {date}',
  'opening.milestone.planText': '{passed} de {all} dias, de {start} a {end} = {plan}.',
  'opening.milestone.planSteps': 'Pelas etapas combinadas: {plan}.',
  'opening.milestone.pace': 'Ritmo',
  'opening.milestone.paceText':
    '{progress} / {plan} = {pace}. No ritmo a partir de {onPace}, abaixo do ritmo a partir de {behind}, fora do ritmo daí para baixo.',
  'opening.milestone.forecast': 'Projeção',
  'opening.milestone.forecastText':
    '{points, plural, one {Uma reta por # medição} other {Uma reta pelas # medições}} dos últimos {days} chega à meta em {date}.',
  'opening.milestone.why': 'O que não vai bem',

  // Readiness
  'opening.readiness.points': '{share} de {weight} pontos são {points}.',
  'opening.readiness.milestone_health':
    'Um plano em dia vale todos os pontos; um que requer atenção, a metade; um fora da rota, nenhum.',
  'opening.readiness.proved_value':
    '{proved} por ano / {cost} por ano. Quem chega a {full} vezes o custo ganha todos os pontos.',
  'opening.readiness.proved_value.unknown':
    'Um valor comprovado de {full} vezes o custo anual vale todos os pontos.',
  'opening.readiness.proof':
    'O valor confirmado conta por inteiro; o evidenciado, {evidenced}; o declarado não conta. Uma confirmação perde peso com o tempo: {steps}; depois disso, nada.',
  'opening.readiness.proofStep': '{share} até {days}',
  'opening.readiness.sponsor':
    'Um patrocinador que participa vale todos os pontos; um que não se envolve, a metade; a posição vaga, nenhum. Depois de {days} sem contato, já não se sabe.',
  'opening.readiness.engagement':
    'Todos os pontos se o cliente deu retorno nos últimos {full}; nenhum a partir de {zero}; entre um e outro, a queda é linear.',
  'opening.readiness.objections':
    'Cada objeção em aberto tira {cost}. Sem nenhuma, valem todos os pontos se alguém perguntou nos últimos {days}.',
  'opening.readiness.runway': 'Etapas concluídas, entre as que já deveriam estar.',
  'opening.readiness.lines':
    '{count, plural, one {O lançamento por trás disso} other {Os # lançamentos por trás disso}}',

  // Levers and the runway
  'lever.blocker': 'resolver antes “{blocker}”',
  'lever.with': 'com {who}',
  'runway.due': 'Prevista para {date}, {days} antes da renovação.',
  'runway.notDone': 'Ainda não foi feita.',
  'calls.earlier': '{count, plural, one {Ver # leitura} other {Ver # leituras}}',
  'calls.title': 'Leituras desta renovação',
} as const satisfies Record<keyof typeof english, string>;

/** What a figure is made of, for whoever opens it. */
export const openings: TranslationOf<typeof english, typeof texts> = texts;
