#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop reads about the program fits together: check-desktop.py APP-ID SOURCE-ROOT BUILD-ROOT

Each of these files has a validator of its own; none of those sees that one names what another does not have.
"""

import configparser
import struct
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"

# Pictures in the store, as AppStream and the repository can bear them.
SCREENSHOTS = range(4, 7)
SCREENSHOT_SIZE = (2800, 2000)
SCREENSHOT_BYTES = 1_500_000

problems = []


def expect(condition, problem):
    if not condition:
        problems.append(problem)


def read_keys(path):
    keys = configparser.RawConfigParser(delimiters="=", comment_prefixes="#")
    keys.optionxform = str
    keys.read(path, encoding="utf-8")
    return keys


def check_desktop_file(app_id, data, mime_types):
    keys = read_keys(data / f"{app_id}.desktop")
    entry = keys["Desktop Entry"]
    expect(entry["Icon"] == app_id, "desktop file: Icon is not the id of the program")
    expect(entry.get("DBusActivatable") == "true", "desktop file: not DBusActivatable")
    expect(set(filter(None, entry["MimeType"].split(";"))) == mime_types,
           "desktop file: MimeType does not name the types of the MIME file")
    for action in filter(None, entry["Actions"].split(";")):
        group = f"Desktop Action {action}"
        expect(group in keys and keys[group].get("Name") and keys[group].get("Exec"),
               f"desktop file: the action {action} has no group with Name and Exec")


def check_service(app_id, data):
    service = read_keys(data / f"{app_id}.service")["D-BUS Service"]
    expect(service["Name"] == app_id, "D-Bus service: Name is not the id of the program")
    expect(service["Exec"].endswith("/hip-map --gapplication-service"), "D-Bus service: Exec does not start a service")


def check_search_provider(app_id, data):
    provider = read_keys(data / f"{app_id}.search-provider.ini")["Shell Search Provider"]
    path = "/" + app_id.replace(".", "/") + "/SearchProvider"
    expect(provider["DesktopId"] == f"{app_id}.desktop", "search provider: DesktopId is not the desktop file")
    expect(provider["BusName"] == app_id, "search provider: BusName is not the id of the program")
    expect(provider["ObjectPath"] == path, f"search provider: ObjectPath is not {path}")
    expect(provider["Version"] == "2", "search provider: Version is not 2")


def check_settings(app_id, source):
    schema = ElementTree.parse(source / "data" / f"{app_id}.gschema.xml").find("schema")
    expect(schema.get("id") == app_id, "settings: the schema has another id than the program")
    expect(schema.get("path") == "/" + app_id.replace(".", "/") + "/", "settings: the path is not that of the id")


def check_metainfo(app_id, source, data):
    root = ElementTree.parse(data / f"{app_id}.metainfo.xml").getroot()
    expect(root.findtext("id") == app_id, "metainfo: the id is not that of the program")
    expect(root.findtext("launchable") == f"{app_id}.desktop", "metainfo: launchable is not the desktop file")
    expect(root.find("developer").get("id"), "metainfo: the developer has no id")
    for name in ("summary", "description", "content_rating", "branding", "releases", "screenshots"):
        expect(root.find(name) is not None, f"metainfo: {name} is missing")

    screenshots = root.findall("screenshots/screenshot")
    expect(len(screenshots) in SCREENSHOTS, "metainfo: there should be four to six screenshots")
    expect([shot.get("type") for shot in screenshots].count("default") == 1, "metainfo: one screenshot should be the default")
    total = 0
    for shot in screenshots:
        image = shot.find("image")
        expect(shot.findtext("caption"), f"metainfo: {image.text} has no caption")
        path = source / "data" / "screenshots" / image.text.rsplit("/", 1)[1]
        if not path.is_file():
            problems.append(f"metainfo: {path} does not exist; ./dev shots --store makes it")
            continue
        with open(path, "rb") as file:
            size = struct.unpack(">II", file.read(24)[16:])
        expect(size == SCREENSHOT_SIZE, f"{path}: it is {size[0]}×{size[1]} pixels")
        expect((int(image.get("width")), int(image.get("height"))) == size, f"metainfo: the size of {path.name} is another")
        total += path.stat().st_size
    expect(total <= SCREENSHOT_BYTES, f"data/screenshots: {total} bytes are too many for a repository")


def main():
    app_id, source, data = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]) / "data"
    mime = ElementTree.parse(data / f"{app_id}.xml")
    check_desktop_file(app_id, data, {entry.get("type") for entry in mime.iter(f"{MIME}mime-type")})
    check_service(app_id, data)
    check_search_provider(app_id, data)
    check_settings(app_id, source)
    check_metainfo(app_id, source, data)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
