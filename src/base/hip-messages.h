/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HipMessages HipMessages;

HipMessages *hip_messages_new           (const char   *path,
                                         GError      **error);
HipMessages *hip_messages_new_for_bytes (GBytes       *bytes,
                                         GError      **error);
void         hip_messages_free          (HipMessages  *self);

const char  *hip_messages_lookup        (HipMessages  *self,
                                         const char   *context,
                                         const char   *msgid);
const char  *hip_messages_lookup_plural (HipMessages  *self,
                                         const char   *msgid,
                                         gulong        n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipMessages, hip_messages_free)

G_END_DECLS
