import { once } from 'node:events'
import net from 'node:net'

/** A line to a database that can be cut and mended, without the database noticing anything but closed connections. */
export class Line {
  private readonly open = new Set<net.Socket>()
  private isCut = false

  private constructor(
    private readonly server: net.Server,
    /** The database's address at this end. */
    readonly url: string,
  ) {}

  static async to(databaseUrl: string): Promise<Line> {
    const far = new URL(databaseUrl)
    const server = net.createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as net.AddressInfo
    const near = new URL(databaseUrl)
    near.hostname = '127.0.0.1'
    near.port = String(port)
    const line = new Line(server, near.href)
    server.on('connection', (socket) => line.carry(socket, Number(far.port || 5432), far.hostname))
    return line
  }

  cut(): void {
    this.isCut = true
    for (const socket of this.open) socket.destroy()
  }

  mend(): void {
    this.isCut = false
  }

  async close(): Promise<void> {
    this.cut()
    this.server.close()
    await once(this.server, 'close')
  }

  private carry(near: net.Socket, port: number, host: string): void {
    if (this.isCut) {
      near.destroy()
      return
    }
    const far = net.connect({ port, host })
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        this.open.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  }
}
