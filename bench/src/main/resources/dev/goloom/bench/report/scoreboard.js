// Draws the charts of the scoreboard from the JSON that the page carries: a chart for each group of rows, and curves for those
// that grow.
(() => {
  'use strict';

  const { time, base, compared } = chart;
  const scoreboard = JSON.parse(document.getElementById('scoreboard').textContent);
  const names = { jdk: 'JDK', jox: 'Jox', kotlin: 'Kotlin', grpc: 'gRPC' };

  // A figure for each who does the row.
  const figures = row => [
    { who: 'goloom', nsPerOp: row.goloomNs, errorNs: row.goloomErrorNs },
    { who: 'Go', nsPerOp: row.goNs, errorNs: row.goErrorNs },
    ...Object.entries(row.peers).map(([peer, score]) => ({ who: names[peer], ...score })),
  ].filter(figure => figure.nsPerOp !== null).map(figure => ({ ...figure, row: row.id }));

  const kinds = colours => [
    ['goloom', colours.first, 'circle'], ['Go', colours.second, 'diamond'], ['JDK', colours.third, 'triangle'],
    ['Jox', colours.third, 'rect'], ['Kotlin', colours.third, 'pin'], ['gRPC', colours.third, 'arrow'],
  ].map(([name, colour, symbol]) => [name, colour, symbol, figure => figure.who === name]);

  const present = (colours, all) => kinds(colours).filter(([, , , belongs]) => all.some(belongs));

  // A curve for each kind of others, and for each side: what one operation takes beside so many of them.
  function growth(colours, rows) {
    const dashes = ['solid', 'dashed', 'dotted'];
    const points = rows.map(row => ({ ...row, kind: row.id.split('/')[0], live: Number(row.id.split('=')[1]) }));
    const kinds = [...new Set(points.map(point => point.kind))];
    const count = live => live.toLocaleString('en');
    const curve = (who, colour, symbol, kind, ns) => ({
      name: `${kind}, ${who}`, type: 'line', symbol, symbolSize: 8, itemStyle: { color: colour },
      lineStyle: { type: dashes[kinds.indexOf(kind)], width: 2 },
      data: points.filter(point => point.kind === kind && ns(point) !== null).map(point => [point.live, ns(point)]),
      tooltip: { formatter: item => `<b>${kind}, ${who}</b><br>${count(item.data[0])} live<br>${time(item.data[1])}` },
    });
    const options = base(colours, [], { type: 'log', min: 1, formatter: count });
    return {
      ...options,
      tall: true, // its legend
      grid: { ...options.grid, bottom: 48 },
      xAxis: { ...options.xAxis, name: 'others alive', nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colours.muted } },
      yAxis: {
        type: 'value', min: 0, axisLabel: { color: colours.muted, formatter: time },
        splitLine: { lineStyle: { color: colours.line, opacity: 0.5 } },
      },
      series: kinds.flatMap(kind => [
        curve('goloom', colours.first, 'circle', kind, row => row.goloomNs),
        curve('Go', colours.second, 'diamond', kind, row => row.goNs),
      ]).filter(one => one.data.length > 0),
    };
  }

  chart.show([...new Set(scoreboard.rows.map(row => row.group))].map(group => {
    const rows = scoreboard.rows.filter(row => row.group === group);
    if (group.toLowerCase() === 'growth') {
      return ['chart-growth', colours => growth(colours, rows), 7];
    }
    const all = rows.flatMap(figures);
    return [`chart-${group.toLowerCase()}`, colours => compared(colours, all, figure => figure.row, present(colours, all)),
      rows.length];
  }));
})();
