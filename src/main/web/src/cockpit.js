// What Cockpit shows beyond the stock webapp. Loaded by scripts/config.js; the default export is a list of plugins.
import { auditTile } from './cockpit/audit.js';
import { boardLink, boardTile } from './cockpit/board.js';
import { caseTab } from './cockpit/case.js';

export default [caseTab, boardLink, boardTile, auditTile];
