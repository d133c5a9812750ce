/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipTracePhase:
 * @HIP_TRACE_START_UP: from the start of the program to a painted picture that can be clicked
 * @HIP_TRACE_RASTER: a worker drew a picture
 * @HIP_TRACE_QUERY: the catalogue ranked the candidates
 * @HIP_TRACE_BIND: everything that listens to an answer followed it
 * @HIP_TRACE_FRAME: the window was laid out and painted
 *
 * What a program spends time with while somebody waits.
 */
typedef enum
{
  HIP_TRACE_START_UP,
  HIP_TRACE_RASTER,
  HIP_TRACE_QUERY,
  HIP_TRACE_BIND,
  HIP_TRACE_FRAME,
} HipTracePhase;

gboolean hip_trace_is_on (void);
gint64   hip_trace_begin (void);
void     hip_trace_end   (HipTracePhase phase,
                          gint64        begin);

G_END_DECLS
