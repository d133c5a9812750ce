/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-library.h"
#include "hip-session.h"

G_BEGIN_DECLS

GStrv hip_session_compare (HipSession *earlier,
                           HipSession *later,
                           HipLibrary *library);

G_END_DECLS
