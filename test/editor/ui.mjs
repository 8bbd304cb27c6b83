// A user's view: the packaged extension, installed in a real editor, driven with mouse and keyboard.
//   node test/editor/ui.mjs [--screenshots]     pictures go to out/, or to images/ for the README
// Needs out/kubewright.vsix. The last line counts.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, newPage } from '../../scripts/editor/browser.mjs';
import { outputFolder, root } from '../../scripts/editor/places.mjs';
import { exitOnSignals, remoteUri, startServer, testSettings, workbenchUrl } from '../../scripts/editor/server.mjs';

const isForPictures = process.argv.includes('--screenshots');
const pictures = isForPictures ? join(root, 'images') : outputFolder;
mkdirSync(pictures, { recursive: true });
exitOnSignals();

const temporary = mkdtempSync(join(tmpdir(), 'kubewright-'));
// The pictures show its name.
const workspace = join(temporary, 'shop');
cpSync(join(root, 'test/editor/workspace'), workspace, { recursive: true });
const manifest = join(workspace, 'deployment.yaml');
const onDisk = () => readFileSync(manifest, 'utf8');

/** A folder that nobody trusts: all of it has to work there too. In pictures the sign of it would only puzzle. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};
const settings = {
  ...testSettings,
  ...(isForPictures ? {} : restricted),
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.wordBasedSuggestions': 'off',
  'workbench.layoutControl.enabled': false,
};
const server = await startServer({ settings, extensions: [join(outputFolder, 'kubewright.vsix')] });
const browser = await launchBrowser();
const page = await newPage(browser, { viewport: { width: 1280, height: 800 } });

const editor = page.locator('.editor-instance .monaco-editor').first();
const squiggles = editor.locator('.cdr.squiggly-error');
const value = (word) => editor.locator('.view-line', { hasText: `privileged: ${word}` });
const problems = page.locator('.markers-panel');
const picture = (name) => page.screenshot({ path: join(pictures, `${name}.png`) });

const steps = {
  'the editor opens with the manifest': async () => {
    await page.goto(workbenchUrl(server, workspace, { payload: [['openFile', remoteUri(server, manifest)]] }));
    await page.getByRole('tab', { name: /deployment\.yaml/ }).waitFor({ timeout: 60_000 });
  },
  'the folder is not trusted': async () => {
    if (!isForPictures) await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  },
  'the wrong value is underlined': async () => {
    await squiggles.first().waitFor({ timeout: 30_000 });
    await value('true').waitFor();
  },
  // It moves the lines below it, so all that points at a place comes later.
  'a line above the object tells what other files make of it': () =>
    editor.locator('.codelens-decoration', { hasText: 'ingress: nobody; egress: nowhere' }).waitFor(),
  'the status bar counts it': () => page.locator('[id="kubewright.kubewright.kubewright.status"]', { hasText: /[1-9]/ }).waitFor(),
  'a hover says what is wrong and why': async () => {
    await putPointerOn(squiggles.first());
    await page.locator('.monaco-hover', { hasText: 'privileged-container' }).first().waitFor();
    await picture('hover');
  },
  'typing mends it, and typing breaks it again': async () => {
    await putCursorBehind(value('true'));
    await replaceWord('true', 'false');
    await value('false').waitFor();
    await squiggles.first().waitFor({ state: 'detached' });
    await replaceWord('false', 'true');
    await squiggles.first().waitFor();
  },
  'the light bulb offers the fix': async () => {
    // What was offered while typing would stand behind the menu.
    await page.keyboard.press('Escape');
    await clickLightBulb();
    await picture('quick-fix');
  },
  'the fix changes the value and nothing else': async () => {
    const before = onDisk();
    await chooseFromMenu(/privileged/);
    await confirmWhenAsked();
    await value('false').waitFor();
    await squiggles.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    // The editor empties a file before it writes it.
    await until(() => !['', before].includes(onDisk()));
    assert.equal(onDisk(), before.replace('privileged: true', 'privileged: false'));
  },
  'a snippet is offered by its prefix and inserted': async () => {
    await focusEditor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('---\nkw-deny-all', { delay: 25 });
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'kw-deny-all' }).first().waitFor();
    await picture('snippet');
    await page.keyboard.press('Enter');
    await editor.locator('.view-line', { hasText: 'kind: NetworkPolicy' }).waitFor();
    await page.keyboard.press('Escape');
  },
  'what a container lacks is one hint, and one fix hardens it': async () => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'bare.yaml' }).dblclick();
    await page.getByRole('tab', { name: /bare\.yaml/ }).waitFor();
    const name = editor.locator('.view-line', { hasText: '- name: web' });
    await editor.locator('.cdr.squiggly-warning').first().waitFor();
    await putCursorBehind(name);
    await clickLightBulb();
    await picture('harden');
    await chooseFromMenu(/^Harden container "web"$/);
    await editor.locator('.view-line', { hasText: 'allowPrivilegeEscalation: false' }).waitFor();
    await editor.locator('.view-line', { hasText: '# This comment stays.' }).waitFor();
  },
  'the hover at an action of a template leads to the value that decides': async () => {
    const row = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await row('chart').click();
    await row('templates').click();
    // Its folder stands above the one of the same name.
    await row('_helpers.tpl').waitFor();
    await row('deployment.yaml').dblclick();
    await editor.locator('.view-line', { hasText: '.Release.Name' }).first().waitFor();
    const action = editor.locator('.view-line', { hasText: 'toYaml .Values.securityContext' });
    await editor.locator('.cdr.squiggly-error').first().waitFor();
    await putPointerOn(action);
    await page.locator('.monaco-hover', { hasText: 'Values.securityContext.privileged' }).first().waitFor();
    await picture('chart');
    await page.keyboard.press('Escape');
  },
  'a finding is silenced where the user says, for the reason that the user gives': async () => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'escalation.yaml' }).dblclick();
    const squiggle = editor.locator('.cdr.squiggly-error, .cdr.squiggly-warning').first();
    await squiggle.waitFor();
    await putCursorBehind(editor.locator('.view-line', { hasText: 'allowPrivilegeEscalation' }).first());
    await clickLightBulb();
    await chooseFromMenu(/^Silence .*…$/);
    await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await picture('silence');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Why is this fine?' }).waitFor();
    await page.keyboard.type('the old runtime needs it');
    await page.keyboard.press('Enter');
    await editor.locator('.view-line', { hasText: '-- the old runtime needs it' }).waitFor();
  },
  'a command checks the whole workspace': async () => {
    await runCommand('Kubewright: Check All Manifests');
    const summary = page.locator('.notification-toast', { hasText: /in \d+ files/ });
    await summary.waitFor();
    await summary.getByText('Show Problems').click();
    await problems.getByText('escalation.yaml').first().waitFor();
    await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    await picture('workspace');
  },
  'the report is a page that leads into the files': async () => {
    // Room for the page.
    await page.keyboard.press('Control+J');
    await problems.waitFor({ state: 'hidden' });
    await runCommand('Kubewright: Show the Report of the Workspace');
    const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await report.getByRole('heading', { name: 'By severity' }).waitFor({ timeout: 30_000 });
    await hideToasts();
    await picture('report');
    await report
      .getByRole('link', { name: /^pod\.yaml:\d+$/ })
      .first()
      .click();
    await page.getByRole('tab', { name: /pod\.yaml/ }).waitFor();
  },
  'a walkthrough leads newcomers through a sample': async () => {
    await page.keyboard.press('Control+B');
    await runCommand('Welcome: Open Walkthrough...');
    await page.keyboard.type('Write Secure Kubernetes');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Write Secure Kubernetes Manifests' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('See what is wrong').first().waitFor();
    await page.locator('.getting-started-media iframe, .getting-started-media .webview').first().waitFor();
    await page.waitForTimeout(500);
    await picture('walkthrough');
    await page.getByRole('button', { name: 'Open a Sample' }).first().click();
    await editor.locator('.view-line', { hasText: 'name: sample' }).first().waitFor();
  },
  'a tenant is asked for, and shown before it is made': async () => {
    // The step before made room.
    await page.keyboard.press('Control+B');
    await runCommand('Kubewright: New Tenant');
    const question = (number) => page.locator('.quick-input-title', { hasText: `New Tenant (${number})` }).waitFor();
    await question(1);
    await page.keyboard.type('blue');
    await page.keyboard.press('Enter');
    for (const number of [2, 3, 4]) {
      await question(number);
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await page.keyboard.press('Enter');
    }
    await question(5);
    await page.keyboard.type('Another');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-message', { hasText: 'Where shall it be written?' }).waitFor();
    await page.keyboard.type('tenant/blue');
    await page.keyboard.press('Enter');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'access.yaml' }).waitFor();
    await preview.locator('.monaco-list-row', { hasText: 'kind: Role' }).first().click();
    await page.locator('.multiDiffEntry .view-line', { hasText: 'kind: Role' }).first().waitFor();
    await picture('new-tenant');
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    const kustomization = join(workspace, 'tenant/kustomization.yaml');
    await until(() => /^ {2}- blue$/m.test(readFileSync(kustomization, 'utf8')));
    await page.getByRole('tab', { name: /namespace\.yaml/ }).waitFor();
    assert.match(readFileSync(join(workspace, 'tenant/blue/namespace.yaml'), 'utf8'), /^ {2}name: blue-production$/m);
  },
};

let passed = 0;
try {
  for (const [name, step] of Object.entries(steps)) {
    const start = Date.now();
    await step().catch(async (error) => {
      const failure = join(outputFolder, 'ui-failure.png');
      await page.screenshot({ path: failure }).catch(() => {});
      throw new Error(`FAILED  ${name} (a picture is in ${failure})`, { cause: error });
    });
    passed++;
    console.log(`ok      ${name} (${Date.now() - start} ms)`);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  rmSync(temporary, { recursive: true, force: true });
}
// A step stands on those before it, so the first failure ends the run.
const total = Object.keys(steps).length;
console.log(passed === total ? `${passed} passed, 0 failed, 0 skipped` : `${passed} passed, 1 failed, ${total - passed - 1} skipped`);

async function putPointerOn(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  await page.mouse.move(x + width / 2 - 30, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
}

async function putCursorBehind(line) {
  await page.keyboard.press('Escape');
  await line.click();
  await focusEditor();
  await page.keyboard.press('End');
}

async function runCommand(name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function hideToasts() {
  const toast = page.locator('.notification-toast').first();
  await page.keyboard.press('Escape');
  await toast.waitFor({ state: 'detached' }).catch(() => {});
}

function focusEditor() {
  // The first is the editor's input of today, the second that of the oldest version we support.
  return until(() => page.evaluate(() => document.activeElement?.matches('.native-edit-context, textarea.inputarea')));
}

async function replaceWord(from, to) {
  for (const _ of from) await page.keyboard.press('Backspace');
  await page.keyboard.type(to);
}

/** The bulb comes a moment after the cursor, and moves when the line does, so a click may miss it at first. */
async function clickLightBulb() {
  const bulb = editor.locator('.lightBulbWidget, [class*=codicon-gutter-lightbulb]').first();
  const menu = page.locator('.action-widget .monaco-list-row').first();
  for (let attempt = 1; ; attempt++) {
    await bulb.waitFor();
    await bulb.click({ timeout: 2000 }).catch(() => {});
    try {
      return await menu.waitFor({ timeout: 2000 });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/** By keyboard, since older editors let no click through for a while. The menu has the focus. */
async function chooseFromMenu(name) {
  const focused = page.locator('.action-widget .monaco-list-row.focused', { hasText: name });
  for (let move = 0; move < 20 && (await focused.count()) === 0; move++) await page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await page.keyboard.press('Enter');
}

/** A fix that may change what a workload does may show its edit first, where nothing is ticked yet. */
async function confirmWhenAsked() {
  const apply = page.getByRole('button', { name: 'Apply', exact: true });
  const asked = apply.waitFor({ timeout: 10_000 }).then(() => true);
  const applied = value('false')
    .waitFor({ timeout: 10_000 })
    .then(() => false);
  if (!(await Promise.any([asked, applied]))) return;
  await page.locator('.bulk-edit-panel .edit-checkbox').first().click();
  await apply.click();
}

async function until(ask, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms for ${ask}`);
    await page.waitForTimeout(40);
  }
}
