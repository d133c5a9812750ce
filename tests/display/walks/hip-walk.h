/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The three athletes of tests/walkthroughs.md. */

#pragma once

#include "hip-types.h"

G_BEGIN_DECLS

/* Questions after which one candidate must stand out. */
#define HIP_WALK_MOST_QUESTIONS 8

typedef struct
{
  const char        *name;
  HipView            view;
  const char        *region;
  HipSide            side;
  int                pain;
  const char        *signs[2];
  const char *const  yes[6];
  const char        *condition;
  HipUrgency         urgency;
  gboolean           ends_with_handout;
} HipWalk;

static const HipWalk hip_walks[] = {
  {
    .name = "groin-in-marathon-build-up",
    .view = HIP_VIEW_FRONT,
    .region = "groin-crease",
    .side = HIP_SIDE_RIGHT,
    .pain = 4,
    .signs = { "training-jump", NULL },
    .yes = { "resisted-knee-lift-hurts", "eases-with-warm-up", "more-hills-or-speed", NULL },
    .condition = "iliopsoas-related-groin-pain",
    .urgency = HIP_URGENCY_SELF_CARE,
    .ends_with_handout = TRUE,
  },
  {
    .name = "sit-bone",
    .view = HIP_VIEW_BACK,
    .region = "sit-bone",
    .side = HIP_SIDE_LEFT,
    .pain = 5,
    .signs = { NULL },
    .yes = { "sit-bone-pain", "eases-with-warm-up", "straight-leg-stretch-hurts-sit-bone", NULL },
    .condition = "proximal-hamstring-tendinopathy",
    .urgency = HIP_URGENCY_SELF_CARE,
  },
  {
    .name = "side-of-hip-at-night",
    .view = HIP_VIEW_SIDE,
    .region = "greater-trochanter-bump",
    .side = HIP_SIDE_RIGHT,
    .pain = 6,
    .signs = { NULL },
    .yes = { "side-lying-hurts", "trochanter-tender", "one-leg-stand-hurts-side", "stairs-hurt", NULL },
    .condition = "gluteal-tendinopathy",
    .urgency = HIP_URGENCY_SELF_CARE,
  },
};

#define HIP_N_WALKS G_N_ELEMENTS (hip_walks)

G_END_DECLS
