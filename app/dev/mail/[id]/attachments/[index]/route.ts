import { loadDevMail } from '@/features/mail/loaders';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; index: string }> };

/** An attachment to download, as it was sent. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, index } = await params;
  const file = (await loadDevMail(id)).attachments[Number(index)];
  if (!file) return new Response(null, { status: 404 });
  return new Response(Buffer.from(file.content, 'base64'), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.filename.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'no-store',
    },
  });
}
