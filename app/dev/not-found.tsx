import Link from 'next/link';

export default function DevNotFound() {
  return (
    <>
      <h1>Sidan finns inte</h1>
      <p className="mt-4">
        <Link href="/">Till startsidan</Link>
      </p>
    </>
  );
}
