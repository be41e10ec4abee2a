import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardSaver, type SaveAnswer, type SaveState } from '@/features/input/components/card-saver';
import { type CardTexts, cardFields } from '@/features/input/form-rules';

const texts = (change: Partial<CardTexts> = {}): CardTexts => ({
  ...(Object.fromEntries(cardFields.map((field) => [field, ''])) as CardTexts),
  ...change,
});

/** A page with one form, and a server that answers as it is told. */
function page(answers: SaveAnswer[]) {
  let form = texts();
  const sent: (CardTexts & { revision: string })[] = [];
  const states: SaveState[] = [];
  const saver = new CardSaver(
    { texts: texts(), revision: 1 },
    {
      read: () => form,
      fill: (next) => {
        form = next;
      },
      post: async (body) => {
        sent.push(body);
        return answers.shift() ?? { status: 200, body: { revision: sent.length + 1 } };
      },
      onChange: (state) => states.push(state),
    },
  );
  return {
    saver,
    sent,
    states,
    write: (change: Partial<CardTexts>) => {
      form = { ...form, ...change };
      saver.touched();
    },
    form: () => form,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('trust 84, 85: a card that saves by itself', () => {
  it('waits for a pause, sends once, and sends nothing when nothing changed', async () => {
    const { saver, sent, states, write } = page([]);
    write({ problem: 'B' });
    write({ problem: 'Barn' });
    await vi.advanceTimersByTimeAsync(1_600);
    expect(sent.map(({ problem, revision }) => [problem, revision])).toEqual([['Barn', '1']]);
    expect(states.map(({ status }) => status)).toEqual(['waiting', 'saving', 'saved']);
    await saver.saveNow();
    expect(sent).toHaveLength(1);
    expect(saver.isDirty()).toBe(false);
  });

  it('sends what was lost on the way again as it was, with the same revision, and then the newer', async () => {
    const { saver, sent, states, write } = page([{ status: 0, body: {} }]);
    write({ problem: 'Första' });
    await vi.advanceTimersByTimeAsync(1_500);
    expect([states.at(-1)?.status, saver.isDirty()]).toEqual(['unsent', true]);
    write({ problem: 'Första, andra' });
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent.map(({ problem, revision }) => [problem, revision])).toEqual([
      ['Första', '1'],
      ['Första', '1'],
      ['Första, andra', '3'],
    ]);
    expect(states.at(-1)?.status).toBe('saved');
  });

  it('takes in what another wrote elsewhere, and saves both', async () => {
    const theirs = texts({ proposal: 'Deras' });
    const { sent, states, write, form } = page([{ status: 409, body: { revision: 7, by: 'Bo', texts: theirs } }]);
    write({ problem: 'Mitt' });
    await vi.advanceTimersByTimeAsync(1_600);
    expect(form()).toEqual(texts({ problem: 'Mitt', proposal: 'Deras' }));
    expect(sent[1]).toMatchObject({ problem: 'Mitt', proposal: 'Deras', revision: '7' });
    expect(states.some(({ conflict }) => conflict?.by === 'Bo' && conflict.both.length === 0)).toBe(true);
  });

  it('holds still when both wrote in one field, keeps mine, and saves what was chosen', async () => {
    const theirs = texts({ problem: 'Deras' });
    const { saver, sent, states, write, form } = page([
      { status: 409, body: { revision: 7, by: 'Bo', texts: theirs } },
    ]);
    write({ problem: 'Mitt' });
    await vi.advanceTimersByTimeAsync(1_600);
    expect(states.at(-1)).toMatchObject({ status: 'conflict', conflict: { both: ['problem'], theirs } });
    write({ problem: 'Mitt och deras' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, form().problem]).toEqual([1, 'Mitt och deras']);
    await saver.saveNow();
    expect(sent[1]).toMatchObject({ problem: 'Mitt och deras', revision: '7' });
    expect(states.at(-1)).toEqual({ status: 'saved', conflict: null });
  });

  it('stops where input is closed and keeps the text', async () => {
    const { saver, states, write, form } = page([{ status: 409, body: {} }]);
    write({ problem: 'Kvar' });
    await vi.advanceTimersByTimeAsync(1_600);
    expect([states.at(-1)?.status, form().problem, saver.isDirty()]).toEqual(['closed', 'Kvar', true]);
  });
});
