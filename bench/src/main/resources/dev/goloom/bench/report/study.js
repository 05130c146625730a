// Draws the charts of the study from the JSON that the page carries. A scale is logarithmic where figures differ by more
// than a hundred times.
(() => {
  'use strict';

  const { time, base, whiskers, dots, logAxis, compared } = chart;
  const study = JSON.parse(document.getElementById('study').textContent);
  const label = row => row.platform === 'go' ? `Go ${row.title}` : row.title;
  const measured = scenario => study.measured.filter(row => row.scenario === scenario);
  const labels = [...new Set(study.measured.map(label))];

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

  chart.show([
    ['chart-in-time', inTime, labels.length], ['chart-lateness', lateness, labels.length],
    ['chart-ladder', ladder, new Set(study.ladder.map(row => row.step)).size], ['chart-bytes', bytes, labels.length],
    ['chart-callers', callers, new Set(study.callers.map(row => row.callerTitle)).size],
    ['chart-situations', situations, new Set(study.situations.map(row => row.found)).size * 1.4],
    ['chart-versions', versions, new Set(study.versions.map(row => row.version)).size],
    ['chart-fired', fired, study.fired.length], ['chart-retained', retained, 5], ['chart-published', published, study.seed.length],
  ]);
})();
