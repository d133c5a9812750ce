/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What code includes that also writes in a language other than the window's, such as a handout. Widgets include <glib/gi18n.h>. */

#pragma once

#include <libintl.h>

#include "hip-language.h"

#undef ngettext

#define _(msgid) hip_gettext (msgid)
#define N_(msgid) (msgid)
#define C_(context, msgid) hip_pgettext (context, msgid)
#define NC_(context, msgid) (msgid)
#define ngettext(msgid, msgid_plural, n) hip_ngettext (msgid, msgid_plural, n)
