// What the charts of all pages share. Colours are the page's own, so they follow light and dark.
const chart = (() => {
  'use strict';

  function time(ns) {
    const units = [[1e9, 's'], [1e6, 'ms'], [1e3, 'µs']];
    const [size, unit] = units.find(([size]) => Math.abs(ns) >= 0.9995 * size) ?? [1, 'ns'];
    const value = ns / size;
    return `${value > 0 && value < 0.001 ? value.toFixed(7).replace(/0+$/, '') : Number(value.toPrecision(3))} ${unit}`;
  }

  function palette() {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    return Object.fromEntries(['ink', 'muted', 'line', 'card', 'first', 'second', 'third'].map(n => [n, colour(n)]));
  }

  // What all charts share: one row per category, from top to bottom, and room for the labels.
  function base(colours, categories, axis) {
    return {
      animation: false,
      textStyle: { color: colours.ink, fontFamily: 'inherit' },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: colours.ink } },
      grid: { top: 44, left: 4, right: 24, bottom: 30, containLabel: true },
      tooltip: {
        trigger: 'item', confine: true, backgroundColor: colours.card, borderColor: colours.line,
        textStyle: { color: colours.ink },
      },
      yAxis: {
        type: 'category', data: categories, inverse: true, axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.ink },
        splitLine: { show: true, lineStyle: { color: colours.line, opacity: 0.5 } },
      },
      xAxis: {
        splitLine: { lineStyle: { color: colours.line } },
        ...axis,
        axisLabel: { color: colours.muted, hideOverlap: true, formatter: axis.formatter },
      },
    };
  }

  // A line from low to high through each dot. The shift keeps two series of one row apart.
  function whiskers(name, colour, shift, points) {
    return {
      name, type: 'custom', silent: true, z: 1, itemStyle: { color: colour },
      data: points.map(point => [point.low, point.high, point.category]),
      encode: { x: [0, 1], y: 2 },
      renderItem: (params, api) => {
        const [x1, y] = api.coord([api.value(0), api.value(2)]);
        const [x2] = api.coord([api.value(1), api.value(2)]);
        const style = { stroke: colour, lineWidth: 2, fill: null };
        const line = (ax, ay, bx, by) => ({ type: 'line', style, shape: { x1: ax, y1: ay, x2: bx, y2: by } });
        const at = y + shift;
        return {
          type: 'group',
          children: [line(x1, at, x2, at), line(x1, at - 4, x1, at + 4), line(x2, at - 4, x2, at + 4)],
        };
      },
    };
  }

  function dots(name, colour, symbol, shift, points, hollow = false) {
    return {
      name, type: 'scatter', symbol, symbolSize: 11, symbolOffset: [0, shift], z: 2,
      itemStyle: { color: hollow ? 'transparent' : colour, borderColor: colour, borderWidth: 2, opacity: 1 },
      data: points.map(point => ({ value: [point.value, point.category], text: point.text })),
      tooltip: { formatter: item => `<b>${item.data.value[1]}</b><br>${name}<br>${item.data.text}` },
    };
  }

  // On a logarithmic axis nothing may reach zero; a line that would is cut at the axis' end.
  function logAxis(lows, highs) {
    const min = 10 ** Math.floor(Math.log10(Math.min(...lows)));
    const max = 10 ** Math.ceil(Math.log10(Math.max(...highs)));
    return { type: 'log', min, max, splitNumber: 6, formatter: time };
  }

  const between = (row, axis) => ({
    value: row.nsPerOp, low: Math.max(axis.min, row.nsPerOp - (row.errorNs ?? 0)), high: row.nsPerOp + (row.errorNs ?? 0),
    text: `${time(row.nsPerOp)}${row.errorNs === null ? '' : ` ± ${time(row.errorNs)}`} per call`,
  });

  // Dots with whiskers, a series for each of [name, colour, symbol, which rows]; side by side in each category.
  function compared(colours, rows, category, kinds) {
    const axis = logAxis(rows.map(row => row.nsPerOp), rows.map(row => row.nsPerOp + (row.errorNs ?? 0)));
    const series = kinds.flatMap(([name, colour, symbol, belongs], i) => {
      const points = rows.filter(belongs).map(row => ({ category: category(row), ...between(row, axis) }));
      const shift = 12 * (i - (kinds.length - 1) / 2);
      return points.length === 0 ? [] : [whiskers(name, colour, shift, points), dots(name, colour, symbol, shift, points)];
    });
    return { ...base(colours, [...new Set(rows.map(category))], axis), series };
  }

  // Draws [the element's id, what makes its options from the colours, how many rows it has], and again when the page changes.
  function show(all) {
    const charts = all.filter(([id]) => document.getElementById(id)).map(([id, option, rows]) => {
      const element = document.getElementById(id);
      element.style.height = `${90 + 46 * rows}px`; // ECharts starts with the size that it finds
      return { chart: echarts.init(element, null, { renderer: 'svg' }), element, option, rows };
    });
    const draw = () => drawAll(charts);
    draw();
    addEventListener('resize', draw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  }

  // One entry for each name, with the symbol of its dots.
  function legend(series) {
    return series.filter(one => one.type !== 'custom' && !one.silent).map(one => ({ name: one.name, icon: one.symbol ?? 'rect' }));
  }

  function drawAll(charts) {
    const colours = palette();
    for (const { chart, element, option, rows } of charts) {
      const narrow = element.clientWidth < 560;
      const options = option(colours);
      const below = narrow || options.tall; // the entries of the legend, one below the other
      options.legend.orient = below ? 'vertical' : 'horizontal';
      options.legend.itemGap = below ? 4 : 16;
      options.legend.data = legend(options.series);
      options.grid.top = below ? 24 + 20 * new Set(options.legend.data.map(one => one.name)).size : 44;
      Object.assign(options.yAxis.axisLabel, { fontSize: narrow ? 11 : 13, lineHeight: narrow ? 14 : 18 });
      if (narrow) {
        Object.assign(options.yAxis.axisLabel, { width: 130, overflow: 'break' });
      }
      options.yAxis.axisLabel.formatter ??= text => narrow ? text.replace('.', '.\n').replace(' + ', '\n+ ') : text;
      element.style.height = `${options.grid.top + 46 * (rows + 1)}px`;
      chart.setOption(options, true);
      chart.resize();
    }
  }

  return { time, base, whiskers, dots, logAxis, compared, show };
})();
