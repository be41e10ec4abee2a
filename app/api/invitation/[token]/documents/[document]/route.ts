import { heldDocument } from '@/app/api/held-document';
import { route } from '@/lib/route';

type Context = { params: Promise<{ token: string; document: string }> };

export const GET = route<Context>(async (request, { params }) => heldDocument(request, 'invitation', await params));
