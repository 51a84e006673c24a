// In every Camunda webapp: the Chinese language for the page, and our login page instead of the webapp's own,
// which the product does not use.
document.documentElement.lang = 'zh-CN';

function leaveForLogin() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
}

new MutationObserver(leaveForLogin).observe(document.body, { childList: true, subtree: true });
leaveForLogin();
