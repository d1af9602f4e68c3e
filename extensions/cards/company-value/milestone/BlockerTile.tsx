import { Button, Flex, Tag, Text, Tile } from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import type { OpenBlocker } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';

interface BlockerTileProps {
  readonly blocker: OpenBlocker;
  /** Opens the form that says that it is out of the way; without it, the tile only tells. */
  readonly onClear?: () => void;
}

/** What holds a milestone up: since when, who raised it, who can clear it, and when it escalates. */
export function BlockerTile({ blocker, onClear }: BlockerTileProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex justify="between" align="center" gap="sm">
          <Text format={{ fontWeight: 'demibold' }}>
            {t('panel.blocker.title', { title: blocker.title })}
          </Text>
          <Tag variant="warning">{t(`panel.blocker.type.${blocker.blockerType}`)}</Tag>
        </Flex>
        <Text variant="microcopy">{blockerWords(blocker, words, company)}</Text>
        {onClear === undefined ? null : (
          <Flex gap="xs">
            {company.view.mayWrite ? (
              <Button size="xs" onClick={onClear}>
                {t('blocker.clearAction')}
              </Button>
            ) : null}
            <TicketButton blocker={blocker} companyId={company.view.summary.company.id} />
          </Flex>
        )}
      </Flex>
    </Tile>
  );
}

const TICKET = '0-5';
const COMPANY = '0-2';

interface TicketButtonProps {
  readonly blocker: OpenBlocker;
  readonly companyId: string;
}

/**
 * The ticket of a blocker, or HubSpot's own form for one of this company. HubSpot opens both with the rights of the
 * person who clicks, so that the app itself asks for none to tickets.
 */
function TicketButton({ blocker: { ticketId }, companyId }: TicketButtonProps) {
  const { t } = useWords();
  if (ticketId !== null) {
    return (
      <CrmActionButton
        size="xs"
        actionType="PREVIEW_OBJECT"
        actionContext={{ objectTypeId: TICKET, objectId: Number(ticketId) }}
      >
        {t('blocker.openTicket')}
      </CrmActionButton>
    );
  }
  return (
    <CrmActionButton
      size="xs"
      actionType="OPEN_RECORD_ASSOCIATION_FORM"
      actionContext={{
        objectTypeId: TICKET,
        association: { objectTypeId: COMPANY, objectId: Number(companyId) },
      }}
    >
      {t('blocker.addTicket')}
    </CrmActionButton>
  );
}

function blockerWords(blocker: OpenBlocker, { t, format }: Words, company: CompanyScope): string {
  const raised = format.dateNear(blocker.raisedOn, company.today);
  const who = company.people.nameOf(blocker.raisedByContactId);
  const { escalatesOn } = blocker;
  const parts = [
    who === null
      ? t('panel.blocker.raised', { date: raised })
      : t('panel.blocker.raisedBy', { date: raised, who }),
    t(`panel.blocker.goesTo.${blocker.goesTo}`),
  ];
  if (escalatesOn !== null) {
    const key = escalatesOn <= company.today ? 'panel.blocker.escalated' : 'panel.blocker.escalates';
    parts.push(t(key, { date: format.dateNear(escalatesOn, company.today) }));
  }
  return format.join(parts, 'sentences');
}
