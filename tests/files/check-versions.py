#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that says a version says the same one: check-versions.py VERSION NEWS METAINFO PROGRAM…

VERSION is Meson's, which config.h has, and with it About. A program is asked with --version.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree


def main():
    version, news, metainfo = sys.argv[1:4]
    found = {}

    with open(news, encoding="utf-8") as file:
        heading = re.search(r"^## (\S+)", file.read(), re.MULTILINE)
    found[news] = heading.group(1) if heading else None

    release = ElementTree.parse(metainfo).find("releases/release")
    found[metainfo] = release.get("version") if release is not None else None

    for program in sys.argv[4:]:
        # Without a display: whoever asks for the version may have none.
        output = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, env={"LC_ALL": "C.UTF-8"})
        found[program] = output.stdout.split()[-1] if output.stdout.split() else output.stderr

    wrong = {where: what for where, what in found.items() if what != version}
    for where, what in wrong.items():
        print(f"{where} says {what}, and meson.build {version}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
