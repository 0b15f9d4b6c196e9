// Shared by every page: the token of forms, drafts that survive an expired session, the search key, demo accounts.
(() => {
  const token = document.body.dataset.csrf;
  document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = token; });
  // a refusal comes with a code of its own and is shown, not swallowed
  document.addEventListener('htmx:beforeSwap', event => {
    if ([403, 409, 422, 500].includes(event.detail.xhr.status) && event.detail.xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = true; event.detail.isError = false;
    }
    if (event.detail.xhr.status === 401) { location.assign('/sign-in?expired'); }
  });
  const typing = () => document.activeElement && document.activeElement.matches('input,textarea,select,[contenteditable]');
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !typing() && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const field = document.getElementById('q');
      if (field) { event.preventDefault(); field.focus(); }
    }
  });
  // drafts: a form marked data-draft keeps what was typed on this machine until it has been sent
  const key = form => 'draft:' + form.dataset.draft;
  const keeps = field => field.type && !['hidden', 'password', 'file', 'radio', 'checkbox', 'submit'].includes(field.type);
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const kept = JSON.parse(localStorage.getItem(key(form)) || '{}');
    for (const [name, value] of Object.entries(kept.values || {})) {
      const field = form.elements.namedItem(name);
      if (field && keeps(field) && !field.value) { field.value = value; }
    }
    form.addEventListener('submit', () => sessionStorage.setItem('draft-sent', key(form)));
    form.addEventListener('input', () => {
      const values = {};
      for (const field of form.elements) {
        if (field.name && keeps(field)) { values[field.name] = field.value; }
      }
      localStorage.setItem(key(form), JSON.stringify({ title: form.dataset.title || document.title, at: Date.now(), values }));
    });
  }
  // what was sent is done with once another page answers than the sign-in, a refusal or the form again
  const sent = sessionStorage.getItem('draft-sent');
  sessionStorage.removeItem('draft-sent');
  const answered = document.querySelector('header.top') && !document.querySelector('[data-trouble]')
    && ![...document.querySelectorAll('form[data-draft]')].some(form => key(form) === sent);
  if (sent && answered) { localStorage.removeItem(sent); }
  const drafts = document.getElementById('drafts');
  if (drafts) {
    const titles = Object.keys(localStorage).filter(name => name.startsWith('draft:'))
      .map(name => JSON.parse(localStorage.getItem(name)).title);
    if (titles.length) { drafts.hidden = false; drafts.textContent = titles.length + ' ' + drafts.dataset.words + ': ' + titles.join(', '); }
  }
  for (const pick of document.querySelectorAll('.pick')) {
    pick.addEventListener('click', () => {
      document.getElementById('u').value = pick.dataset.username;
      document.getElementById('w').value = pick.dataset.password;
      document.getElementById('w').focus();
    });
  }
  for (const print of document.querySelectorAll('[data-print]')) { print.addEventListener('click', () => window.print()); }
})();
