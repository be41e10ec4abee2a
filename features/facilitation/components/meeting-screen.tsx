import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { screenLinkAction, showAction } from '../actions';
import { targetOf, targetText } from '../rules';
import type { Meeting, ScreenTarget, Theme } from '../types';

type Props = { meeting: Meeting; locale: string; canEdit: boolean };

const nameOf = ({ nameSv, nameEn }: Theme, locale: string) => (locale === 'en' && nameEn ? nameEn : nameSv);

/** What the screen shows, a button for each thing it can show, and its address. */
export function MeetingScreen({ meeting, locale, canEdit }: Props) {
  const t = useTranslations('facilitation.meeting');
  const summary = useTranslations('form')('summary');
  const { head } = meeting;
  const now = targetText(targetOf(head.screen));
  return (
    <Panel id="screen" title={t('screen')}>
      <p className="mb-3" role="status">
        {t('showsNow', { what: useShown(meeting, locale) })}
      </p>
      {canEdit ? (
        <>
          <ActionForm
            action={showAction}
            locale={locale}
            errorTitle={summary}
            prefix="show-"
            className="grid grid-cols-1 gap-4"
            hidden={{ consultationId: head.id, version: head.screen.version }}
          >
            <p className="flex flex-wrap gap-2">
              <Show now={now} target={{ view: 'waiting', id: null }} text={t('waitingButton')} />
              <Show now={now} target={{ view: 'matrix', id: null }} text={t('matrixButton')} />
            </p>
            {meeting.themes.map((theme) => (
              <ThemeButtons key={theme.id} {...{ theme, meeting, locale, now }} />
            ))}
          </ActionForm>
          <ScreenLink head={head} locale={locale} />
        </>
      ) : null}
    </Panel>
  );
}

/** What the screen shows in words. */
function useShown({ head, themes, groups, cards }: Meeting, locale: string): string {
  const t = useTranslations('facilitation.meeting');
  const { view, id } = targetOf(head.screen);
  const theme = themes.find((each) => each.id === id);
  if (view === 'theme' && theme) return t('theme', { name: nameOf(theme, locale) });
  if (view === 'group') return t('group', { name: groups.find((each) => each.id === id)?.title ?? '' });
  if (view === 'card') return t('card', { name: String(cards.find((each) => each.id === id)?.number ?? '') });
  return t(view === 'matrix' ? 'matrix' : 'waiting');
}

function Show({ now, target, text }: { now: string; target: ScreenTarget; text: string }) {
  const t = useTranslations('facilitation.meeting');
  const value = targetText(target);
  return (
    <SubmitButton
      name="show"
      value={value}
      size="small"
      variant={value === now ? 'spruce' : 'ghost'}
      pendingText={t('turning')}
    >
      {text}
    </SubmitButton>
  );
}

function ThemeButtons({
  theme,
  meeting,
  locale,
  now,
}: {
  theme: Theme;
  meeting: Meeting;
  locale: string;
  now: string;
}) {
  const t = useTranslations('facilitation.meeting');
  const name = nameOf(theme, locale);
  const groups = meeting.groups.filter(({ questionId }) => questionId === theme.id);
  const cards = meeting.cards.filter(({ questionId }) => questionId === theme.id);
  return (
    <div className="border-t border-mist-2 pt-3">
      <p className="flex flex-wrap gap-2">
        <Show now={now} target={{ view: 'theme', id: theme.id }} text={t('showTheme', { name })} />
        {groups.map(({ id, title }) => (
          <Show key={id} now={now} target={{ view: 'group', id }} text={t('showGroup', { name: title })} />
        ))}
      </p>
      {cards.length > 0 ? (
        <Disclosure plain summary={t('cardsOf', { name })}>
          <p className="flex flex-wrap gap-2">
            {cards.map(({ id, number }) => (
              <Show key={id} now={now} target={{ view: 'card', id }} text={t('showCard', { number })} />
            ))}
          </p>
        </Disclosure>
      ) : null}
    </div>
  );
}

function ScreenLink({ head, locale }: { head: Meeting['head']; locale: string }) {
  const t = useTranslations('facilitation.meeting');
  const summary = useTranslations('form')('summary');
  return (
    <div className="mt-5 border-t border-mist-2 pt-4">
      <h3 className="mb-1 text-h4">{t('link')}</h3>
      <p className="mb-3 max-w-text">{t(head.hasScreenLink ? 'linkOut' : 'linkNone')}</p>
      <ActionForm
        action={screenLinkAction}
        locale={locale}
        errorTitle={summary}
        prefix="link-"
        className="grid grid-cols-1 gap-3"
        hidden={{ consultationId: head.id }}
      >
        <p className="flex flex-wrap gap-2">
          <SubmitButton name="screenLink" value="make" size="small" pendingText={t('linkMaking')}>
            {t(head.hasScreenLink ? 'linkRenew' : 'linkMake')}
          </SubmitButton>
          {head.hasScreenLink ? (
            <SubmitButton name="screenLink" value="remove" variant="ghost" size="small" pendingText={t('linkMaking')}>
              {t('linkRemove')}
            </SubmitButton>
          ) : null}
        </p>
      </ActionForm>
    </div>
  );
}
