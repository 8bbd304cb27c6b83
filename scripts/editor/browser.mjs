// A headless Chromium, and test runs inside the editor it shows.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium, outputFolder } from './places.mjs';
import { after } from './server.mjs';

const mark = 'kubewright-test| ';

export function launchBrowser() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];
  return chromium.launch({ ...findChromium(), headless: true, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}

/** A page that reaches this machine only; requests to others are refused at once, which is faster than waiting for them. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const isElsewhere = ({ hostname, protocol }) => protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname);
  await page.route(isElsewhere, (route) => route.abort());
  return page;
}

/**
 * Opens the workbench and waits until the extension host has run its tests. Prints what they report.
 * Answers true when all passed; a run that hangs or breaks leaves a picture in the output folder.
 */
export async function runTests(browser, url, { bypassCSP = false, developmentOptions, timeout = 180_000 } = {}) {
  const page = await newPage(browser, { bypassCSP });
  if (developmentOptions) await page.addInitScript(addDevelopmentOptions, developmentOptions);
  const finished = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (code) => resolve({ code }));
    page.on('crash', () => resolve({ code: 1, trouble: 'the page crashed' }));
    page.on('console', (message) => {
      // The one failure that the editor does not report through its exit code.
      if (/No extension host found that can launch the test runner/.test(message.text())) resolve({ code: 1, trouble: message.text() });
    });
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...[args].flat());
    if (line.startsWith(mark)) console.log(line.slice(mark.length));
    else if (process.env.KUBEWRIGHT_VERBOSE) console.log(`[${type}] ${line}`);
  });
  await page.goto(url);
  const { code, trouble } = await Promise.race([finished, after(timeout, { code: 1, trouble: `no end after ${timeout / 1000} s` })]);
  if (trouble) {
    mkdirSync(outputFolder, { recursive: true });
    const picture = join(outputFolder, 'editor-failure.png');
    await page.screenshot({ path: picture }).catch(() => {});
    console.error(`The tests in the editor broke off: ${trouble}. A picture is in ${picture}`);
  }
  await page.context().close();
  return code === 0;
}

/**
 * Runs in the page, before its own scripts: adds to the options that the page passes to the workbench.
 * The workbench takes web extensions and their tests from there alone.
 */
function addDevelopmentOptions(options) {
  new MutationObserver((_, observer) => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const configuration = JSON.parse(element.getAttribute('data-settings'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    element.setAttribute('data-settings', JSON.stringify(configuration));
  }).observe(document, { childList: true, subtree: true });
}
