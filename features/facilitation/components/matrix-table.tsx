import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { LiveTask } from '../live-rules';
import { type Cell, type CellState, levels } from '../matrix-rules';
import type { MatrixWords } from './meeting-words';

const tones: Record<CellState, TagTone> = {
  empty: 'outline',
  gap: 'ling',
  clear: 'calm',
  disputed: 'sun',
  overlap: 'sun',
};

/** Who does what: a row for each task, a column for each level, each state in a word and a colour. For the server and for live pages. */
export function MatrixTable({ tasks, words }: { tasks: readonly LiveTask[]; words: MatrixWords }) {
  return (
    <Table id="matrix" caption={words.caption} captionHidden>
      <thead>
        <tr>
          <Th>{words.task}</Th>
          {levels.map((level) => (
            <Th key={level}>{words.levels[level]}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row" className="min-w-48 border-t border-mist-2 px-3.5 py-3 align-top font-semibold">
              {task.title}
              {task.hasGap && task.cells.every(({ state }) => state !== 'gap') ? (
                <span className="mt-1.5 block font-normal">
                  <Tag tone="ling">{words.states.gap}</Tag> {words.taskGap}
                </span>
              ) : null}
            </th>
            {task.cells.map((cell) => (
              <MatrixCell key={cell.level} cell={cell} words={words} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MatrixCell({ cell: { state, own, named }, words }: { cell: Cell; words: MatrixWords }) {
  return (
    <Td className="min-w-52">
      {state === 'empty' ? <span className="text-ink-2">{words.states.empty}</span> : null}
      {state === 'empty' ? null : <Tag tone={tones[state]}>{words.states[state]}</Tag>}
      {own.length > 0 ? (
        <p className="mt-1.5">
          <span className="text-ink-2">{words.own}</span> {own.map(({ name }) => name).join(', ')}
        </p>
      ) : null}
      {named.length > 0 ? (
        <p className="mt-1.5">
          <span className="text-ink-2">{words.named}</span>{' '}
          {named
            .map(({ owner, by }) => {
              const who = by.map((name) => name ?? words.meeting).join(', ');
              return `${owner.name} ${words.according.replace('#', () => who)}`;
            })
            .join('; ')}
        </p>
      ) : null}
    </Td>
  );
}
