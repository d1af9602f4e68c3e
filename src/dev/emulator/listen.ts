import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The emulator listens on the loopback interface and nowhere else. */
const HOST = '127.0.0.1';

/** Another program listens on the wanted port. */
export class PortInUseError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(
      `Port ${port} on ${HOST} is in use, perhaps by another emulator. ` +
        'Stop that program or choose another port (0 takes any free one).',
    );
    this.name = 'PortInUseError';
    this.port = port;
  }
}

/** Starts listening and gives back the base URL. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error);
    });
    server.listen(port, HOST, () => {
      resolve(`http://${HOST}:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Stops listening and cuts what is still open. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
