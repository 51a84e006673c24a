// What Tasklist shows beyond the stock webapp. Loaded by scripts/config.js; the default export is a list of plugins.
import { sortByDueDate } from './tasklist/sorting.js';
import { translateForms } from './forms.js';
import { markRights } from './tasklist/rights.js';
import { card } from './tasklist/card.js';
import { clock } from './tasklist/clock.js';
import { openLinksBeside } from './tasklist/links.js';
import { materials } from './tasklist/materials.js';
import { work } from './tasklist/work.js';

sortByDueDate();
translateForms();
markRights();
openLinksBeside();

export default [card, materials, clock, work];
