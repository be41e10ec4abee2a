/** The browser's own list of suggestions, shared by every field on the page whose `list` is its id. Works without JavaScript. */
export function DataList({ id, options }: { id: string; options: readonly string[] }) {
  return (
    <datalist id={id}>
      {options.map((option) => (
        <option key={option} value={option} />
      ))}
    </datalist>
  );
}
