'use client';

import { useEffect, useState } from 'react';
import type { ComboBoxOption } from '@/components/form/combo-box-options';

/** The names to choose among, fetched once the page stands: they are no part of it. Empty without network; free text goes anyway. */
export function useOrganisationNames(): ComboBoxOption[] {
  const [options, setOptions] = useState<ComboBoxOption[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/api/organisations', { signal: controller.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<string[]>) : []))
      .then((names) => setOptions(names.map((name) => ({ id: name, label: name }))))
      .catch(() => undefined);
    return () => controller.abort();
  }, []);
  return options;
}
