// A sink that speaks just enough SMTP, keeps what it is given word for word, and can lose its answer.
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export type SmtpFault = 'refuse recipient' | 'try later' | 'lose the answer';
export type TakenMail = { from: string; recipients: string[]; raw: string };

type Conversation = { from: string; recipients: string[]; data: string | null };

export class FakeSmtp {
  readonly taken: TakenMail[] = [];
  faults: SmtpFault[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}?ignoreTLS=true`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    const state: Conversation = { from: '', recipients: [], data: null };
    let buffer = '';
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    socket.setEncoding('utf8').write('220 sink\r\n');
    socket.on('data', (chunk) => {
      buffer += String(chunk);
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        this.hear(socket, state, line);
      }
    });
  }

  private hear(socket: Socket, state: Conversation, line: string): void {
    if (state.data !== null) {
      if (line === '.') this.finish(socket, state);
      else state.data += `${line.replace(/^\.\./, '.')}\r\n`;
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') state.from = line;
    if (verb === 'RCPT' && this.faults[0] === 'refuse recipient') {
      this.refuse(socket, '550 no such person');
      return;
    }
    if (verb === 'RCPT') state.recipients.push(line);
    if (verb === 'DATA') state.data = '';
    socket.write(replies[verb] ?? '250 ok\r\n');
    if (verb === 'QUIT') socket.end();
  }

  private refuse(socket: Socket, reply: string): void {
    this.faults.shift();
    socket.write(`${reply}\r\n`);
  }

  private finish(socket: Socket, state: Conversation): void {
    if (this.faults[0] === 'try later') {
      state.data = null;
      this.refuse(socket, '451 try later');
      return;
    }
    this.taken.push({ from: state.from, recipients: state.recipients, raw: state.data ?? '' });
    state.data = null;
    if (this.faults[0] !== 'lose the answer') {
      socket.write('250 taken\r\n');
      return;
    }
    this.faults.shift();
    socket.destroy();
  }
}

const replies: Record<string, string> = { DATA: '354 go on\r\n', QUIT: '221 bye\r\n' };
