/*
 * Draws each <canvas data-chart="ID"> from the JSON in <script type="application/json" id="ID">:
 * {"labels": ["11/2022", …], "lines": [{"name": "…", "tone": "figure|pace|level", "values": [1, null, …]}], "unit": "%"}.
 * The table beside a chart says the same; a chart alone says nothing to whoever does not see it.
 */
const DASHES = { figure: [], pace: [7, 4], level: [2, 3] };

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function line(told) {
  return {
    label: told.name,
    data: told.values,
    borderColor: colour(told.tone),
    backgroundColor: colour(told.tone),
    borderDash: DASHES[told.tone],
    borderWidth: told.tone === "figure" ? 2.5 : 2,
    pointRadius: told.tone === "figure" ? 4 : 0,
    pointHitRadius: 8,
    // What is expected goes on evenly where a month has no figure; what was reported is not made up.
    spanGaps: told.tone !== "figure",
  };
}

function options(chart, numbers) {
  const ink = colour("ink");
  const grid = { color: colour("line") };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    locale: numbers,
    interaction: { mode: "index", intersect: false },
    plugins: {
      legend: { position: "bottom", labels: { color: ink, boxHeight: 1 } },
      tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${item.formattedValue}${chart.unit}` } },
    },
    scales: {
      x: { ticks: { color: ink, maxRotation: 0, autoSkipPadding: 12 }, grid },
      y: { beginAtZero: true, ticks: { color: ink, callback: (value) => `${value.toLocaleString(numbers)}${chart.unit}` }, grid },
    },
  };
}

function draw(canvas) {
  const chart = JSON.parse(document.getElementById(canvas.dataset.chart).textContent);
  const numbers = document.documentElement.lang;
  window.Chart.getChart(canvas)?.destroy();
  return new window.Chart(canvas, {
    type: "line",
    data: { labels: chart.labels, datasets: chart.lines.map(line) },
    options: options(chart, numbers),
  });
}

function drawAll() {
  document.querySelectorAll("canvas[data-chart]").forEach(draw);
}

drawAll();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
matchMedia("print").addEventListener("change", drawAll);
