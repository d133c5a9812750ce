/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HIP_LANGUAGE_ENGLISH:
 *
 * The language that everything is written in.
 */
#define HIP_LANGUAGE_ENGLISH "en"

void        hip_language_init           (const char *directory);
void        hip_language_set            (const char *language);
const char *hip_language_get            (void);
gboolean    hip_language_is_english     (void);
gboolean    hip_language_push           (const char *language);
void        hip_language_pop            (void);

/**
 * HipLanguageScope:
 *
 * A language that is spoken until the variable goes out of scope:
 *
 * ```c
 * g_auto (HipLanguageScope) scope G_GNUC_UNUSED = hip_language_enter (language);
 * ```
 */
typedef gboolean HipLanguageScope;

HipLanguageScope hip_language_enter     (const char *language);
void             hip_language_leave     (HipLanguageScope scope);

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (HipLanguageScope, hip_language_leave, FALSE)

GStrv       hip_language_list           (void);
char       *hip_language_dup_name       (const char *language);
gboolean    hip_language_is_rtl         (const char *language);

const char *hip_translate               (const char *context,
                                         const char *text);
const char *hip_gettext                 (const char *msgid) G_GNUC_FORMAT (1);
const char *hip_pgettext                (const char *context,
                                         const char *msgid) G_GNUC_FORMAT (2);
const char *hip_ngettext                (const char *msgid,
                                         const char *msgid_plural,
                                         gulong      n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);
char       *hip_join                    (GPtrArray  *texts);

G_END_DECLS
