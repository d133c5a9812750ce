/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real program, as a screen reader sees it from another process. */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* What is in the other process. libatspi has no cleanup functions of its own. */
typedef AtspiAccessible Remote;
typedef AtspiAction RemoteAction;
typedef AtspiStateSet RemoteStates;
typedef AtspiValue RemoteValue;
typedef AtspiEditableText RemoteText;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Remote, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteStates, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteValue, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemoteText, g_object_unref)

/* Milliseconds after which what was not there does not come. */
#define REMOTE_PATIENCE 20000

void    remote_init                 (const char     *path);

Remote *remote_start_program        (void);
void    remote_stop_program         (void);
void    remote_quit_program         (void);

Remote *remote_find                 (Remote         *root,
                                     AtspiRole       role,
                                     const char     *name);
void    remote_wait_for_change      (void);
Remote *remote_wait_for             (Remote         *root,
                                     AtspiRole       role,
                                     const char     *name);
void    remote_wait_until_there     (Remote         *root,
                                     AtspiRole       role,
                                     const char     *name);
void    remote_wait_for_state       (Remote         *accessible,
                                     AtspiStateType  state,
                                     gboolean        wanted);
void    remote_wait_for_description (Remote         *accessible,
                                     const char     *beginning);

gboolean remote_is                  (Remote         *accessible,
                                     AtspiStateType  state);
void    remote_act                  (Remote         *accessible,
                                     const char     *name);

G_END_DECLS
