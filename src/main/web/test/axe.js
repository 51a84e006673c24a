// The accessibility checker that tests run on the public pages.
import axe from 'axe-core';

window.axe = axe;
