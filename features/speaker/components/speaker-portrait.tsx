import { classNames } from '@/components/ui/class-names';
import type { ShownPhoto } from '../types';

/** A speaker's photo as the public sees it; its place is kept, so that nothing moves when it comes. */
export function SpeakerPhoto({ photo, alt, size }: { photo: ShownPhoto; alt: string; size: 'small' | 'large' }) {
  const px = size === 'large' ? 224 : 96;
  return (
    // biome-ignore lint/performance/noImgElement: encoded once when it came; the route asks whether it may still be shown
    <img
      src={`/api/photos/${photo.id}`}
      alt={alt}
      width={px}
      height={px}
      loading={size === 'large' ? 'eager' : 'lazy'}
      decoding="async"
      className={classNames('rounded-panel bg-mist object-cover', size === 'large' ? 'size-40 sm:size-56' : 'size-24')}
    />
  );
}
