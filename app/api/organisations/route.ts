import { listOrganisationOptions } from '@/features/registration/queries';
import { route } from '@/lib/route';

export const dynamic = 'force-dynamic';

/** The names of the organisations people choose among, fetched by the form's search box. */
export const GET = route(async () => {
  const options = await listOrganisationOptions();
  return Response.json(
    options.map(({ name }) => name),
    { headers: { 'cache-control': 'public, max-age=300' } },
  );
});
