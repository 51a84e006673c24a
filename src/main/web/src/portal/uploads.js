// Materials, one file after the other, each with its progress; a file that failed waits for another try.
export class Uploads {
  constructor(page, texts) {
    this.page = page;
    this.texts = texts;
    this.running = 0;
    this.queue = Promise.resolve();
    this.items = [...document.querySelectorAll('.material')];
    this.items.forEach(item => item.querySelectorAll('input[type=file]').forEach(input => input.addEventListener('change', () => {
      [...input.files].forEach(file => this.add(item, file));
      input.value = '';
    })));
  }

  // What the server has already, after the page was reloaded.
  async restore() {
    const answer = await fetch('/api/public/applications/materials', { headers: this.page.headers });
    if (answer.ok) {
      (await answer.json()).forEach(file => {
        const item = this.items.find(one => one.dataset.code === file.code);
        if (item) {
          this.arrived(item, this.row(item, file.fileName), file);
        }
      });
    }
  }

  add(item, file) {
    this.say(item, '');
    const row = this.row(item, file.name);
    if (file.size > this.page.largest) {
      this.failed(item, row, null, `${file.name}：${this.texts.toolarge}`);
      return;
    }
    this.running++;
    this.queue = this.queue.then(() => this.send(item, row, file)).finally(() => this.running--);
  }

  send(item, row, file) {
    return new Promise(done => {
      const bar = document.createElement('progress');
      bar.max = 100;
      bar.value = 0;
      bar.setAttribute('aria-label', `${this.texts.uploading} ${file.name}`);
      row.querySelector('.doing').replaceChildren(bar);
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('code', item.dataset.code);
      body.append('file', file);
      request.upload.onprogress = event => {
        bar.value = event.lengthComputable ? 100 * event.loaded / event.total : 50;
      };
      request.onload = () => {
        if (request.status === 201) {
          this.arrived(item, row, JSON.parse(request.responseText));
        } else {
          this.failed(item, row, file, `${file.name}：${this.reason(request)}`);
        }
        done();
      };
      request.onerror = () => {
        this.failed(item, row, file, `${file.name}：${this.texts.broken}`);
        done();
      };
      request.open('POST', '/api/public/applications/materials');
      Object.entries(this.page.headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.send(body);
    });
  }

  reason(request) {
    if (request.status === 403) {
      return this.texts.stale;
    }
    try {
      return JSON.parse(request.responseText).detail || this.texts.broken;
    } catch {
      return this.texts.broken;
    }
  }

  row(item, name) {
    const row = document.createElement('li');
    const label = document.createElement('span');
    label.className = 'file';
    label.textContent = name;
    const doing = document.createElement('span');
    doing.className = 'doing';
    row.append(label, doing);
    item.querySelector('.handed').append(row);
    return row;
  }

  arrived(item, row, file) {
    if (item.querySelector(`[data-id="${file.id}"]`)) {
      row.remove();
      return;
    }
    row.dataset.id = file.id;
    row.querySelector('.file').textContent = file.fileName;
    const state = document.createElement('span');
    state.className = 'arrived';
    state.textContent = `✓ ${this.texts.uploaded}`;
    row.querySelector('.doing').replaceChildren(state, this.button(this.texts.remove, file.fileName, async () => {
      const answer = await fetch(`/api/public/applications/materials/${file.id}`, { method: 'DELETE', headers: this.page.headers }).catch(() => null);
      if (answer?.ok) {
        row.remove();
        item.querySelector('input[type=file]').focus();
      } else {
        this.say(item, answer ? this.texts.stale : this.texts.broken);
      }
    }));
  }

  failed(item, row, file, message) {
    const remove = this.button(this.texts.remove, row.querySelector('.file').textContent, () => {
      row.remove();
      this.say(item, '');
    });
    const retry = file && this.button(this.texts.retry, file.name, () => {
      row.remove();
      this.add(item, file);
    });
    row.querySelector('.doing').replaceChildren(...[retry, remove].filter(Boolean));
    row.classList.add('failed');
    this.say(item, message);
  }

  button(text, about, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second small';
    button.textContent = text;
    button.setAttribute('aria-label', `${text} ${about}`);
    button.addEventListener('click', action);
    return button;
  }

  say(item, message) {
    item.querySelector('.wrong').textContent = message;
  }

  // Shows those the situation asks for; holds says whether a material's condition is true.
  narrow(holds) {
    this.items.filter(item => item.dataset.when).forEach(item => {
      item.hidden = !holds(item.dataset.when);
    });
  }

  // Items that must have a file and have none; each is told so.
  missing() {
    return this.items.filter(item => !item.hidden && item.dataset.need !== 'deferrable' && (item.dataset.need === 'required' || item.dataset.when)
        && !item.querySelector('[data-id]')).map(item => {
      this.say(item, this.texts.missing);
      return item;
    });
  }
}
