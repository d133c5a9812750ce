#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks of a build without debugging aids and gathers what they print: collect.py BUILD OUTPUT.json

Writes one JSON object into the file and to standard output, and a table for people to standard error. Every figure is compared with
something that was measured in the same run, so a busy machine makes it less sharp but not wrong.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEGABYTE = 1_000_000


def run(command, display=False):
    """Returns the JSON objects that a benchmark prints, by name; none if it fails, which it says."""
    name = pathlib.Path(command[0]).name
    print("…", name, end=" ", flush=True, file=sys.stderr)
    if display:
        command = [ROOT / "tests" / "headless.sh", *command]
    environment = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "data"), GSETTINGS_BACKEND="memory")
    begin = time.monotonic()
    done = subprocess.run([str(part) for part in command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    print(f"{time.monotonic() - begin:.0f} s", file=sys.stderr)
    if done.returncode != 0:
        print(f"{name} failed:\n{done.stderr}", file=sys.stderr)
        return {}
    found = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            figures = json.loads(line)
            found[figures.pop("benchmark")] = figures
    return found


def measure_size():
    """Bytes of everything that is installed, stripped as in a release. The rest, such as tests, need not be built for it."""
    listing = subprocess.run(["meson", "introspect", "--targets", str(BUILD)], check=True, stdout=subprocess.PIPE, text=True).stdout
    files = [os.path.relpath(name, BUILD) for target in json.loads(listing) if target["installed"] for name in target["filename"]]
    subprocess.run(["ninja", "-C", str(BUILD), *files], check=True, stdout=subprocess.DEVNULL)
    folder = tempfile.mkdtemp(prefix="hip-map-size-")
    try:
        subprocess.run(["meson", "install", "-C", str(BUILD), "--no-rebuild", "--strip", "--quiet", "--destdir", folder],
                       check=True, stdout=subprocess.DEVNULL)
        return sum(path.stat().st_size for path in pathlib.Path(folder).rglob("*") if path.is_file() and not path.is_symlink())
    finally:
        shutil.rmtree(folder)


def row(name, measured, baseline, unit, target, ratio=None):
    if ratio is None:
        ratio = measured / baseline
    return {"name": name, "measured": measured, "baseline": baseline, "unit": unit, "ratio": round(ratio, 4), "target": target,
            "met": ratio <= target}


def make_rows(found, size):
    """One row for each figure that has a target, as far as its benchmark was run."""
    rows = []

    def add(name, benchmark, measured, baseline, unit, target):
        figures = found.get(benchmark)
        if figures is not None:
            rows.append(row(name, figures[measured], figures[baseline], unit, target))

    add("start to a map that can be clicked / empty window", "start", "map_ms", "empty_window_ms", "ms", 1.25)
    add("click on a region, median / a label that changes", "click", "click_us", "label_us", "µs", 2.5)
    add("click on a region, 95 % / a label that changes, 95 %", "click", "click_p95_us", "label_p95_us", "µs", 2.5)
    for kind, target in (("hover", 2), ("peel", 3), ("zoom", 3)):
        add(f"{kind}, frame / window painted anew", f"frame-{kind}", "frame_us", "empty_redraw_us", "µs", target)
    add("enquiry to a ranked list / the same SQL", "model", "model_us", "raw_sql_us", "µs", 1.5)
    scale = found.get("scale", {})
    for factor, target in (("x10", 2), ("x100", 4)):
        if factor in scale:
            rows.append(row(f"the same, catalogue {factor[1:]} × as large / today’s", scale[factor]["answer_us"],
                            scale["x1"]["answer_us"], "µs", target))
    add("search, first result / the same FTS5 query", "search", "model_us", "raw_fts_us", "µs", 1.5)
    for name in found:
        if name.startswith("raster-"):
            add(f"pictures, {name[7:]}, five depths / librsvg, whole document", name, "depths_us", "document_us", "µs", 1.2)
    add("memory, region open / empty window", "memory", "region_open_kb", "empty_window_kb", "kB", 2)
    add("memory after 10,000 clicks, zooms and peels / before", "memory", "after_kb", "before_kb", "kB", 1.02)
    rows.append(row("installed size, stripped / 10 MB", round(size / MEGABYTE, 2), 10, "MB", 1))
    for name, figures in found.get("records", {}).items():
        if isinstance(figures, dict) and "target" in figures and "large_us" in figures:
            small = figures.get("small_us", figures.get("empty_us"))
            rows.append(row(f"records, {name}, 100,000 sessions / few", figures["large_us"], small, "µs", figures["target"],
                            figures["ratio"]))
    return rows


def show(rows):
    width = max(len(entry["name"]) for entry in rows)
    print(f"{'':{width}}  {'measured':>12} {'baseline':>12}      {'ratio':>6} {'target':>6}  met", file=sys.stderr)
    for entry in rows:
        print(f"{entry['name']:{width}}  {entry['measured']:>12,.10g} {entry['baseline']:>12,.10g} {entry['unit']:4} "
              f"{entry['ratio']:>6.2f} {entry['target']:>6g}  {'yes' if entry['met'] else 'NO'}", file=sys.stderr)


def main():
    bench = BUILD / "tests" / "bench"
    programs = [
        ([bench / "bench-model"], False),
        ([bench / "bench-search"], False),
        ([bench / "bench-raster"], False),
        ([bench / "bench-start", bench / "start-empty", bench / "start-map"], True),
        ([bench / "bench-frame"], True),
        ([bench / "bench-click"], True),
        ([bench / "bench-records"], False),
        ([bench / "bench-scale", ROOT / "data" / "catalogue"], False),
        ([bench / "bench-jitter", ROOT / "tests" / "data" / "vignettes.tsv", BUILD / "src" / "tool" / "hip-map-tool"], False),
        ([bench / "bench-memory"], True),
    ]
    found = {}
    failed = []
    for command, display in programs:
        figures = run(command, display)
        if not figures:
            failed.append(command[0].name)
        found |= figures

    size = measure_size()
    rows = make_rows(found, size)
    result = {
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "rows": rows,
        "met": sum(entry["met"] for entry in rows),
        "of": len(rows),
        "failed": failed,
        "figures": found | {"installed": {"bytes": size}},
    }
    text = json.dumps(result, ensure_ascii=False, indent=2)
    OUTPUT.write_text(text + "\n", encoding="utf-8")
    print(text, flush=True)
    show(rows)
    if failed:
        sys.exit("Without figures: " + ", ".join(failed))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: collect.py BUILD OUTPUT.json")
    BUILD = pathlib.Path(sys.argv[1]).resolve()
    OUTPUT = pathlib.Path(sys.argv[2])
    main()
