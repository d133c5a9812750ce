#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases in logs of “meson test” and prints “N passed, N failed”.

A program that speaks TAP counts once for each of its cases, any other program once. A program that failed without naming a case
counts as one failure; a skipped one counts as neither.
"""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b(?!.*# (?:SKIP|TODO))", re.MULTILINE)


def count(path):
    passed = failed = skipped = 0
    try:
        with open(path, encoding="utf-8") as log:
            tests = [json.loads(line) for line in log if line.strip()]
    except OSError as error:
        print(f"{error}", file=sys.stderr)
        return 0, 1, 0

    for test in tests:
        result = test["result"]
        cases = CASE.findall(test.get("stdout") or "")
        bad = sum(1 for case in cases if case)
        if result == "SKIP":
            skipped += 1
        elif result in ("OK", "EXPECTEDFAIL"):
            passed += max(len(cases), 1)
        else:
            print(f"failed: {test['name']}", file=sys.stderr)
            passed += len(cases) - bad
            failed += max(bad, 1)
    return passed, failed, skipped


def main():
    totals = [sum(figures) for figures in zip(*(count(path) for path in sys.argv[1:]))]
    passed, failed, skipped = totals
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
