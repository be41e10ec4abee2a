import type { useTranslations } from 'next-intl';

/** The words of the fields that a new invitation and a changed one share. */
export function fieldWords(
  t: ReturnType<typeof useTranslations<'invitations'>>,
  form: ReturnType<typeof useTranslations<'form'>>,
) {
  return {
    errorTitle: form('summary'),
    optional: form('optional'),
    role: t('fields.role'),
    roleHint: t('fields.roleHint'),
    name: t('fields.name'),
    title: t('fields.title'),
    email: t('fields.email'),
    emailHint: t('fields.emailHint'),
    second: t('fields.second'),
    secondHint: t('fields.secondHint'),
    language: t('fields.language'),
    languages: [
      { value: 'sv', label: t('fields.languages.sv') },
      { value: 'en', label: t('fields.languages.en') },
    ],
    key: t('fields.key'),
    keyHint: t('fields.keyHint'),
    note: t('fields.note'),
    noteHint: t('fields.noteHint'),
  };
}
export type InvitationFieldWords = ReturnType<typeof fieldWords>;
