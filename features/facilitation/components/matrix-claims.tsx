import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { removeClaimAction } from '../matrix-actions';
import { type Claim, isOwn, type TaskRow } from '../matrix-rules';

/** What is said of a task, one line for each, with a button that takes it away. */
export function MatrixClaims({ row, at }: { row: TaskRow; at: { consultationId: string; locale: string } }) {
  const t = useTranslations('facilitation.matrix');
  const errorTitle = useTranslations('form')('summary');
  return (
    <div>
      <h3 className="text-h4">{t('claims')}</h3>
      {row.claims.length === 0 ? <p className="mt-1 text-ink-2">{t('noClaims')}</p> : null}
      <ul className="mt-1">
        {row.claims.map((claim) => (
          <li key={claim.id}>
            <ActionForm
              action={removeClaimAction}
              locale={at.locale}
              errorTitle={errorTitle}
              prefix={`claim-${claim.id}-`}
              className="flex flex-wrap items-center gap-x-3"
              hidden={{ consultationId: at.consultationId, claimId: claim.id }}
            >
              <ClaimWords claim={claim} />
              <SubmitButton variant="plain" size="small" pendingText={t('saving')}>
                {t('removeClaim')}
                <span className="sr-only">
                  : <ClaimWords claim={claim} />
                </span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ClaimWords({ claim }: { claim: Claim }) {
  const t = useTranslations('facilitation');
  const key = isOwn(claim) ? 'matrix.claimOwn' : claim.by ? 'matrix.claimOther' : 'matrix.claimMeeting';
  const values = { level: t(`levels.${claim.level}`), by: claim.by?.name ?? '', owner: claim.owner.name };
  return (
    <span>
      {t(key, values)}
      {claim.cardNumber === null ? '' : `, ${t('matrix.fromCard', { number: claim.cardNumber })}`}
    </span>
  );
}
