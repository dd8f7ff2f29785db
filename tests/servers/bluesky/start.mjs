// A throw-away, real atproto network on loopback, for integration tests:
// PLC directory + PDS + Bluesky AppView (with its bsync side-car and PostgreSQL).
// See README.md.
import { spawn, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const env = process.env
const flag = (name) => /^(1|true|yes)$/i.test(env[name] ?? '')
const host = '127.0.0.1'
const base = Number(env.ATPROTO_BASE_PORT ?? 2580)
const port = {
  control: base,
  plc: base + 2,
  pds: base + 3,
  bsky: base + 4,
  postgres: base + 9,
}
const t0 = performance.now()
const log = (msg) => {
  if (!flag('ATPROTO_QUIET')) console.error(`[devnet ${((performance.now() - t0) / 1000).toFixed(1)}s] ${msg}`)
}

// The services listen on every interface when given a port alone; keep them on loopback.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === 'number' && typeof args[1] !== 'string') args.splice(1, 0, host)
  else if (args[0] && typeof args[0] === 'object' && 'port' in args[0] && !args[0].host) args[0] = { ...args[0], host }
  return listen.apply(this, args)
}

const root = fs.mkdtempSync(path.join(env.ATPROTO_DATA_PARENT ?? os.tmpdir(), 'atproto-devnet-'))
fs.chmodSync(root, 0o711) // the postgres user has to pass through
const closers = []

async function startPostgres() {
  if (env.ATPROTO_PG_URL) return env.ATPROTO_PG_URL
  const bin = env.ATPROTO_PG_BIN ?? newestPgBin()
  const data = path.join(root, 'pg')
  fs.mkdirSync(data, { mode: 0o700 })
  let uid, gid
  // setpriv: postgres gets SIGINT should this process die without stopping it.
  const prefix = ['setpriv', '--pdeathsig', 'INT']
  if (process.getuid() === 0) {
    // PostgreSQL refuses to run as root; Debian's package made a postgres user.
    uid = Number(execFileSync('id', ['-u', 'postgres']))
    gid = Number(execFileSync('id', ['-g', 'postgres']))
    fs.chownSync(data, uid, gid)
    prefix.push('--reuid', uid, '--regid', gid, '--clear-groups')
  }
  const opts = { cwd: data, env: { PATH: env.PATH, LC_ALL: 'C.UTF-8', HOME: data } }
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'pg', '-A', 'trust', '-E', 'UTF8', '-N', '--locale=C.UTF-8'], { ...opts, uid, gid, stdio: 'pipe' })
  const settings = {
    listen_addresses: host, port: port.postgres, unix_socket_directories: '',
    fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 100,
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const out = fs.openSync(path.join(root, 'postgres.log'), 'a')
  const [cmd, ...before] = prefix.map(String)
  const child = spawn(cmd, [...before, path.join(bin, 'postgres'), ...args], { ...opts, stdio: ['ignore', out, out], detached: true })
  closers.push(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGINT') // "fast" shutdown
    await once(child, 'exit')
  })
  for (let i = 0; ; i++) {
    if (child.exitCode !== null) throw new Error(`postgres ended: ${fs.readFileSync(path.join(root, 'postgres.log'), 'utf8').slice(-2000)}`)
    const ok = await new Promise((resolve) => {
      const s = net.connect(port.postgres, host, () => resolve(true)).on('error', () => resolve(false))
      s.on('connect', () => s.end())
    })
    if (ok) break
    if (i > 200) throw new Error('postgres did not answer')
    await sleep(50)
  }
  return `postgresql://pg@${host}:${port.postgres}/postgres`
}

function newestPgBin() {
  const top = '/usr/lib/postgresql'
  const found = fs.existsSync(top) ? fs.readdirSync(top).map(Number).filter(Boolean).sort((a, b) => b - a) : []
  for (const v of found) if (fs.existsSync(`${top}/${v}/bin/initdb`)) return `${top}/${v}/bin`
  throw new Error('no PostgreSQL server found: apt-get install postgresql, or set ATPROTO_PG_BIN or ATPROTO_PG_URL')
}

