/**
 * The revision that a form of the schedule was shown with. Not among an ActionForm's `hidden`, which stay as they were posted: here the
 * page shows the new day together with who changed it, and pressing again means that one.
 */
export function RevisionField({ revision }: { revision: number }) {
  return <input type="hidden" name="revision" value={revision} />;
}
