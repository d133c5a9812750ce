/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A colour of the sRGB space, as it stands in a file: each part from 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} Colour;

/* The same for the eye: lightness, and two opposite pairs of hues. */
typedef struct
{
  double l;
  double a;
  double b;
} Lab;

typedef enum
{
  VISION_NORMAL,
  VISION_PROTAN,
  VISION_DEUTAN,
  VISION_TRITAN,
  VISION_GREY,
} Vision;

#define N_VISIONS (VISION_GREY + 1)

const char *vision_get_name      (Vision        vision);
gboolean    colour_parse         (const char   *text,
                                  Colour       *colour);
Colour      colour_over          (const Colour *colour,
                                  double        opacity,
                                  const Colour *ground);
double      colour_get_luminance (const Colour *colour);
double      colour_get_contrast  (const Colour *a,
                                  const Colour *b);
Lab         colour_see           (const Colour *colour,
                                  Vision        vision);
double      lab_get_difference   (const Lab    *a,
                                  const Lab    *b);

G_END_DECLS
