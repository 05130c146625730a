// Draws the charts of the study from the JSON that the page carries. Colours are the page's own, so they follow
// light and dark; a scale is logarithmic where figures differ by more than a hundred times.
(() => {
  'use strict';

  const study = JSON.parse(document.getElementById('study').textContent);
  const label = row => row.platform === 'go' ? `Go ${row.title}` : row.title;
  const measured = scenario => study.measured.filter(row => row.scenario === scenario);
  const labels = [...new Set(study.measured.map(label))];

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

  // Two series, one for each kind of caller, as dots with whiskers.
  function byCaller(colours, rows, toPoint) {
    const callers = [
      ['virtual', 'virtual thread, goroutine', colours.first, 'circle', -6],
      ['platform', 'platform thread, locked goroutine', colours.second, 'diamond', 6],
    ];
    return callers.flatMap(([caller, name, colour, symbol, shift]) => {
      const points = rows.filter(row => row.caller === caller).map(row => ({ category: label(row), ...toPoint(row) }));
      return [whiskers(name, colour, shift, points), dots(name, colour, symbol, shift, points)];
    });
  }

  // On a logarithmic axis nothing may reach zero; a line that would is cut at the axis' end.
  function logAxis(lows, highs) {
    const min = 10 ** Math.floor(Math.log10(Math.min(...lows)));
    const max = 10 ** Math.ceil(Math.log10(Math.max(...highs)));
    return { type: 'log', min, max, splitNumber: 6, formatter: time };
  }

  function inTime(colours) {
    const rows = measured('in-time');
    const axis = logAxis(rows.map(row => row.nsPerOp), rows.map(row => row.nsPerOp + (row.errorNs ?? 0)));
    const series = byCaller(colours, rows, row => {
      const error = row.errorNs ?? 0;
      return {
        value: row.nsPerOp, low: Math.max(axis.min, row.nsPerOp - error), high: row.nsPerOp + error,
        text: `${time(row.nsPerOp)} ± ${row.errorNs === null ? 'unknown' : time(error)} per call`,
      };
    });
    return { ...base(colours, labels, axis), series };
  }

  function lateness(colours) {
    const rows = measured('timed-out').filter(row => row.lateness);
    const least = 1000; // less than a microsecond late is drawn as one
    const axis = logAxis(rows.map(row => Math.max(least, row.lateness.minNs)), rows.map(row => row.lateness.maxNs));
    const series = byCaller(colours, rows, ({ lateness: late }) => ({
      value: Math.max(least, late.medianNs), low: Math.max(least, late.minNs), high: Math.max(least, late.maxNs),
      text: `late by ${time(late.medianNs)} (${time(late.minNs)} to ${time(late.maxNs)}, ${late.calls} calls)`,
    }));
    return { ...base(colours, labels, axis), series };
  }

  function bytes(colours) {
    const bars = (name, scenario, colour) => ({
      name, type: 'bar', itemStyle: { color: colour }, barGap: '10%',
      data: measured(scenario).filter(row => row.caller === 'virtual')
        .map(row => [Math.round(row.bytesPerOp), label(row)]),
      tooltip: { formatter: item => `<b>${item.data[1]}</b><br>${name}<br>${item.data[0].toLocaleString('en')} bytes` },
    });
    const axis = { type: 'value', min: 0, splitNumber: 4, formatter: value => value.toLocaleString('en') + ' B' };
    return {
      ...base(colours, labels, axis),
      series: [bars('in time', 'in-time', colours.first), bars('timed out', 'timed-out', colours.second)],
    };
  }

  // A waterfall for each platform: a step's bar goes from the step that it is added to, to itself.
  function ladder(colours) {
    const steps = [...new Set(study.ladder.map(row => row.title))];
    const bars = (name, platform, colour) => {
      const rows = study.ladder.filter(row => row.platform === platform);
      const below = row => rows.find(other => other.step === row.addedTo)?.nsPerOp ?? 0;
      const text = row => `${row.code}<br>${time(row.nsPerOp)} in all, ${row.addsNs < 0 ? '−' : '+'}${
        time(Math.abs(row.addsNs))}${row.addsErrorNs === null ? '' : ` ± ${time(row.addsErrorNs)}`}`;
      const bar = (style, value) => ({
        type: 'bar', stack: platform, barGap: '15%', itemStyle: style,
        data: rows.map(row => ({ value: [value(row), row.title], text: text(row) })),
      });
      return [
        {
          ...bar({ color: 'transparent' }, row => Math.min(row.nsPerOp, below(row))),
          name: `${name} below`, silent: true, tooltip: { show: false },
        },
        {
          ...bar({ color: colour }, row => Math.abs(row.nsPerOp - below(row))), name,
          tooltip: { formatter: item => `<b>${item.data.value[1]}</b><br>${name}<br>${item.data.text}` },
        },
      ];
    };
    const axis = { type: 'value', min: 0, splitNumber: 6, formatter: time };
    return {
      ...base(colours, steps, axis),
      series: [...bars('JVM', 'jvm', colours.first), ...bars('Go', 'go', colours.second)]
        .filter(one => one.data.length > 0),
    };
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

  const steps = (colours, rows) => [...new Set(rows.map(row => row.title))].map((title, i) =>
    [title, [colours.first, colours.second, colours.third][i], ['circle', 'diamond', 'triangle'][i], row => row.title === title]);

  const callers = colours => compared(colours, study.callers, row => row.callerTitle, steps(colours, study.callers));

  const versions = colours => compared(colours, study.versions, row => row.version, steps(colours, study.versions));

  function situations(colours) {
    const kinds = [...new Set(study.situations.map(label))].map(name => [
      name, name.startsWith('Go ') ? colours.second : colours.first,
      study.situations.find(row => label(row) === name).strategy === 'CONTEXT' ? 'circle' : 'diamond',
      row => label(row) === name,
    ]);
    return { ...compared(colours, study.situations, row => row.found, kinds), tall: true };
  }

  // A call that timed out beside one that was answered, so that the difference is what the timeout itself costs.
  function fired(colours) {
    const rows = study.fired;
    const bars = (title, colour, value) => ({
      name: title, type: 'bar', barGap: '10%', itemStyle: { color: colour },
      data: rows.map(row => ({ value: [value(row), label(row)], text: time(value(row)) })),
      tooltip: { formatter: item => `<b>${item.data.value[1]}</b><br>${title}<br>${item.data.text} per call` },
    });
    const axis = { type: 'value', min: 0, splitNumber: 5, formatter: time };
    return {
      ...base(colours, rows.map(label), axis),
      series: [
        bars('timed out', colours.first, row => row.cpuNs),
        bars('answered', colours.second, row => row.cpuNs - row.moreNs),
      ],
    };
  }

  // A curve for each way to forget something.
  function retained(colours) {
    const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
    const kinds = [...new Set(study.retained.map(row => row.forgotten))];
    const size = bytes => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
    const options = base(colours, [], { type: 'value', min: 0, formatter: value => value.toLocaleString('en') });
    return {
      ...options,
      tall: true, // its legend: the names are long
      grid: { ...options.grid, bottom: 48 },
      xAxis: { ...options.xAxis, name: 'calls', nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colours.muted } },
      yAxis: {
        type: 'value', min: 0, axisLabel: { color: colours.muted, formatter: size },
        splitLine: { lineStyle: { color: colours.line, opacity: 0.5 } },
      },
      series: study.retained.map(row => ({
        name: `${row.title} (${row.platform === 'jvm' ? 'goloom' : 'Go'})`, type: 'line', symbolSize: 6,
        symbol: row.platform === 'jvm' ? 'circle' : 'diamond',
        itemStyle: { color: row.platform === 'jvm' ? colours.first : colours.second },
        lineStyle: { type: dashes[kinds.indexOf(row.forgotten)], width: 2 },
        data: row.retained.points.map(point => [point.calls, Math.max(0, point.bytes)]),
        tooltip: {
          formatter: item => `<b>${row.title}</b><br>${item.data[0].toLocaleString('en')} calls<br>${size(item.data[1])}`,
        },
      })),
    };
  }

  function published(colours) {
    const programs = study.seed.map(row => row.id.replace('Benchmark', ''));
    const points = (value, meaning) => study.seed
      .map((row, i) => ({ category: programs[i], value: value(row), text: meaning(row) }))
      .filter(point => point.value !== null);
    const series = [
      dots('published', colours.third, 'circle', -9,
        points(row => row.publishedNsPerOp, row => `${row.publishedNsPerOp} ns/op: ${row.meaning}`)),
      dots('repeated, JVM', colours.first, 'circle', -3,
        points(row => row.repeated.jvm, row => `${row.repeated.jvm} ns/op: ${row.repeatedMeaning.jvm}`), true),
      dots('repeated, Go', colours.second, 'diamond', 3,
        points(row => row.repeated.go, row => `${row.repeated.go} ns/op: ${row.repeatedMeaning.go}`), true),
      dots('done right, JVM', colours.first, 'circle', 3,
        points(row => row.corrected.jvm, row => `${time(row.corrected.jvm)} per call`)),
      dots('done right, Go', colours.second, 'diamond', 9,
        points(row => row.corrected.go, row => `${time(row.corrected.go)} per call`)),
    ];
    const values = series.flatMap(one => one.data.map(point => point.value[0]));
    const axis = logAxis(values, values);
    return { ...base(colours, programs, axis), series: series.filter(one => one.data.length > 0) };
  }

  const charts = [
    ['chart-in-time', inTime, labels.length], ['chart-lateness', lateness, labels.length],
    ['chart-ladder', ladder, new Set(study.ladder.map(row => row.step)).size], ['chart-bytes', bytes, labels.length],
    ['chart-callers', callers, new Set(study.callers.map(row => row.callerTitle)).size],
    ['chart-situations', situations, new Set(study.situations.map(row => row.found)).size * 1.4],
    ['chart-versions', versions, new Set(study.versions.map(row => row.version)).size],
    ['chart-fired', fired, study.fired.length], ['chart-retained', retained, 5], ['chart-published', published, study.seed.length],
  ].filter(([id]) => document.getElementById(id)).map(([id, option, rows]) => {
    const element = document.getElementById(id);
    element.style.height = `${90 + 46 * rows}px`; // ECharts starts with the size that it finds
    return { chart: echarts.init(element, null, { renderer: 'svg' }), element, option, rows };
  });

  // One entry for each name, with the symbol of its dots.
  function legend(series) {
    return series.filter(one => one.type !== 'custom' && !one.silent).map(one => ({ name: one.name, icon: one.symbol ?? 'rect' }));
  }

  function draw() {
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

  draw();
  addEventListener('resize', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
