#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifest of the Flatpak asks for no more than it may: check-manifest.py APP-ID MANIFEST

It reads the few kinds of lines that the manifest consists of, so that it needs no library for YAML.
"""

import re
import sys
from pathlib import Path

# A window, its pictures, and sounds. A new permission is a decision, and belongs here, too.
PERMISSIONS = {
    "--socket=wayland",
    "--socket=fallback-x11",
    "--share=ipc",
    "--device=dri",
    "--socket=pulseaudio",
}
GNOME = ("org.gnome.Platform", "org.gnome.Sdk")
STAND_IN = ("local.debian.Platform", "local.debian.Sdk")
KEYS = {"id", "runtime", "runtime-version", "sdk", "command", "separate-locales", "finish-args", "modules"}


def main():
    app_id, path = sys.argv[1], Path(sys.argv[2])
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.lstrip().startswith("#")]
    keys = {}
    permissions = set()
    problems = []
    section = None

    for line in lines:
        top = re.fullmatch(r"([a-z-]+):(?: +(.+))?", line)
        if top:
            section = top.group(1)
            if section in keys:
                problems.append(f"{section} is there twice")
            keys[section] = (top.group(2) or "").strip("'\"")
        elif section == "finish-args":
            permissions.add(line.strip().removeprefix("- "))

    if set(keys) != KEYS:
        problems.append(f"the keys are {sorted(keys)}, and should be {sorted(KEYS)}")
    if keys.get("id") != app_id or path.stem != app_id:
        problems.append("the id and the name of the file are not the id of the program")
    if keys.get("command") != "hip-map":
        problems.append("the command is not hip-map")
    # While the Flatpak is checked its own tests see the stand-in in place of GNOME's runtime.
    runtime = (keys.get("runtime"), keys.get("sdk"))
    if runtime != STAND_IN and (runtime != GNOME or not re.fullmatch(r"\d+", keys["runtime-version"])):
        problems.append("the runtime is no released one of GNOME")
    for permission in sorted(permissions ^ PERMISSIONS):
        problems.append(f"{permission} is {'not allowed' if permission in permissions else 'missing'}")
    if not any(line.strip() == "run-tests: true" for line in lines):
        problems.append("the tests are not run")

    for problem in problems:
        print(f"{path}: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
