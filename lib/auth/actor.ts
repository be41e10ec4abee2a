import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/actor';
import { findSignedIn, type SignedIn, sessionTokenOfRequest } from '@/lib/auth/session';

/** The signed-in person of this request, asked for once however many ask. Null when nobody is. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionTokenOfRequest();
  return token ? findSignedIn(token) : null;
});

/** Who acts in this request, with the roles of this moment. */
export async function getActor(): Promise<Actor> {
  return actorOf(await getSignedIn());
}

/** The actor a signed-in person is; public when nobody is. */
export function actorOf(signedIn: SignedIn | null): Actor {
  return signedIn
    ? { kind: 'user', userId: signedIn.userId, grants: signedIn.grants, seriesGrants: signedIn.seriesGrants }
    : { kind: 'public' };
}
