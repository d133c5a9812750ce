/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hip-types.h"

G_BEGIN_DECLS

#define HIP_TYPE_SOUNDS (hip_sounds_get_type ())
G_DECLARE_FINAL_TYPE (HipSounds, hip_sounds, HIP, SOUNDS, GObject)

gboolean    hip_sounds_is_supported (void);
const char *hip_sounds_get_name     (HipRoutineCue  cue);

HipSounds  *hip_sounds_new          (void);
void        hip_sounds_play         (HipSounds     *self,
                                     HipRoutineCue  cue);

G_END_DECLS
