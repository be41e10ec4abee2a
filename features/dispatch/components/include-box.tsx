'use client';

import { useActionField } from '@/components/form/action-form';

/** The box of one address: as it was left, also when the form comes back with something to mend. */
export function IncludeBox({ id, isIncluded, isFixed }: { id: string; isIncluded: boolean; isFixed: boolean }) {
  const { written } = useActionField('include');
  return (
    <input
      type="checkbox"
      name="include"
      id={`include-${id}`}
      value={id}
      defaultChecked={written ? written.includes(id) : isIncluded}
      disabled={isFixed}
      className="mt-1 size-6 shrink-0 accent-spruce"
    />
  );
}
