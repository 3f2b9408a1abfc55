// Tests the built site on common web servers, each with as little configuration as possible, under a sub-path, in Chromium:
// `make hosts` prints the results as Markdown. Servers that are not installed are listed as missing.
//
// It also opens the page at an address that is neither https nor localhost, as in a classroom, where browsers have no
// service workers, Cache storage or clipboard.

import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, newPage } from "./browser.mjs";
import * as lab from "./lab.mjs";

const PATH = "school/inkling";
const CLASSROOM = "classroom.test"; // which the browser resolves to 127.0.0.1

// The servers: the command and its configuration. root is the folder with the site under PATH.
const HOSTS = [
  { name: "`python3 -m http.server`", command: ({ port }) => ["/usr/bin/python3", "-m", "http.server", port, "--bind", "127.0.0.1"] },
  { name: "BusyBox httpd", command: ({ port, root }) => ["busybox", "httpd", "-f", "-p", `127.0.0.1:${port}`, "-h", root] },
  {
    name: "nginx",
    command: ({ home }) => ["nginx", "-c", join(home, "conf"), "-p", home],
    conf: ({ port, root, home }) => `
      daemon off; pid ${home}/pid; error_log ${home}/log; events {}
      http {
        include /etc/nginx/mime.types; access_log off;
        client_body_temp_path ${home}; proxy_temp_path ${home}; fastcgi_temp_path ${home}; uwsgi_temp_path ${home}; scgi_temp_path ${home};
        gzip_static on;
        server { listen 127.0.0.1:${port}; root ${root}; }
      }`,
  },
  {
    name: "nginx with every type wrong",
    command: ({ home }) => ["nginx", "-c", join(home, "conf"), "-p", home],
    conf: ({ port, root, home }) => `
      daemon off; pid ${home}/pid; error_log ${home}/log; events {}
      http {
        types { text/html html; text/css css; text/javascript js; } default_type text/plain; access_log off;
        client_body_temp_path ${home}; proxy_temp_path ${home}; fastcgi_temp_path ${home}; uwsgi_temp_path ${home}; scgi_temp_path ${home};
        server { listen 127.0.0.1:${port}; root ${root}; }
      }`,
  },
  {
    name: "Apache",
    command: ({ home }) => ["apache2", "-X", "-f", join(home, "conf")],
    conf: ({ port, root, home }) => `
      ServerName localhost
      Listen 127.0.0.1:${port}
      PidFile ${home}/pid
      ErrorLog ${home}/log
      LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
      LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
      LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
      LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
      TypesConfig /etc/mime.types
      User www-data
      Group www-data
      DocumentRoot ${root}
      <Directory ${root}>
        Require all granted
      </Directory>`,
  },
  {
    name: "lighttpd",
    command: ({ home }) => ["lighttpd", "-D", "-f", join(home, "conf")],
    conf: ({ port, root }) => `
      server.document-root = "${root}"
      server.port = ${port}
      server.bind = "127.0.0.1"
      index-file.names = ("index.html")
      mimetype.assign = (".html" => "text/html", ".css" => "text/css", ".js" => "text/javascript", ".svg" => "image/svg+xml")`,
  },
  { name: "Caddy", command: ({ port, root }) => ["caddy", "file-server", "--listen", `127.0.0.1:${port}`, "--root", root] },
];

/** A free port. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

function installed(program) {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the address answers. */
async function answers(url) {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(url);
    } catch (e) {
      if (tries === 50) throw new Error(`no answer from ${url}: ${e.cause?.message ?? e.message}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Draws and trains as a visitor does; throws if anything fails. */
async function use(browser, url) {
  const page = await newPage(browser, { offline: true });
  await lab.goTo(page, url);
  await lab.draw(page, lab.DIGITS[7]);
  await lab.untilPrediction(page, /^7/);
  await lab.type(page, "Epochs", "1");
  await lab.press(page, "Train");
  const [line] = await lab.untilLog(page, 1);
  if (page.problems.length) throw new Error(page.problems.join("; "));
  await page.close();
  return line;
}

/** Starts a host, uses the site on it and returns a row of the table. */
async function tryHost(host, root) {
  const home = await mkdtemp(join(tmpdir(), "inkling-host-"));
  const at = { port: await freePort(), root, home };
  const [program, ...args] = host.command(at);
  if (!installed(program)) return `| ${host.name} | not installed here | | |`;
  if (host.conf) await writeFile(join(home, "conf"), host.conf(at));
  const server = spawn(program, args, { cwd: root, stdio: "ignore" });
  const browser = await launch("chromium", { args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", `--host-resolver-rules=MAP ${CLASSROOM} 127.0.0.1`] });
  try {
    const url = `http://127.0.0.1:${at.port}/${PATH}/`;
    const response = await answers(url + "lab.wasm");
    const type = response.headers.get("content-type") ?? "none";
    const encoding = response.headers.get("content-encoding") ?? "as it is";
    const line = await use(browser, url);
    const same = line === (await use(browser, url.replace("127.0.0.1", CLASSROOM)));
    return `| ${host.name} | ${type} | ${encoding} | ${same ? `draws and trains: ${line}` : "another result in the classroom"} |`;
  } catch (e) {
    return `| ${host.name} | | | ${e.message.split("\n")[0]} |`;
  } finally {
    await browser.close();
    server.kill();
    await rm(home, { recursive: true, force: true });
  }
}

const root = await mkdtemp(join(tmpdir(), "inkling-root-"));
await mkdir(join(root, "school"));
await cp(lab.SITE, join(root, PATH), { recursive: true });
execFileSync("chmod", ["-R", "a+rX", root]);
console.log("| server | type of `lab.wasm` | sent | in Chromium |\n| --- | --- | --- | --- |");
for (const host of HOSTS) console.log(await tryHost(host, root));
await rm(root, { recursive: true, force: true });
