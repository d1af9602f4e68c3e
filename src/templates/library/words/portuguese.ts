/** The texts of the shipped plans in Portuguese, by the English text. */
export const portuguese: Readonly<Record<string, string>> = {
  'Enterprise, any industry': 'Enterprise, qualquer setor',
  'First process live': 'Primeiro processo em operação',
  'One agreed process runs in the product from start to end with real data':
    'Um processo combinado roda no produto do início ao fim com dados reais',
  'Confirmed by the process owner on the customer side':
    'Confirmado por quem responde pelo processo no cliente',
  'Guided set-up of the first process': 'Configuração guiada do primeiro processo',
  'One process no longer runs in spreadsheets': 'Um processo deixou de rodar em planilhas',
  'The programme has an early, visible result': 'O programa tem cedo um resultado visível',
  'Agree which process goes first': 'Combinar qual processo vem primeiro',
  'Name its owner on both sides': 'Definir quem responde por ele dos dois lados',
  'Baselines agreed': 'Linhas de base acordadas',
  'Every result of this plan has a value from before that the customer has agreed to':
    'Cada resultado deste plano tem um valor anterior com o qual o cliente concordou',
  'Signed off by the executive sponsor in the kick-off minutes':
    'Aprovado pelo patrocinador executivo na ata do kickoff',
  'Track the process for two weeks': 'Acompanhar o processo por duas semanas',
  'Send the baselines to the sponsor for agreement':
    'Enviar as linhas de base ao patrocinador para aprovação',
  'Core team active every week': 'Equipe central ativa toda semana',
  'Share of the core team that works in the product in an ordinary week':
    'Parcela da equipe central que trabalha no produto em uma semana comum',
  'Usage report, shared with the head of the team': 'Relatório de uso, compartilhado com a chefia da equipe',
  'Role-based training and onboarding': 'Treinamento e integração por função',
  'The team works in one place': 'A equipe trabalha em um só lugar',
  'Results no longer depend on a few people': 'Os resultados não dependem mais de poucas pessoas',
  'Systems of record connected': 'Sistemas de registro conectados',
  'Number of agreed systems that exchange data with the product without manual work':
    'Número de sistemas combinados que trocam dados com o produto sem trabalho manual',
  systems: 'sistemas',
  'Integration log, checked by IT on the customer side': 'Log da integração, conferido pela TI do cliente',
  'Hours for the core process': 'Horas no processo central',
  'Hours a month that the customer spends on the process which the product took over':
    'Horas por mês que o cliente gasta no processo que o produto assumiu',
  'h a month': 'h por mês',
  'Time log of two weeks, agreed with the head of the team':
    'Registro de tempo de duas semanas, combinado com a chefia da equipe',
  'Automated core process': 'Processo central automatizado',
  'Half of the hours become free': 'Metade das horas fica livre',
  'The same team carries the growth of the business': 'A mesma equipe sustenta o crescimento do negócio',
  'Errors in the core process': 'Erros no processo central',
  'Share of items that have to be put right afterwards':
    'Parcela dos itens que precisam ser corrigidos depois',
  'Error report of the system of record, checked by its owner':
    'Relatório de erros do sistema de registro, conferido por quem responde por ele',
  'Checks while data is entered': 'Verificações na entrada dos dados',
  'Errors are caught before they cost money': 'Os erros são vistos antes de custar dinheiro',
  'Fewer corrections, fewer disputes with partners': 'Menos correções e menos discussões com parceiros',
  'Second department live': 'Segundo departamento em operação',
  'A further department runs its own process in the product':
    'Mais um departamento roda seu próprio processo no produto',
  'Confirmed by the head of that department': 'Confirmado pela chefia desse departamento',
  'Value covers the cost': 'O valor cobre o custo',
  'Proved value a year reaches the annual cost of the contract':
    'O valor comprovado por ano alcança o custo anual do contrato',
  'Follows from the confirmed and evidenced benefits': 'Resulta dos benefícios confirmados e evidenciados',
  'Results in the executive report': 'Resultados no relatório executivo',
  'The results of this plan appear in a report that the customer makes for its own executives':
    'Os resultados deste plano aparecem em um relatório que o cliente faz para a própria diretoria',
  'A copy of the report or its page': 'Uma cópia do relatório ou da página',
  'Something that was not possible before': 'Algo que antes não era possível',
  'A new service, market or scale that the customer could not have reached without the product':
    'Um novo serviço, mercado ou escala a que o cliente não chegaria sem o produto',
  'Described by the executive sponsor in writing': 'Descrito por escrito pelo patrocinador executivo',
  'Hours spent on the core process': 'Horas gastas no processo central',
  'Errors avoided': 'Erros evitados',
  'Share of items with an error, and what one error costs to put right':
    'Parcela dos itens com erro e quanto custa corrigir um erro',
  'Tools no longer paid for': 'Ferramentas que não são mais pagas',
  'Yearly cost of tools and services that the customer cancelled because of the product':
    'Custo por ano das ferramentas e serviços que o cliente cancelou por causa do produto',
  'Cancelled invoices or the budget line, seen by finance':
    'Faturas canceladas ou a linha do orçamento, vistas pelo financeiro',
  'Mid-market, any industry': 'Médias empresas, qualquer setor',
  'First workflow done': 'Primeiro fluxo concluído',
  'The first agreed workflow runs in the product with real data':
    'O primeiro fluxo combinado roda no produto com dados reais',
  'Confirmed by the team lead': 'Confirmado por quem lidera a equipe',
  'Choose the workflow that hurts most': 'Escolher o fluxo que mais incomoda',
  'Team onboarded': 'Equipe integrada',
  'Share of the bought seats that were active in the last week':
    'Parcela das licenças compradas que esteve ativa na última semana',
  'Usage report, shared with the team lead': 'Relatório de uso, compartilhado com quem lidera a equipe',
  'Old way retired': 'Forma antiga encerrada',
  'The spreadsheet or tool that the product replaces is closed for writing':
    'A planilha ou ferramenta que o produto substitui está fechada para edição',
  'Hours for the weekly routine': 'Horas na rotina semanal',
  'Hours a month spent on the routine work that the product took over':
    'Horas por mês gastas na rotina que o produto assumiu',
  'Time log of two weeks, agreed with the team lead':
    'Registro de tempo de duas semanas, combinado com quem lidera a equipe',
  'Automated routine work': 'Rotina automatizada',
  'Room for growth without hiring': 'Espaço para crescer sem contratar',
  'Shorter cycle time': 'Ciclo mais curto',
  'Days from request to delivery in the process that matters most':
    'Dias do pedido à entrega no processo que mais importa',
  days: 'dias',
  'Report of the system of record': 'Relatório do sistema de registro',
  'Tools retired': 'Ferramentas encerradas',
  'Tools and services cancelled because of the product':
    'Ferramentas e serviços cancelados por causa do produto',
  tools: 'ferramentas',
  'Cancelled invoices, seen by finance': 'Faturas canceladas, vistas pelo financeiro',
  'Second use case': 'Segundo caso de uso',
  'A second use case is live with its own results':
    'Um segundo caso de uso está em operação com seus próprios resultados',
  'Confirmed by its owner on the customer side': 'Confirmado por quem responde por ele no cliente',
  'Growth with the same team': 'Crescer com a mesma equipe',
  'The business has grown by an amount that the customer names, and the team has not':
    'O negócio cresceu o quanto o próprio cliente informa, e a equipe não cresceu',
  'Routine work that runs by itself': 'Rotina que roda sozinha',
  'More volume through the same hands': 'Mais volume pelas mesmas mãos',
  'Growth earns more than it costs': 'O crescimento rende mais do que custa',
  'Revenue won': 'Receita conquistada',
  'Deals won because the win rate rose': 'Negócios ganhos porque a taxa de conversão subiu',
  'Win rate report, agreed with the head of sales':
    'Relatório da taxa de conversão, combinado com a chefia de vendas',
  'SMB, any industry': 'Pequenas empresas, qualquer setor',
  'First result in two weeks': 'Primeiro resultado em duas semanas',
  'The first task that took hours by hand now runs in the product':
    'A primeira tarefa que tomava horas à mão agora roda no produto',
  'Confirmed by the owner of the business or the team': 'Confirmado por quem dirige o negócio ou pela equipe',
  'Everyone works in it': 'Todos trabalham nele',
  'Usage report': 'Relatório de uso',
  'Hours for paperwork': 'Horas com papelada',
  'Hours a month spent on the paperwork that the product took over':
    'Horas por mês com a papelada que o produto assumiu',
  'Answers of the same people before and after': 'Respostas das mesmas pessoas antes e depois',
  'Automated paperwork': 'Papelada automatizada',
  'A day a week comes free': 'Um dia por semana fica livre',
  'More time for customers': 'Mais tempo para os clientes',
  'First tool cancelled': 'Primeira ferramenta cancelada',
  'At least one paid tool is cancelled because of the product':
    'Pelo menos uma ferramenta paga foi cancelada por causa do produto',
  'Cancelled invoice': 'Fatura cancelada',
  'Would recommend it': 'Recomendaria',
  'Answer to "would you recommend us" on a scale of 0 to 10':
    'Resposta a “você nos recomendaria?” em uma escala de 0 a 10',
  points: 'pontos',
  'Survey answer of the decision maker': 'Resposta da pesquisa de quem decide',
  'Results told to others': 'Resultados contados a outros',
  'The customer tells another company, in its own words and numbers, what it has reached':
    'O cliente conta a outra empresa, com suas palavras e números, o que alcançou',
  'The review, quote or call that the customer has agreed to':
    'A avaliação, citação ou conversa com a qual o cliente concordou',
  'Results that are kept with their proof': 'Resultados guardados com suas evidências',
  'The customer can show what changed': 'O cliente consegue mostrar o que mudou',
  'Its own standing grows, and the renewal is no longer a question':
    'Seu próprio prestígio cresce e a renovação deixa de ser uma dúvida',
  'Product-led, any industry': 'Product-led, qualquer setor',
  'Accounts that sign up by themselves have no executive sponsor: its points go to the plan and to what the account does.':
    'Contas que se cadastram sozinhas não têm patrocinador executivo: os pontos dele vão para o plano e para o que a conta faz.',
  'First value': 'Primeiro valor',
  'The account has finished the action that shows what the product is for':
    'A conta concluiu a ação que mostra para que o produto serve',
  'Product event': 'Evento do produto',
  'Weekly habit': 'Hábito semanal',
  'Weeks out of the last four in which the account came back':
    'Semanas, das últimas quatro, em que a conta voltou',
  'weeks of 4': 'semanas de 4',
  'Team invited': 'Equipe convidada',
  'People who work in the account every month': 'Pessoas que trabalham na conta todo mês',
  people: 'pessoas',
  'Hours a week for the task': 'Horas por semana na tarefa',
  'Hours a month that the task still takes': 'Horas por mês que a tarefa ainda toma',
  'Answer in the product survey': 'Resposta na pesquisa do produto',
  'Own goal reached': 'Meta própria atingida',
  'The goal that the customer set when signing up': 'A meta que o cliente definiu ao se cadastrar',
  'Answer of the account owner': 'Resposta de quem responde pela conta',
};
