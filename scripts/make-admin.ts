// npm run make-admin -- ADDRESS: gives a person the role admin over everything, and makes the user where there is none. How the first one comes in.
import { writeAudit } from '@/lib/audit';
import { db, inTransaction, pool } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';

const email = process.argv[2] ?? '';
const emailCanonical = canonicalEmail(email);
if (!emailCanonical) {
  console.error('Say whose: npm run make-admin -- name@agency.se');
  process.exit(1);
}
await inTransaction(async (tx) => {
  const user = await tx.user.upsert({
    where: { emailCanonical },
    create: { email: email.trim(), emailCanonical },
    update: {},
    select: { id: true },
  });
  const held = await tx.roleGrant.count({ where: { userId: user.id, role: 'admin', conferenceId: null } });
  if (held > 0) return;
  await tx.roleGrant.create({ data: { userId: user.id, role: 'admin' }, select: { id: true } });
  await writeAudit(tx, {
    actor: { kind: 'system' },
    action: 'role.granted',
    subjectType: 'user',
    subjectId: user.id,
    data: { role: 'admin' },
  });
});
console.log('Done. That person signs in at /logga-in with a link by mail.');
await db.$disconnect();
if (!pool.ended) await pool.end();
