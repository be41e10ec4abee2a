import net from 'node:net';
import { freePort } from '../../scripts/postgres';

export type Mood = 'well' | 'slow' | 'black-hole' | 'refusing';

/** A wire between the site and its database that can be slow, swallow everything, or be cut. */
export class TcpProxy {
  mood: Mood = 'well';
  delayMs = 2_000;
  port = 0;
  #server = net.createServer({ pauseOnConnect: false }, (client) => this.#connect(client));
  #sockets = new Set<net.Socket>();

  constructor(private readonly targetPort: number) {}

  async listen(): Promise<this> {
    this.port = await freePort();
    await new Promise<void>((resolve) => this.#server.listen(this.port, '127.0.0.1', resolve));
    return this;
  }

  /** Ends every connection that passes through now. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #connect(client: net.Socket): void {
    if (this.mood === 'refusing') {
      client.destroy();
      return;
    }
    const target = net.connect(this.targetPort, '127.0.0.1');
    this.#carry(client, target);
    this.#carry(target, client);
  }

  #carry(from: net.Socket, to: net.Socket): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (bytes) => this.#pass(bytes, to));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }

  #pass(bytes: Buffer, to: net.Socket): void {
    // Swallowed without a word: what a network does when a cable is out.
    if (this.mood === 'black-hole') return;
    if (this.mood === 'slow') setTimeout(() => to.writable && to.write(bytes), this.delayMs);
    else to.write(bytes);
  }
}

/** The same database address through the proxy. */
export function throughProxy(databaseUrl: string, proxy: TcpProxy): string {
  const url = new URL(databaseUrl);
  url.port = String(proxy.port);
  return url.toString();
}
