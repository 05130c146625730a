// Draws the charts of the scoreboard from the JSON that the page carries: a chart for each group of rows.
(() => {
  'use strict';

  const { compared } = chart;
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

  chart.show([...new Set(scoreboard.rows.map(row => row.group))].map(group => {
    const rows = scoreboard.rows.filter(row => row.group === group);
    const all = rows.flatMap(figures);
    return [`chart-${group.toLowerCase()}`, colours => compared(colours, all, figure => figure.row, present(colours, all)),
      rows.length];
  }));
})();
