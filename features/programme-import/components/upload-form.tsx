import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { mostRows } from '../cell-rules';

type City = { id: string; slug: string; city: string };

/** Chooses a file and where its rows are placed. A form of the browser's own: it works without JavaScript, and files take their own way in. */
export function UploadForm({ series, cities, city }: { series: string; cities: readonly City[]; city: string | null }) {
  const t = useTranslations('programmeImport');
  const locale = useLocale();
  return (
    <Panel id="upload" title={t('upload.title')}>
      <form
        action={`/api/uploads/programme-import/${series}?locale=${locale}`}
        method="post"
        encType="multipart/form-data"
        className="grid gap-5"
      >
        <div>
          <label htmlFor="conferenceId" className="block font-semibold">
            {t('upload.city')}
          </label>
          <p id="conferenceId-hint" className="max-w-text text-md text-ink-2">
            {t('upload.cityHint')}
          </p>
          <select
            id="conferenceId"
            name="conferenceId"
            aria-describedby="conferenceId-hint"
            defaultValue={cities.find(({ slug }) => slug === city)?.id ?? ''}
            className={controlClass}
          >
            <option value="">{t('upload.onlySeminars')}</option>
            {cities.map(({ id, city: name }) => (
              <option key={id} value={id}>
                {t('upload.placeIn', { city: name })}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="file" className="block font-semibold">
            {t('upload.file')}
          </label>
          <p id="file-hint" className="max-w-text text-md text-ink-2">
            {t('upload.fileHint', { rows: mostRows })}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            required
            accept=".csv,.txt,.tsv,.xlsx"
            aria-describedby="file-hint"
            className={controlClass}
          />
        </div>
        <div>
          <Button type="submit">{t('upload.look')}</Button>
        </div>
      </form>
    </Panel>
  );
}

/** How a file is written, and an empty one to begin with. */
export function TemplateHelp() {
  const t = useTranslations('programmeImport');
  const locale = useLocale();
  return (
    <Panel id="template" title={t('template.title')}>
      <ul className="grid max-w-text list-disc gap-1.5 pl-5">
        {(['oneRow', 'key', 'empty', 'people', 'time', 'draft'] as const).map((rule) => (
          <li key={rule}>{t(`template.rules.${rule}`)}</li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-6">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <a
            key={kind}
            href={`/api/programme-template.${kind}?locale=${locale}`}
            className="inline-flex min-h-11 items-center gap-2"
          >
            <Download aria-hidden="true" size={20} />
            {t(`template.${kind}`)}
          </a>
        ))}
      </p>
    </Panel>
  );
}
