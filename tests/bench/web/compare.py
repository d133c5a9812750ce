#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares Hip Map with what people would put on a page instead: compare.py BUILD OUTPUT.json

Makes a page of react-body-highlighter, a package for npm with a body to click, and opens it in a Chromium without a window. Both sides
are measured in turn on this machine, without a graphics card: from the start of the program until the picture is painted and can be
clicked, from a click until the frame with its answer is painted, and the memory of all processes after those clicks.

The page gets the benefit of the doubt: its frames count as painted when Chromium's main thread is done with them. What X does for Hip Map
isn't counted. Writes one JSON object into the file and to standard output, and a table to standard error. Where Chromium or npm are missing
it says so, and that is no failure.
"""

import datetime
import fcntl
import json
import os
import pathlib
import random
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ["react@18.3.1", "react-dom@18.3.1", "react-body-highlighter@2.0.5"]
STARTS = 7
ROUNDS = 3
CLICKS = 200  # in each round, on either side
WARM_UP = 20
SEED = 20261128
REST = 0.04  # seconds between two clicks
PATIENCE = 120  # seconds for an answer of Chromium


class Browser:
    """A Chromium that shows one page, spoken to through two pipes in the language of its developer tools."""

    def __init__(self, chromium, page, profile):
        self.number = 0
        self.rest = b""
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        # Chromium reads from its file 3 and writes into its file 4.
        theirs = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (theirs_in, theirs_out)]
        os.close(theirs_in)
        os.close(theirs_out)
        self.began = time.time()
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{theirs[0]} 4>&{theirs[1]}', "bash", chromium, "--headless", "--remote-debugging-pipe",
             "--no-first-run", "--window-size=1280,800", f"--user-data-dir={profile}"]
            + (["--no-sandbox"] if os.geteuid() == 0 else []) + [page.as_uri()],
            pass_fds=theirs, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in theirs:
            os.close(end)
        self.ours_in, self.ours_out = ours_in, ours_out
        self.session = None

    def __enter__(self):
        while not (pages := [target for target in self.call("Target.getTargets")["targetInfos"] if target["type"] == "page"]):
            time.sleep(0.01)
        self.session = self.call("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        return self

    def __exit__(self, *exception):
        os.close(self.ours_out)
        os.close(self.ours_in)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def read(self):
        while b"\0" not in self.rest:
            if not select.select([self.ours_in], [], [], PATIENCE)[0]:
                raise TimeoutError("Chromium doesn't answer")
            part = os.read(self.ours_in, 1 << 16)
            if not part:
                raise EOFError("Chromium has ended")
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.ours_out, json.dumps(message).encode() + b"\0")
        while (answer := self.read()).get("id") != self.number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def evaluate(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def wait_for(self, script):
        until = time.monotonic() + PATIENCE
        while not (value := self.evaluate(script)):
            if time.monotonic() > until:
                raise TimeoutError(script)
            time.sleep(0.005)
        return value

    def wait_until_clickable(self):
        """Returns seconds from the start of the program."""
        return self.wait_for("window.clickableAt") / 1000 - self.began

    def click(self, point):
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=point[0], y=point[1], button="left", clickCount=1)

    def get_share(self):
        """Returns kilobytes of all processes: what is theirs, and their share of what is used by several."""
        parents, sessions = {}, {}
        for folder in pathlib.Path("/proc").iterdir():
            if folder.name.isdigit():
                try:
                    fields = (folder / "stat").read_text().rpartition(")")[2].split()
                except OSError:
                    continue
                parents[int(folder.name)], sessions[int(folder.name)] = int(fields[1]), int(fields[3])

        def is_ours(number):
            while number and number != self.process.pid:
                if sessions.get(number) == self.process.pid:
                    return True
                number = parents.get(number, 0)
            return number == self.process.pid

        share = 0
        for number in filter(is_ours, list(parents)):
            try:
                for line in pathlib.Path(f"/proc/{number}/smaps_rollup").read_text().splitlines():
                    if line.startswith("Pss:"):
                        share += int(line.split()[1])
            except OSError:
                continue
        return share


def start_page(chromium, page, profile):
    with Browser(chromium, page, profile) as browser:
        return browser.wait_until_clickable()


def start_map(bench):
    began = time.monotonic()
    done = subprocess.run([bench / "start-map"], check=True, stdout=subprocess.PIPE, text=True)
    return int(done.stdout) / 1e6 - began


def click_page(chromium, page, profile):
    with Browser(chromium, page, profile) as browser:
        browser.wait_until_clickable()
        parts = browser.evaluate("findParts()")
        chosen = random.Random(SEED)
        for i in range(WARM_UP + CLICKS):
            before = browser.evaluate("times.length")
            # Another part of the same muscle changes nothing.
            while browser.evaluate("times.length") == before:
                browser.click(chosen.choice(parts))
                time.sleep(REST)
        times = sorted(browser.evaluate("times")[WARM_UP:])
        return {"click_ms": round(statistics.median(times), 1), "click_p95_ms": round(times[len(times) * 95 // 100], 1),
                "memory_kb": browser.get_share()}


def click_map(bench):
    done = subprocess.run([bench / "web" / "click-map"], check=True, stdout=subprocess.PIPE, text=True)
    figures = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
    return {"click_ms": figures["click_ms"], "click_p95_ms": figures["click_p95_ms"], "memory_kb": figures["share_kb"]}


def measure(bench, chromium, page):
    """Returns the figures of Hip Map and of the page, taken in turn, so that whatever else the machine does falls on both alike."""
    with tempfile.TemporaryDirectory(prefix="hip-map-web-", ignore_cleanup_errors=True) as profile:
        # The first of each only fills the caches.
        pairs = [(start_map(bench), start_page(chromium, page, profile)) for _ in range(STARTS + 1)][1:]
        sides = ({}, {})
        for side, starts in zip(sides, zip(*pairs)):
            side["start_ms"] = round(statistics.median(starts) * 1000)
        rounds = [(click_map(bench), click_page(chromium, page, profile)) for _ in range(ROUNDS)]
        for side, figures in zip(sides, zip(*rounds)):
            side |= {key: statistics.median(entry[key] for entry in figures) for key in figures[0]}
        return sides


def make_page(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{ "private": true }\n', encoding="utf-8")
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    return pathlib.Path(shutil.copy(HERE / "page.html", folder / "index.html"))


def show(rows):
    width = max(len(row["name"]) for row in rows)
    print(f"{'':{width}}  {'Hip Map':>10} {'web page':>10}     web / Hip Map  ahead", file=sys.stderr)
    for row in rows:
        print(f"{row['name']:{width}}  {row['map']:>10,.10g} {row['web']:>10,.10g} {row['unit']}  {row['ratio']:>12.2f}  "
              f"{'Hip Map' if row['ratio'] > 1 else 'the page'}", file=sys.stderr)


def main():
    build, output = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    chromium = shutil.which("chromium")
    for name, found in (("chromium", chromium), ("npm", shutil.which("npm"))):
        if not found:
            print(f"Skipped: the comparison with a page needs {name}, which is a package of Debian and is not installed.", file=sys.stderr)
            return
    # Hip Map needs a display, and the page none; both run beside the same one.
    if "HIP_MAP_COMPARING" not in os.environ:
        environment = dict(os.environ, HIP_MAP_COMPARING="1", GSETTINGS_SCHEMA_DIR=str(build / "data"), GSETTINGS_BACKEND="memory")
        sys.exit(subprocess.run([ROOT / "tests" / "headless.sh", *sys.argv], env=environment).returncode)
    try:
        page = make_page(build / "web")
    except subprocess.CalledProcessError:
        print("Skipped: npm could not get the packages of the page.", file=sys.stderr)
        return

    ours, theirs = measure(build / "tests" / "bench", chromium, page)
    rows = [{"name": name, "map": ours[key], "web": theirs[key], "unit": key.rpartition("_")[2].replace("kb", "kB"),
             "ratio": round(theirs[key] / ours[key], 2)}
            for name, key in (("start until it can be clicked", "start_ms"), ("click until painted, median", "click_ms"),
                              ("click until painted, 95 %", "click_p95_ms"), ("memory, all processes", "memory_kb"))]
    version = subprocess.run([chromium, "--version"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             text=True).stdout.split()[1]
    text = json.dumps({"date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"), "packages": PACKAGES,
                       "chromium": version, "starts": STARTS, "clicks": ROUNDS * CLICKS, "rows": rows}, indent=2)
    output.write_text(text + "\n", encoding="utf-8")
    print(text)
    show(rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: compare.py BUILD OUTPUT.json")
    main()
