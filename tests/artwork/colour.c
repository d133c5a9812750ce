/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "colour.h"

#include <math.h>

/* How a colour looks to somebody in whose eye one kind of cone is missing: Machado, Oliveira and Fernandes 2009, "A Physiologically-based
   Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), severity 1.0; for linear light. */
static const double deficiencies[][3][3] = {
  [VISION_PROTAN] = {
    { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 },
  },
  [VISION_DEUTAN] = {
    { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 },
  },
  [VISION_TRITAN] = {
    { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 },
  },
};

const char *
vision_get_name (Vision vision)
{
  static const char * const names[N_VISIONS] = { "normal", "protan", "deutan", "tritan", "grey" };

  return names[vision];
}

/* "#rrggbb" or "#rgb". */
gboolean
colour_parse (const char *text,
              Colour     *colour)
{
  guint64 value;
  char *end;

  if (*text != '#')
    return FALSE;

  value = g_ascii_strtoull (text + 1, &end, 16);
  if (end - text == 4)
    *colour = (Colour) { (value >> 8 & 15) / 15., (value >> 4 & 15) / 15., (value & 15) / 15. };
  else if (end - text == 7)
    *colour = (Colour) { (value >> 16 & 255) / 255., (value >> 8 & 255) / 255., (value & 255) / 255. };
  else
    return FALSE;

  return *end == '\0';
}

/* As cairo mixes them. */
Colour
colour_over (const Colour *colour,
             double        opacity,
             const Colour *ground)
{
  return (Colour) {
    opacity * colour->red + (1 - opacity) * ground->red,
    opacity * colour->green + (1 - opacity) * ground->green,
    opacity * colour->blue + (1 - opacity) * ground->blue,
  };
}

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

double
colour_get_luminance (const Colour *colour)
{
  return 0.2126 * to_linear (colour->red) + 0.7152 * to_linear (colour->green) + 0.0722 * to_linear (colour->blue);
}

/* WCAG 2.1. */
double
colour_get_contrast (const Colour *a,
                     const Colour *b)
{
  double first = colour_get_luminance (a) + 0.05;
  double second = colour_get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

static double
lab_curve (double t)
{
  return t > 216 / 24389. ? cbrt (t) : (24389 / 27. * t + 16) / 116;
}

Lab
colour_see (const Colour *colour,
            Vision        vision)
{
  double light[3] = { to_linear (colour->red), to_linear (colour->green), to_linear (colour->blue) };
  double seen[3] = { light[0], light[1], light[2] };
  double x, y, z;

  if (vision == VISION_GREY)
    {
      seen[0] = seen[1] = seen[2] = colour_get_luminance (colour);
    }
  else if (vision != VISION_NORMAL)
    {
      for (int i = 0; i < 3; i++)
        {
          seen[i] = 0;
          for (int j = 0; j < 3; j++)
            seen[i] += deficiencies[vision][i][j] * light[j];
          seen[i] = CLAMP (seen[i], 0, 1);
        }
    }

  /* White is D65. */
  x = lab_curve ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = lab_curve (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = lab_curve ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);

  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
get_hue (double a,
         double b)
{
  double hue;

  if (!(hypot (a, b) > 0))
    return 0;

  hue = atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

/* CIEDE2000, in the words of Sharma, Wu and Dalal 2005, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test
   Data, and Mathematical Observations", Color Research and Application 30(1). */
double
lab_get_difference (const Lab *a,
                    const Lab *b)
{
  double mean_chroma = (hypot (a->a, a->b) + hypot (b->a, b->b)) / 2;
  double g = 0.5 * (1 - sqrt (pow (mean_chroma, 7) / (pow (mean_chroma, 7) + pow (25, 7))));
  double a1 = (1 + g) * a->a, a2 = (1 + g) * b->a;
  double c1 = hypot (a1, a->b), c2 = hypot (a2, b->b);
  double h1 = get_hue (a1, a->b), h2 = get_hue (a2, b->b);
  gboolean is_grey = !(c1 * c2 > 0);
  double dl = b->l - a->l, dc = c2 - c1, dh = 0, dhue = 0;
  double l = (a->l + b->l) / 2, c = (c1 + c2) / 2, h = h1 + h2;
  double t, sl, sc, sh, rotation;

  if (!is_grey)
    {
      dhue = h2 - h1;
      if (dhue > 180)
        dhue -= 360;
      else if (dhue < -180)
        dhue += 360;

      if (fabs (h1 - h2) <= 180)
        h = (h1 + h2) / 2;
      else
        h = h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }
  dh = 2 * sqrt (c1 * c2) * sin (to_radians (dhue / 2));

  t = 1 - 0.17 * cos (to_radians (h - 30)) + 0.24 * cos (to_radians (2 * h))
      + 0.32 * cos (to_radians (3 * h + 6)) - 0.2 * cos (to_radians (4 * h - 63));
  sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt (20 + (l - 50) * (l - 50));
  sc = 1 + 0.045 * c;
  sh = 1 + 0.015 * c * t;
  rotation = -2 * sqrt (pow (c, 7) / (pow (c, 7) + pow (25, 7))) * sin (to_radians (60 * exp (-pow ((h - 275) / 25, 2))));

  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2) + rotation * dc / sc * dh / sh);
}
