/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A desktop that can begin an e-mail, for tests: it keeps what it was asked. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FakeEmailPortal FakeEmailPortal;

FakeEmailPortal *fake_email_portal_new            (void);
void             fake_email_portal_free           (FakeEmailPortal *self);
void             fake_email_portal_refuse         (FakeEmailPortal *self);
guint            fake_email_portal_get_n_calls    (FakeEmailPortal *self);
const char      *fake_email_portal_get_subject    (FakeEmailPortal *self);
GBytes          *fake_email_portal_get_attachment (FakeEmailPortal *self);

G_END_DECLS
