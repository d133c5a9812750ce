#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes translations into languages that nobody speaks: pseudo.py MSGFMT TEMPLATE.pot FOLDER STAMP

en_XA is English with accents, in ‹› and longer by 60 %; ar_XB is written from right to left in Arabic letters. A text that shows without
the marks is not translated, and one that is cut would be cut in other languages too.
"""
import pathlib
import re
import subprocess
import sys

OPEN, CLOSE = '‹', '›'
ACCENTS = str.maketrans('AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpRrSsTtUuVvWwYyZz',
                        'ÅåßƀÇçĐđÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþŔŕŠšŢţÛûṼṽŴŵÝýŽž')
ARABIC = str.maketrans('abcdefghijklmnopqrstuvwxyz', 'ابجدهفغحيژكلمنوپقرستعڤوخيز')
# Words to grow by; a person who sees them knows where they come from.
FILLER = ('lorem', 'ipsum', 'dolor', 'sit', 'amet', 'elit', 'sed', 'do', 'magna')
# What stays as it is: conversions of printf, tags, entities and escapes.
KEEP = re.compile(r'%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:l|ll|z)?[a-zA-Z%]|<[^<>]*>|&[a-z#0-9]+;|\\.')


def letters(text, bidi):
    def change(part):
        return part.lower().translate(ARABIC) if bidi else part.translate(ACCENTS)

    out, at = '', 0
    for kept in KEEP.finditer(text):
        out += change(text[at:kept.start()]) + kept.group()
        at = kept.end()
    return out + change(text[at:])


def grown(text, bidi):
    """The text and 60 % more, in words that a line can break between."""
    want, extra, n = round(len(KEEP.sub('', text)) * 0.6), '', 0
    while len(extra) < want:
        extra += ' ' + FILLER[n % len(FILLER)]
        n += 1
    return letters(text, bidi) + letters(extra[:want].rstrip(), bidi)


def translate(context, text, bidi):
    if text == 'default:LTR':
        return 'default:RTL' if bidi else 'default:LTR'
    if text in ('translator-credits', 'translation-note'):
        return OPEN + text + CLOSE
    if context == 'list separator':
        return text
    # Lists of the desktop end with a semicolon, and spaces at the ends belong to the format.
    body = text.strip(' ')
    before, after = text[:len(text) - len(text.lstrip(' '))], text[len(text.rstrip(' ')):]
    if body.endswith(';'):
        body, after = body[:-1], ';' + after
    tail = re.search(r'(\\n)*$', body)
    body, after = body[:tail.start()], tail.group() + after
    return before + OPEN + grown(body, bidi) + CLOSE + after


def entries(template):
    """Each entry as a dictionary of keyword → text as it stands in the file, escapes and all."""
    entry, key = {}, None
    for line in template.read_text(encoding='utf-8').splitlines() + ['']:
        if not line:
            if 'msgid' in entry:
                yield entry
            entry, key = {}, None
        elif line.startswith('#,'):
            entry['flags'] = line
        elif not line.startswith('#'):
            keyword = re.match(r'(msg[a-z_]+(?:\[\d\])?) ', line)
            if keyword:
                key = keyword.group(1)
                line = line[keyword.end():]
                entry[key] = ''
            entry[key] += line[1:-1]


def write(template, path, language, bidi, plural):
    n_forms = int(re.search(r'nplurals=(\d+)', plural).group(1))
    out = ['msgid ""', 'msgstr ""', f'"Language: {language}\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"',
           '"Content-Transfer-Encoding: 8bit\\n"', f'"Plural-Forms: {plural}\\n"', '']
    for entry in entries(template):
        if not entry['msgid']:
            continue
        context = entry.get('msgctxt')
        out += [line for line in [entry.get('flags')] if line]
        out += [f'msgctxt "{context}"'] if context is not None else []
        out += [f'msgid "{entry["msgid"]}"']
        if 'msgid_plural' in entry:
            out += [f'msgid_plural "{entry["msgid_plural"]}"']
            out += [f'msgstr[{form}] "{translate(context, entry["msgid_plural"], bidi)}"' for form in range(n_forms)]
        else:
            out += [f'msgstr "{translate(context, entry["msgid"], bidi)}"']
        out += ['']
    path.write_text('\n'.join(out), encoding='utf-8')


def main():
    msgfmt, template, folder, stamp = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    for language, bidi, plural in (
            ('en_XA', False, 'nplurals=2; plural=(n != 1);'),
            ('ar_XB', True, 'nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;')):
        directory = folder / language / 'LC_MESSAGES'
        directory.mkdir(parents=True, exist_ok=True)
        po = folder / f'{language}.po'
        write(template, po, language, bidi, plural)
        subprocess.run([msgfmt, '--check-format', '-o', directory / 'hip-map.mo', po], check=True)
    stamp.write_text('')


if __name__ == '__main__':
    main()
