import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { Meeting, Stand } from '../types';

/** Who supports and who objects, card by card: those with the most to say about them first. */
export function StandsTable({ meeting: { cards, stands }, invited }: { meeting: Meeting; invited: number }) {
  const t = useTranslations('facilitation');
  const of = Map.groupBy(stands, ({ cardId }) => cardId);
  const rows = cards
    .flatMap((card) => {
      const said = of.get(card.id);
      return said ? [{ card, said }] : [];
    })
    .sort((a, b) => b.said.length - a.said.length || a.card.number - b.card.number);
  return (
    <Panel id="stands" title={t('meeting.stands')}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t('meeting.standsNone')}</p>
      ) : (
        <Table id="stands-table" caption={t('meeting.standsCaption')} captionHidden>
          <thead>
            <tr>
              {(['card', 'support', 'object', 'comments'] as const).map((column) => (
                <Th key={column}>{t(`meeting.columns.${column}`)}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ card, said }) => (
              <tr key={card.id}>
                <th scope="row" className="min-w-56 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
                  <span className="font-semibold">{t('card.name', { number: card.number })}</span>
                  <span className="line-clamp-2 text-ink-2">{card.problem || card.proposal}</span>
                </th>
                <Said said={said.filter(({ kind }) => kind === 'support')} invited={invited} tone="calm" />
                <Said said={said.filter(({ kind }) => kind === 'object')} invited={invited} tone="ling" />
                <Td>
                  {said.map(({ invitationId, organisation, comment }) =>
                    comment ? <p key={invitationId}>{t('meeting.comment', { organisation, comment })}</p> : null,
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function Said({ said, invited, tone }: { said: readonly Stand[]; invited: number; tone: 'calm' | 'ling' }) {
  const t = useTranslations('facilitation.meeting');
  const names = said.map(({ organisation, byName }) =>
    byName ? t('standBy', { organisation, name: byName }) : organisation,
  );
  return (
    <Td className="min-w-48">
      <span className="tabular font-semibold">{said.length}</span>
      <Meter percent={invited > 0 ? Math.min(100, (100 * said.length) / invited) : 0} tone={tone} />
      <span className="mt-1.5 block text-sm">{names.join(', ')}</span>
    </Td>
  );
}
