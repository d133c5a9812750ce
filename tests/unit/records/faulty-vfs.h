/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails when it is told to. It takes the place of SQLite's own access to files. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultyKind:
 * @FAULTY_NO_ROOM: a write finds the disk full
 * @FAULTY_WRITE: a write fails
 * @FAULTY_SYNC: the disk can't say whether it has what was written
 * @FAULTY_READ: a read fails
 */
typedef enum
{
  FAULTY_NO_ROOM,
  FAULTY_WRITE,
  FAULTY_SYNC,
  FAULTY_READ,
} FaultyKind;

#define N_FAULTY_KINDS (FAULTY_READ + 1)

void     faulty_vfs_install (void);
void     faulty_vfs_arm     (FaultyKind kind,
                             int        after);
gboolean faulty_vfs_disarm  (void);

G_END_DECLS
