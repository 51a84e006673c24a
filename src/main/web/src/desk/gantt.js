// Draws the Gantt chart of a project. The table beneath it says the same, so the chart is for the eye only.
import { CustomChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([CustomChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

const ROW = 44;
const COLOURS = { green: '#2f8f4e', yellow: '#d99a00', red: '#c0342b', plan: '#c3cedb', done: '#566271', today: '#174a85', end: '#8c1d18' };
const DAY = 24 * 60 * 60 * 1000;

const start = date => new Date(`${date}T00:00:00+08:00`).getTime();
const end = date => start(date) + DAY;

function bar(api, from, to, offset, height, style) {
  const [left, middle] = api.coord([from, api.value(0)]);
  const [right] = api.coord([to, api.value(0)]);
  return { type: 'rect', shape: { x: left, y: middle + offset, width: Math.max(right - left, 2), height }, style };
}

function lines(milestones) {
  return (params, api) => {
    const milestone = milestones[params.dataIndex];
    const drawn = [bar(api, start(milestone.latestStart), end(milestone.latestFinish), -12, 10, { fill: COLOURS.plan })];
    const colour = milestone.finished ? COLOURS.done : COLOURS[milestone.light];
    drawn.push(bar(api, start(milestone.expectedStart), end(milestone.expectedFinish), 2, 10,
      milestone.started ? { fill: colour } : { fill: '#fff', stroke: colour, lineWidth: 2 }));
    if (milestone.critical) {
      drawn.push(bar(api, start(milestone.expectedStart), end(milestone.expectedFinish), 14, 3, { fill: COLOURS.end }));
    }
    return { type: 'group', children: drawn };
  };
}

function tooltip(milestone) {
  const lines = [
    milestone.name,
    `最迟 ${milestone.latestStart} 至 ${milestone.latestFinish}`,
    milestone.finished ? `实际 ${milestone.started} 至 ${milestone.finished}` : `预计 ${milestone.expectedStart} 至 ${milestone.expectedFinish}`,
    milestone.finished ? '已完成' : `总时差 ${milestone.slack} 个工作日${milestone.critical ? '，在关键路径上' : ''}`,
    milestone.after.length ? `前置节点：${milestone.after.join('、')}` : '没有前置节点'
  ];
  const box = document.createElement('div');
  lines.forEach(line => box.append(Object.assign(document.createElement('div'), { textContent: line })));
  return box;
}

function options(schedule, narrow) {
  const { milestones } = schedule;
  const dates = milestones.flatMap(one => [one.latestStart, one.latestFinish, one.expectedStart, one.expectedFinish]).concat(schedule.today, schedule.end);
  const times = dates.map(start);
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: narrow ? 96 : 140, right: 24, top: 36, bottom: 28 },
    tooltip: { trigger: 'item', confine: true, formatter: item => tooltip(milestones[item.dataIndex]) },
    xAxis: {
      type: 'time', min: Math.min(...times) - 2 * DAY, max: Math.max(...times) + 4 * DAY,
      axisLabel: { hideOverlap: true, formatter: '{yy}年{M}月{d}日' }, splitLine: { show: true }, splitNumber: narrow ? 2 : 6
    },
    yAxis: {
      type: 'category', inverse: true, data: milestones.map(one => one.name),
      axisLabel: { width: narrow ? 84 : 128, overflow: 'break', color: '#1d2733', fontSize: 13 }, axisTick: { show: false }
    },
    series: [{
      type: 'custom', clip: true, renderItem: lines(milestones),
      encode: { y: 0, x: [1, 2, 3, 4] },
      data: milestones.map((one, i) => [i, start(one.latestStart), end(one.latestFinish), start(one.expectedStart), end(one.expectedFinish)]),
      markLine: {
        symbol: 'none', silent: true,
        data: [
          { xAxis: start(schedule.today), label: { formatter: '今天', position: 'start' }, lineStyle: { color: COLOURS.today, width: 2, type: 'solid' } },
          { xAxis: end(schedule.end), label: { formatter: '约定投产', position: 'start' }, lineStyle: { color: COLOURS.end, width: 2, type: 'dashed' } }
        ]
      }
    }]
  };
}

async function draw() {
  const box = document.getElementById('gantt');
  if (!box) {
    return;
  }
  const answer = await fetch(box.dataset.schedule, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    box.remove();
    return;
  }
  const schedule = await answer.json();
  box.style.height = `${schedule.milestones.length * ROW + 64}px`;
  const chart = init(box, null, { renderer: 'canvas' });
  const redraw = () => {
    chart.resize();
    chart.setOption(options(schedule, box.clientWidth < 600), true);
  };
  redraw();
  addEventListener('resize', redraw);
  addEventListener('beforeprint', () => {
    chart.resize({ width: 960 });
    chart.setOption(options(schedule, false), true);
  });
  addEventListener('afterprint', redraw);
}

draw().finally(() => {
  document.documentElement.dataset.ready = '1';
});
