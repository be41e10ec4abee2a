export const dynamic = 'force-static';

/** What every other page is measured against by `npm run bench`: a static page without anything of ours in the same build. */
export default function HelloPage() {
  return <p>Hej</p>;
}
