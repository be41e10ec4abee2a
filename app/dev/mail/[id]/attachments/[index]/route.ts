import { getDevMail } from '@/features/mail/queries';
import { isDemo } from '@/lib/env';
import { problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; index: string }> };

/** An attachment to download, as it was sent. */
export const GET = route<Context>(async (_request, { params }) => {
  const { id, index } = await params;
  const mail = isDemo ? await getDevMail(id) : null;
  const file = mail?.attachments[Number(index)];
  if (!file) return problem('notFound');
  return new Response(Buffer.from(file.content, 'base64'), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.filename.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'no-store',
    },
  });
});
