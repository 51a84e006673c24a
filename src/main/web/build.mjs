// Builds the front end into the folder named by the first argument, and what only tests use into the second: installs
// packages when the lock file changed, bundles when an input changed, and otherwise does nothing. Called by Maven; needs
// Node 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [out, testOut] = process.argv.slice(2);
const WEBAPPS = 'META-INF/resources/webjars/camunda/app';

// Entry file → where the product serves it.
const ENTRIES = {
  'src/tasklist.js': `${WEBAPPS}/tasklist/suyuanban/tasklist.js`,
  'src/cockpit.js': `${WEBAPPS}/cockpit/suyuanban/cockpit.js`,
  'src/webapp.js': ['tasklist', 'cockpit', 'admin', 'welcome'].map(app => `${WEBAPPS}/${app}/suyuanban/webapp.js`),
  'src/tasklist.css': `${WEBAPPS}/tasklist/styles/user-styles.css`,
  'src/webapp.css': ['cockpit', 'admin', 'welcome'].map(app => `${WEBAPPS}/${app}/styles/user-styles.css`),
  'src/portal/guide.js': 'static/assets/guide.js',
  'src/portal/diagram.js': 'static/assets/diagram.js',
  'src/portal/guide.css': 'static/assets/guide.css',
  'src/portal/apply.js': 'static/assets/apply.js',
  'src/portal/apply.css': 'static/assets/apply.css',
  'src/portal/receipt.js': 'static/assets/receipt.js',
  'src/portal/track.js': 'static/assets/track.js',
  'src/portal/track-case.js': 'static/assets/track-case.js',
  'src/portal/track.css': 'static/assets/track.css',
  'src/desk/audit.js': 'static/assets/audit.js',
  'src/desk/board.js': 'static/assets/board.js',
  'src/desk/gantt.js': 'static/assets/gantt.js',
  'src/desk/case.js': 'static/assets/case.js',
  'src/desk/case.css': 'static/assets/case.css'
};

// Package file → where the product finds it on the class path. The licence of a font goes wherever the font goes.
const COPIES = {
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf': 'fonts/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/LICENSE_FONT': 'fonts/NotoSansSC_LICENSE.txt'
};

// For tests in the browser; no part of the product.
const TEST_ENTRIES = { 'test/editor.js': 'editor.js', 'test/axe.js': 'axe.js' };

function hashOf(files) {
  const hash = createHash('sha256');
  files.forEach(file => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex');
}

function unchanged(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function install() {
  const stamp = 'node_modules/.suyuanban';
  const hash = hashOf(['package-lock.json']);
  if (unchanged(stamp, hash)) {
    return;
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    console.error('front-end: npm ci 失败，请检查 Node.js 20 与 npm 是否可用。');
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

async function bundle(out, folder, entries, copies = {}) {
  const stamp = join(out, '.suyuanban');
  const sources = readdirSync(folder, { recursive: true }).map(file => join(folder, file)).filter(file => /\.(js|css)$/.test(file)).sort();
  const hash = hashOf(['build.mjs', 'package-lock.json', ...sources]);
  if (unchanged(stamp, hash)) {
    return;
  }
  const { build } = await import('esbuild');
  for (const [entry, targets] of Object.entries(entries)) {
    for (const target of [targets].flat()) {
      await build({ entryPoints: [entry], outfile: join(out, target), bundle: true, format: 'esm', minify: true, target: 'es2022', charset: 'utf8' });
    }
  }
  for (const [source, target] of Object.entries(copies)) {
    mkdirSync(dirname(join(out, target)), { recursive: true });
    copyFileSync(join('node_modules', source), join(out, target));
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(stamp, hash);
}

install();
await bundle(out, 'src', ENTRIES, COPIES);
if (testOut) {
  await bundle(testOut, 'test', TEST_ENTRIES);
}
