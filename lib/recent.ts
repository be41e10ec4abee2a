/**
 * Answers that many ask for at once, each read at most once in `freshForMs` by this process and given to all who ask meanwhile.
 * A failure is not kept: the next to ask tries again.
 * @param keptAtMost how many keys are kept; the one read longest ago goes first, so that made-up keys cannot make it grow.
 */
export function recentAnswers<T>(freshForMs: number, keptAtMost = 200) {
  const recent = new Map<string, { at: number; value: Promise<T> }>();
  return (key: string, read: () => Promise<T>): Promise<T> => {
    const known = recent.get(key);
    if (known && Date.now() - known.at < freshForMs) return known.value;
    const value = read();
    recent.delete(key);
    recent.set(key, { at: Date.now(), value });
    if (recent.size > keptAtMost) recent.delete(recent.keys().next().value ?? key);
    value.catch(() => recent.get(key)?.value === value && recent.delete(key));
    return value;
  };
}
