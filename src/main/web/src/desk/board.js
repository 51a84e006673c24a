// Draws the parts of each figure. The table beneath says the same, so the charts are for the eye only.
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, CanvasRenderer]);

const ROW = 32;
const MOST = 12;
const COLOURS = { GREEN: '#2f8f4e', YELLOW: '#d99a00', ORANGE: '#c2601a', RED: '#c0342b', BLACK: '#1d2733', PAUSED: '#566271' };
const COLOUR = '#174a85';

function options(rows) {
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 120, right: 48, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: rows.map(row => row.cells[0].textContent), axisLabel: { width: 104, overflow: 'truncate', color: '#1d2733', fontSize: 13 }, axisTick: { show: false } },
    series: [{
      type: 'bar', barMaxWidth: 18, silent: true, label: { show: true, position: 'right', color: '#1d2733' },
      data: rows.map(row => ({ value: Number(row.dataset.value), itemStyle: { color: COLOURS[row.dataset.key] ?? COLOUR } }))
    }]
  };
}

for (const box of document.querySelectorAll('.chart')) {
  const rows = [...box.parentElement.querySelectorAll('tbody tr')].filter(row => row.dataset.value).slice(0, MOST);
  if (rows.length < 2 || rows.every(row => Number(row.dataset.value) === 0)) {
    box.remove();
    continue;
  }
  box.style.height = `${rows.length * ROW + 16}px`;
  const chart = init(box, null, { renderer: 'canvas' });
  chart.setOption(options(rows));
  addEventListener('resize', () => chart.resize());
}

document.documentElement.dataset.ready = '1';
