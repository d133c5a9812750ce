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

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEGABYTE = 1_000_000


def run(command, display=False):
    """Returns the JSON objects that a benchmark prints, by name."""
    print("…", pathlib.Path(command[0]).name, file=sys.stderr)
    if display:
        command = [ROOT / "tests" / "headless.sh", *command]
    environment = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "data"), GSETTINGS_BACKEND="memory")
    done = subprocess.run([str(part) for part in command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
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
    click, memory, scale, records = found["click"], found["memory"], found["scale"], found["records"]
    rows = [
        row("start to a map that can be clicked / empty window", found["start"]["map_ms"], found["start"]["empty_window_ms"], "ms", 1.25),
        row("click on a region, median / a label that changes", click["click_us"], click["label_us"], "µs", 2.5),
        row("click on a region, 95 % / a label that changes, 95 %", click["click_p95_us"], click["label_p95_us"], "µs", 2.5),
        row("hover, frame / window painted anew", found["frame-hover"]["frame_us"], found["frame-hover"]["empty_redraw_us"], "µs", 2),
        row("peel, frame / window painted anew", found["frame-peel"]["frame_us"], found["frame-peel"]["empty_redraw_us"], "µs", 3),
        row("zoom, frame / window painted anew", found["frame-zoom"]["frame_us"], found["frame-zoom"]["empty_redraw_us"], "µs", 3),
        row("enquiry to a ranked list / the same SQL", found["model"]["model_us"], found["model"]["raw_sql_us"], "µs", 1.5),
    ]
    for factor, target in (("x10", 2), ("x100", 4)):
        large = scale[factor]
        rows.append(row(f"the same, catalogue {factor[1:]} × as large / today’s", large["answer_us"], scale["x1"]["answer_us"], "µs", target))
    rows.append(row("search, first result / the same FTS5 query", found["search"]["model_us"], found["search"]["raw_fts_us"], "µs", 1.5))
    for name, figures in found.items():
        if name.startswith("raster-"):
            rows.append(row(f"pictures, {name[7:]}, five depths / librsvg, whole document", figures["depths_us"], figures["document_us"],
                            "µs", 1.2))
    rows += [
        row("memory, region open / empty window", memory["region_open_kb"], memory["empty_window_kb"], "kB", 2),
        row(f"memory after {memory['steps']} clicks, zooms and peels / before", memory["after_kb"], memory["before_kb"], "kB", 1.02),
        row("installed size, stripped / 10 MB", round(size / MEGABYTE, 2), 10, "MB", 1),
    ]
    for name, figures in records.items():
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
    found = {}
    for command in ([bench / "bench-model"], [bench / "bench-search"], [bench / "bench-raster"], [bench / "bench-records"],
                    [bench / "bench-scale", ROOT / "data" / "catalogue"],
                    [bench / "bench-jitter", ROOT / "tests" / "data" / "vignettes.tsv", BUILD / "src" / "tool" / "hip-map-tool"]):
        found |= run(command)
    for command in ([bench / "bench-frame"], [bench / "bench-click"], [bench / "bench-memory"],
                    [bench / "bench-start", bench / "start-empty", bench / "start-map"]):
        found |= run(command, display=True)

    size = measure_size()
    rows = make_rows(found, size)
    result = {
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "rows": rows,
        "met": sum(entry["met"] for entry in rows),
        "of": len(rows),
        "figures": found | {"installed": {"bytes": size}},
    }
    text = json.dumps(result, ensure_ascii=False, indent=2)
    OUTPUT.write_text(text + "\n", encoding="utf-8")
    print(text)
    show(rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: collect.py BUILD OUTPUT.json")
    BUILD = pathlib.Path(sys.argv[1]).resolve()
    OUTPUT = pathlib.Path(sys.argv[2])
    main()
