// Applying for a matter: the form that Tasklist draws at the counter, its materials, a draft on this device.
import { createForm } from '@bpmn-io/form-js-viewer';
import { translateForms } from '../forms.js';
import { carryOver, draftOf, fieldsOf } from './draft.js';
import { Uploads } from './uploads.js';

const main = document.getElementById('main');
const texts = Object.fromEntries([...document.querySelectorAll('#texts [data-key]')].map(text => [text.dataset.key, text.textContent]));
const page = {
  matter: main.dataset.matter,
  largest: Number(main.dataset.largest),
  headers: { 'X-Basket': main.dataset.basket, [main.dataset.csrfHeader]: main.dataset.csrf }
};
const container = document.getElementById('form');
const problems = document.getElementById('problems');
const notice = document.getElementById('draft');
const submit = document.getElementById('submit');
const state = document.getElementById('state');
const draft = draftOf(page.matter);
const uploads = new Uploads(page, texts);
const forms = { form: null, schema: null, version: null, untouched: null };
let saving;

function inputOf(id) {
  return container.querySelector(`[id^="fjs-form-"][id$="-${id}"]:is(input, textarea, button, select), [id^="fjs-form-"][id*="-${id}-"]:is(input, textarea)`)
    || container.querySelector(`[id^="fjs-form-"][id*="-${id}"]`);
}

// A sentence, and links that lead to what it is about.
function tell(box, sentence, entries) {
  const list = document.createElement('ul');
  entries.forEach(({ text, target }) => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#main';
    link.textContent = text;
    link.addEventListener('click', event => {
      event.preventDefault();
      const element = target();
      element?.focus();
      element?.scrollIntoView({ block: 'center' });
    });
    entry.append(target ? link : text);
    list.append(entry);
  });
  box.replaceChildren(sentence, ...(entries.length ? [list] : []));
  box.hidden = false;
}

function save() {
  clearTimeout(saving);
  saving = setTimeout(saveNow, 300);
}

// A form as it was opened is no draft.
function saveNow() {
  clearTimeout(saving);
  if (!forms.form || JSON.stringify(forms.form._getState().data) === forms.untouched) {
    return;
  }
  forms.untouched = null;
  document.getElementById('clear').hidden = !draft.save(forms.version, forms.schema, forms.form._getState().data);
}

function narrow() {
  const { data } = forms.form._getState();
  uploads.narrow(condition => forms.form.get('conditionChecker').check(condition, data) === true);
}

async function draw(values) {
  const answer = await fetch(`/api/public/matters/${page.matter}/form`, { cache: 'no-cache' });
  if (!answer.ok) {
    throw new Error(`form: ${answer.status}`);
  }
  forms.version = answer.headers.get('X-Form-Version');
  forms.schema = await answer.json();
  const taken = values && values.version !== forms.version ? carryOver(values, forms.schema) : { values: values?.values, changed: [] };
  forms.form?.destroy();
  container.replaceChildren();
  // Without delay: what was typed and not yet stored is lost when another field has the form drawn anew.
  forms.form = await createForm({ container, schema: forms.schema, data: taken.values || {}, debounce: false });
  forms.untouched = values ? null : JSON.stringify(forms.form._getState().data);
  forms.form.on('changed', () => {
    save();
    narrow();
  });
  narrow();
  if (values) {
    document.getElementById('clear').hidden = false;
    if (values.version === forms.version) {
      tell(notice, texts.restored, []);
    } else {
      tell(notice, taken.changed.length ? texts.changed : texts['changed.none'],
        taken.changed.map(field => ({ text: field.label, target: () => inputOf(field.id) })));
    }
  }
}

function entriesOfForm(errors) {
  return Object.values(fieldsOf(forms.schema)).filter(field => errors[field.id]).map(field => ({ text: field.label, target: () => inputOf(field.id) }));
}

function entriesOfMaterials() {
  return uploads.missing().map(item => ({ text: item.dataset.name, target: () => item }));
}

function refuse(entries, sentence = texts.mend) {
  tell(problems, sentence, entries);
  const first = entries.find(entry => entry.target)?.target();
  (first || problems).focus();
  (first || problems).scrollIntoView({ block: 'center' });
}

// Problems that the server found, beside the fields they are about.
function showProblems(found) {
  const fields = fieldsOf(forms.schema);
  const errors = {};
  found.filter(problem => fields[problem.key]).forEach(problem => {
    errors[fields[problem.key].id] = [problem.message];
  });
  forms.form._setState({ errors });
  refuse(found.map(problem => ({ text: `${problem.label}：${problem.message}`, target: fields[problem.key] && (() => inputOf(fields[problem.key].id)) })));
}

async function answered(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.status === 201) {
    clearTimeout(saving);
    draft.clear();
    // Coming back to this entry of the history leads to the receipt, not to a second application.
    history.replaceState({ receipt: body.receipt }, '');
    location.assign(body.receipt);
    return true;
  }
  if (body.code === 'form-changed') {
    await draw(draft.load() || { version: forms.version, values: forms.form._getState().data, fields: fieldsOf(forms.schema) });
    refuse([], body.detail);
    notice.scrollIntoView({ block: 'center' });
  } else if (body.problems) {
    showProblems(body.problems);
  } else {
    refuse([], answer.status === 403 ? texts.stale : body.detail || texts.failed);
  }
  return false;
}

async function send() {
  problems.hidden = true;
  saveNow();
  const { data, errors } = forms.form.submit();
  const consent = document.getElementById('consent');
  const entries = [...entriesOfForm(errors), ...entriesOfMaterials(), ...(consent.checked ? [] : [{ text: texts.consentmissing, target: () => consent }])];
  if (entries.length) {
    refuse(entries);
    return;
  }
  if (uploads.running) {
    refuse([], texts.wait);
    return;
  }
  submit.disabled = true;
  state.textContent = texts.submitting;
  let left = false;
  try {
    left = await answered(await fetch('/api/public/applications', {
      method: 'POST',
      headers: { ...page.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ formVersion: forms.version, consent: true, values: data })
    }));
  } catch {
    refuse([], texts.failed);
  } finally {
    submit.disabled = left;
    state.textContent = left ? texts.submitting : '';
  }
}

async function clear() {
  clearTimeout(saving);
  draft.clear();
  await draw();
  document.getElementById('clear').hidden = true;
  tell(notice, texts.cleared, []);
}

function leaveIfSubmitted() {
  if (history.state?.receipt) {
    location.replace(history.state.receipt);
    return true;
  }
  return false;
}

window.addEventListener('pageshow', leaveIfSubmitted);
window.addEventListener('pagehide', () => submit.disabled || saveNow());
if (!leaveIfSubmitted()) {
  translateForms();
  submit.addEventListener('click', send);
  document.getElementById('clear').addEventListener('click', clear);
  try {
    await Promise.all([draw(draft.load()), uploads.restore()]);
    submit.disabled = false;
  } catch {
    container.textContent = texts.unloadable;
  }
  document.documentElement.dataset.ready = '1';
}
