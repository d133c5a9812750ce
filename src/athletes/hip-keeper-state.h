/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HipKeeperState:
 * @HIP_KEEPER_STATE_GUEST: nobody's session; nothing is stored
 * @HIP_KEEPER_STATE_WAITING: an athlete was chosen and there is nothing to save yet
 * @HIP_KEEPER_STATE_LOOKING: an earlier session is looked at; changes are not saved
 * @HIP_KEEPER_STATE_SAVING: the last change is on its way to the disk
 * @HIP_KEEPER_STATE_SAVED: everything is on the disk
 * @HIP_KEEPER_STATE_FAILED: the last change could not be saved
 *
 * Whether the session at hand is kept.
 */
typedef enum
{
  HIP_KEEPER_STATE_GUEST,
  HIP_KEEPER_STATE_WAITING,
  HIP_KEEPER_STATE_LOOKING,
  HIP_KEEPER_STATE_SAVING,
  HIP_KEEPER_STATE_SAVED,
  HIP_KEEPER_STATE_FAILED,
} HipKeeperState;

G_END_DECLS
