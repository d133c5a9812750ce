#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says how many lines of each room the tests reached: coverage.py REPORT.json SUMMARY.json

Takes what gcovr found out, prints a table, and for rooms with a floor the lines that no test reached. Fails where one lies below it.
"""

import json
import sys

FLOOR = 95
# What an answer stands on. A room is a folder of src, and some of its files count for themselves.
ROOMS_WITH_FLOOR = {
    "catalogue": ["src/authoring/", "src/store/"],
    "ranking": ["src/model/"],
    "records": ["src/records/"],
    "pick buffer": ["src/artwork/hip-pick-buffer.c"],
}


def percent(covered, total):
    return 100 * covered / total if total else 100


def list_lines(numbers):
    """Returns “3-5, 9” for 3, 4, 5 and 9."""
    spans = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def main():
    with open(sys.argv[1], encoding="utf-8") as report:
        missed = {entry["file"]: [line["line_number"] for line in entry["lines"] if not line["count"] and not line["gcovr/noncode"]]
                  for entry in json.load(report)["files"]}
    with open(sys.argv[2], encoding="utf-8") as summary:
        files = {entry["filename"]: (entry["line_covered"], entry["line_total"]) for entry in json.load(summary)["files"]}

    def add_up(names):
        return tuple(sum(figures) for figures in zip((0, 0), *(files[name] for name in names)))

    rows, low = [], []
    for room in sorted({"/".join(name.split("/")[:2]) + "/" for name in files}):
        rows.append((room, *add_up(name for name in files if name.startswith(room)), ""))
    rows.append(("all", *add_up(files), ""))
    for room, parts in ROOMS_WITH_FLOOR.items():
        names = [name for name in files if name.startswith(tuple(parts))]
        covered, total = add_up(names)
        if not total or percent(covered, total) < FLOOR:
            low.append(room)
        rows.append((f"{room}: {', '.join(parts)}", covered, total, f"at least {FLOOR} %: {'NO' if room in low else 'yes'}"))
        for name in sorted(names):
            if missed.get(name):
                print(f"{name}: no test reached {list_lines(missed[name])}", file=sys.stderr)

    width = max(len(row[0]) for row in rows)
    for name, covered, total, verdict in rows:
        print(f"{name:{width}}  {covered:6} of {total:6} lines  {percent(covered, total):5.1f} %  {verdict}".rstrip())
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
