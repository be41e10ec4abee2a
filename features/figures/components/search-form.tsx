import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Looks a municipality up by name; what was chosen before goes along, so that the address says everything. */
export function SearchForm({
  action,
  search,
  also = {},
}: {
  action: string;
  search: string;
  also?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('figures.search');
  return (
    <form method="get" action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <label htmlFor="municipality-search" className="mb-1 block text-md font-semibold">
          {t('label')}
        </label>
        <input
          id="municipality-search"
          name="q"
          type="search"
          defaultValue={search}
          maxLength={100}
          className="min-h-11 w-full max-w-80 rounded-md border-[1.5px] border-edge bg-birch px-3.5 py-2"
        />
      </div>
      <Button type="submit" variant="ghost" size="small">
        <Search aria-hidden="true" size={18} />
        {t('button')}
      </Button>
    </form>
  );
}
