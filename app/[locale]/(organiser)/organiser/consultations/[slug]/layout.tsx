import type { ReactNode } from 'react';
import { consultationAreasFor } from '@/features/consultation/area-rules';
import { ConsultationAreas } from '@/features/consultation/components/consultation-areas';
import { loadConsultationFrame } from '@/features/consultation/loaders';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** The row of a consultation's parts. It decides nothing: each page asks for its own rights. */
export default async function ConsultationLayout({ children, params }: Props) {
  const { slug } = await params;
  const frame = await loadConsultationFrame(slug);
  if (!frame) return children;
  return (
    <>
      <ConsultationAreas slug={slug} areas={consultationAreasFor(frame.actor)} />
      {children}
    </>
  );
}
