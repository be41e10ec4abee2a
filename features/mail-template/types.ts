import type { TemplateWords } from '@/emails/template-words';

/** The newest version of a template's words; version 0 where nobody has changed them. */
export type TemplateState = {
  template: string;
  version: number;
  isBuiltIn: boolean;
  createdAt: Date | null;
  createdBy: string | null;
};

export type TemplateVersion = {
  version: number;
  isBuiltIn: boolean;
  createdAt: Date;
  createdBy: string | null;
  sv: TemplateWords;
  en: TemplateWords;
};
