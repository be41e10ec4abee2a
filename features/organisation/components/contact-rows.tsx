import { useTranslations } from 'next-intl';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { RowButtons } from '@/components/form/row-buttons';
import { Panel } from '@/components/ui/panel';
import { contactKinds } from '../rules';
import type { Contact } from '../types';

/** Persons and mailboxes of an organisation as rows, and an empty one for one more. */
export function ContactRows({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTranslations('organisations');
  return (
    <Panel id="contacts" title={t('contacts')}>
      <p className="mb-4 max-w-text text-ink-2">{t('contactsHint')}</p>
      <ol className="grid grid-cols-1 gap-6">
        {[...contacts, null].map((contact, i) => (
          <li key={contact?.id ?? 'new'}>
            <ContactRow number={i} contact={contact} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function ContactRow({ number, contact }: { number: number; contact: Contact | null }) {
  const t = useTranslations('organisations');
  const form = useTranslations('form');
  const fields = [
    ['contactName', 'text', contact?.name],
    ['contactTitle', 'text', contact?.title],
    ['contactEmail', 'email', contact?.email],
    ['contactPhone', 'tel', contact?.phone],
  ] as const;
  const called = contact ? contact.name || contact.email : '';
  return (
    <fieldset className="min-w-0 border-t border-mist-2 pt-4">
      <legend className="float-left w-full font-display text-lg font-semibold [overflow-wrap:anywhere]">
        {contact ? called : t('newContact')}
      </legend>
      <div className="clear-left pt-2">
        <input type="hidden" name={`contactId-${number}`} value={contact?.id ?? ''} />
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
          <ActionSelect
            name={`contactKind-${number}`}
            label={t('contactKind')}
            options={contactKinds.map((value) => ({ value, label: t(`contactKinds.${value}`) }))}
            defaultValue={contact?.kind ?? 'staff'}
          />
          {fields.map(([name, type, value]) => (
            <ActionText
              key={name}
              name={`${name}-${number}`}
              type={type}
              label={t(name)}
              {...(name === 'contactEmail' ? {} : { optionalText: form('optional') })}
              defaultValue={value ?? ''}
            />
          ))}
        </div>
        {contact ? (
          <RowButtons
            number={number}
            about={called}
            isFirst
            isLast
            texts={{ up: '', down: '', remove: t('removeContact') }}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
