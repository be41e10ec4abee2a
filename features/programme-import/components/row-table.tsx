import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { FieldChange, PlannedRow } from '../types';
import { valueWords } from './value-words';

const tones: Record<PlannedRow['state'], TagTone> = { new: 'calm', changed: 'sun', unchanged: 'outline' };

/** What each row of the file will do: a new seminar, fields that change from what to what, a place in the day. */
export function RowTable({ rows, wrong }: { rows: readonly PlannedRow[]; wrong: ReadonlySet<number> }) {
  const t = useTranslations('programmeImport');
  return (
    <Table id="rows" caption={t('rows.caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('errorList.row')}</Th>
          <Th>{t('columns.titleSv')}</Th>
          <Th>{t('rows.what')}</Th>
          <Th>{t('rows.place')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.line} row={row} wrong={wrong.has(row.line)} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, wrong }: { row: PlannedRow; wrong: boolean }) {
  const t = useTranslations('programmeImport');
  const { line, title, key, state, changes, setKey, placement, notes } = row;
  return (
    <tr>
      <Td className="tabular">{line}</Td>
      <th scope="row" className="min-w-52 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
        <b className="font-semibold [overflow-wrap:anywhere]">{title}</b>
        {key ? <span className="block text-sm text-ink-2">{t('rows.key', { key })}</span> : null}
      </th>
      <Td className="min-w-64">
        <Tag tone={wrong ? 'ling' : tones[state]}>{t(wrong ? 'rows.wrong' : `rows.states.${state}`)}</Tag>
        {state === 'changed' ? <Changes changes={changes} /> : null}
        {setKey && state === 'changed' ? <p className="mt-1 text-sm">{t('rows.setKey')}</p> : null}
        {notes.map((note) => (
          <p key={note} className="mt-1 text-sm text-ink-2">
            {t(`notes.${note}` as 'notes.formula')}
          </p>
        ))}
      </Td>
      <Td className="min-w-44">
        {placement
          ? t(`rows.places.${placement.state}`, {
              time: placement.time,
              room: placement.roomName,
              seats: placement.seats,
            })
          : t('rows.noPlace')}
      </Td>
    </tr>
  );
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations('programmeImport');
  const words = valueWords({ seminars: useTranslations('seminars'), programme: useTranslations('programme') });
  return (
    <ul className="mt-2 grid gap-1.5 text-sm">
      {changes.map(({ field, before, after }) => (
        <li key={field} className="[overflow-wrap:anywhere]">
          <span className="text-ink-2">{t(`fields.${field}`)}: </span>
          {before ? (
            <>
              <del className="text-ink-2">{words(field, before)}</del> {t('rows.becomes')}{' '}
            </>
          ) : null}
          <ins className="font-semibold no-underline">{words(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
