/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The desktop's own way to begin an e-mail. */

void     hip_email_portal_check_async    (GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean hip_email_portal_check_finish   (GAsyncResult         *result,
                                          GError              **error);
void     hip_email_portal_compose_async  (const char           *subject,
                                          GFile                *attachment,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean hip_email_portal_compose_finish (GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
