import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import type { Role } from '@/lib/actor';
import type { InvitationRow, ListedColleague } from '../types';
import { ColleagueList } from './colleague-list';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';

type View = {
  scopeText: string;
  colleagues: readonly ListedColleague[];
  invitations: readonly (InvitationRow & { canRevoke: boolean })[];
  roles: readonly Role[];
};

/** One scope: its people, its invitations, and the form that invites more where the actor may. */
export function ScopePanels({ id, place, view }: { id: string; place: string; view: View }) {
  const t = useTranslations('colleagues');
  return (
    <div className="grid grid-cols-1 gap-4">
      <Panel id={id} title={place}>
        <ColleagueList colleagues={view.colleagues} roles={view.roles} />
      </Panel>
      {view.roles.length > 0 ? (
        <Disclosure id={`${id}-invite`} summary={t('inviteTo', { place })}>
          <InviteForm scope={view.scopeText} roles={view.roles} />
        </Disclosure>
      ) : null}
      {view.invitations.length > 0 ? (
        <Disclosure summary={`${t('invitations')} (${view.invitations.length})`}>
          <InvitationList invitations={view.invitations} />
        </Disclosure>
      ) : null}
    </div>
  );
}
