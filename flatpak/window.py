#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the window and uses it as a screen reader does: window.py COMMAND ROLE NAME [ACTION]

wait   waits until there is such a thing
act    does one of its actions, “click” if none is named
where  prints the middle of it, in pixels from the corner of its window
tree   prints everything there is; needs no role and no name

An empty role or name is any. What does not come within some seconds makes it fail.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20
INTERVAL = 0.1

# Versions of GTK and of AT-SPI name some roles differently.
SAME = {"push button": "button", "toggle button": "button", "grouping": "panel", "filler": "panel"}


def role_of(accessible):
    role = accessible.get_role_name()
    return SAME.get(role, role)


def children(accessible):
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield child


def applications():
    # A portal may not answer for long, so that only what is remembered of it is looked at.
    found = [one for one in children(Atspi.get_desktop(0)) if one.get_name() == "hip-map"]
    for one in found:
        one.set_cache_mask(Atspi.Cache.NONE)
    return found


def find(accessible, role, name):
    try:
        if role in ("", role_of(accessible)) and name in ("", accessible.get_name()):
            return accessible
        for child in children(accessible):
            found = find(child, role, name)
            if found is not None:
                return found
    except GLib.Error:
        # It went away while it was looked at.
        pass
    return None


def wait(role, name):
    end = time.monotonic() + PATIENCE
    while True:
        for application in applications():
            found = find(application, role, name)
            if found is not None:
                return found
        if time.monotonic() > end:
            sys.exit(f"There is no {role} “{name}”.")
        time.sleep(INTERVAL)


def act(accessible, name):
    action = accessible.get_action_iface()
    for index in range(action.get_n_actions() if action is not None else 0):
        if action.get_action_name(index) == name:
            return action.do_action(index)
    sys.exit(f"There is no action “{name}”.")


def where(accessible):
    extents = accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    print(extents.x + extents.width // 2, extents.y + extents.height // 2)


def tree(accessible, depth=0):
    print("  " * depth + f"{role_of(accessible)} “{accessible.get_name()}”")
    for child in children(accessible):
        tree(child, depth + 1)


def main():
    command, role, name, action = (sys.argv[1:] + ["", "", "", ""])[:4]
    Atspi.init()
    if command == "tree":
        for application in applications():
            tree(application)
        return
    found = wait(SAME.get(role, role), name)
    if command == "act":
        act(found, action or "click")
    elif command == "where":
        where(found)


main()