async function startNetwork(dbPostgresUrl) {
  const { TestPlc, TestPds, TestBsync, TestBsky, mockNetworkUtilities } = await import('@atproto/dev-env')
  log('packages loaded')
  const dataDirectory = path.join(root, 'pds')
  fs.mkdirSync(dataDirectory)

  const plc = await TestPlc.create({ port: port.plc })
  closers.push(() => plc.close())
  const bsyncApiKey = 'bsync-api-key'
  const bsync = await TestBsync.create({ apiKeys: [bsyncApiKey], dbUrl: dbPostgresUrl, dbSchema: 'bsync' })
  closers.push(() => bsync.close())
  const bsky = await TestBsky.create({
    port: port.bsky,
    publicUrl: `http://localhost:${port.bsky}`,
    plcUrl: plc.url,
    repoProvider: `ws://localhost:${port.pds}`,
    dbPostgresUrl,
    dbPostgresSchema: 'bsky',
    bsyncUrl: bsync.url,
    bsyncApiKey,
  })
  closers.push(() => bsky.close())
  bsync.ctx.dataplaneClients = [bsky.ctx.dataplane]
  const limits = flag('ATPROTO_RATE_LIMITS')
  const pds = await TestPds.create({
    port: port.pds,
    hostname: 'localhost',
    enableDidDocWithSession: true,
    didPlcUrl: plc.url,
    bskyAppViewUrl: bsky.url,
    bskyAppViewDid: bsky.serverDid,
    dataDirectory,
    blobstoreDiskLocation: path.join(root, 'blobs'),
    rateLimitsEnabled: limits,
    rateLimitBypassKey: limits ? (env.ATPROTO_RATE_LIMIT_BYPASS_KEY ?? 'devnet-bypass') : undefined,
  })
  closers.push(() => pds.close())
  mockNetworkUtilities(pds, bsky)
  return { plc, bsync, bsky, pds }
}

// Waits until the AppView has indexed everything that the PDS has written so far.
async function flush({ pds, bsky, bsync }, timeoutMs = 60_000) {
  const end = Date.now() + timeoutMs
  await pds.ctx.backgroundQueue.processAll()
  const last = await pds.ctx.sequencer.curr()
  for (;;) {
    await bsky.sub.processAll()
    const cursor = await bsky.sub.getCursor()
    if (!last || (cursor && cursor >= last)) break
    if (Date.now() > end) throw new Error(`AppView is at ${cursor}, PDS at ${last}`)
    await sleep(5)
  }
  await bsky.bsyncSub.processAll(await bsync.getStreamHeads(), Math.max(1, end - Date.now()))
  return { seq: last ?? 0 }
}

let stopping
function stop(code = 0) {
  return (stopping ??= (async () => {
    log('stopping')
    const hard = setTimeout(() => process.exit(code || 1), 15_000).unref()
    for (const close of closers.reverse()) {
      try {
        await close()
      } catch (err) {
        log(`while stopping: ${err?.message ?? err}`)
      }
    }
    clearTimeout(hard)
    if (!flag('ATPROTO_KEEP_DATA')) fs.rmSync(root, { recursive: true, force: true })
    log('stopped')
    process.exit(code)
  })())
}

try {
  for (const sig of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(sig, () => void stop())
  if (flag('ATPROTO_STOP_ON_STDIN_EOF')) process.stdin.on('end', () => void stop()).resume()
  const dbUrl = await startPostgres()
  log('postgres is up')
  const nw = await startNetwork(dbUrl)
  const mails = []
  const send = nw.pds.ctx.mailer.transporter.sendMail.bind(nw.pds.ctx.mailer.transporter)
  nw.pds.ctx.mailer.transporter.sendMail = async (mail, ...rest) => {
    mails.push({ to: mail.to, subject: mail.subject, text: mail.text ?? mail.html })
    return send(mail, ...rest)
  }
  const info = {
    pds: nw.pds.url,
    appview: nw.bsky.url,
    plc: nw.plc.url,
    control: `http://localhost:${port.control}`,
    handleDomain: '.test',
    adminPassword: 'admin-pass',
    rateLimits: flag('ATPROTO_RATE_LIMITS'),
    pid: process.pid,
    data: root,
    startMs: Math.round(performance.now() - t0),
  }
  const control = http.createServer(async (req, res) => {
    const reply = (status, body) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const what = `${req.method} ${new URL(req.url, 'http://localhost').pathname}`
    try {
      if (what === 'GET /') reply(200, { ...info, rssMiB: Math.round(process.memoryUsage.rss() / 2 ** 20) })
      else if (what === 'POST /flush') reply(200, await flush(nw))
      else if (what === 'GET /mails') reply(200, mails)
      else if (what === 'POST /stop') {
        reply(200, { stopping: true })
        setImmediate(stop)
      } else reply(404, { error: 'NotFound' })
    } catch (err) {
      reply(500, { error: String(err?.message ?? err) })
    }
  })
  control.listen(port.control, host)
  await once(control, 'listening')
  closers.push(async () => control.closeAllConnections())
  log('ready')
  console.log(JSON.stringify(info)) // the one line on stdout: the network is ready
} catch (err) {
  console.error(err)
  await stop(1)
}
