// Stands in for the app in tests of the launcher: it answers at once and needs no build.
import { createServer } from 'node:http'

const [port, host] = process.argv.slice(2)
createServer((request, response) => {
  if (request.url === '/crash') process.exit(3)
  response.end('here')
}).listen(Number(port), host)
