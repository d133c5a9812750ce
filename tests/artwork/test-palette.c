/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether what is shown on a region can be told apart, on every tissue, by every eye. All colours are read from the files of the artwork,
 * and the states are compared as they are drawn. */

#include "config.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "colour.h"
#include "hip-artwork.h"
#include "picture.h"
#include "style-sheet.h"

#define LEAST_DIFFERENCE 10.0
#define LEAST_CONTRAST 3.0

/* So much of a region must differ by that: a thin line around it is enough, a stray pixel isn't. */
#define LEAST_SHARE 0.05

/* About the scale of the picture in a window of 1280 by 800. */
#define SCALE 1.2

typedef struct
{
  const char     *name;
  HipArtworkTheme theme;
} Look;

static const Look looks[] = {
  { "light", { FALSE, FALSE, HIP_SKIN_TONE_MEDIUM } },
  { "light, light skin", { FALSE, FALSE, HIP_SKIN_TONE_LIGHT } },
  { "light, brown skin", { FALSE, FALSE, HIP_SKIN_TONE_BROWN } },
  { "light, dark skin", { FALSE, FALSE, HIP_SKIN_TONE_DARK } },
  { "dark", { TRUE, FALSE, HIP_SKIN_TONE_MEDIUM } },
  { "dark, light skin", { TRUE, FALSE, HIP_SKIN_TONE_LIGHT } },
  { "dark, brown skin", { TRUE, FALSE, HIP_SKIN_TONE_BROWN } },
  { "dark, dark skin", { TRUE, FALSE, HIP_SKIN_TONE_DARK } },
  { "high contrast", { FALSE, TRUE, HIP_SKIN_TONE_MEDIUM } },
  { "high contrast, dark", { TRUE, TRUE, HIP_SKIN_TONE_MEDIUM } },
};

/* The tissues large enough for a region to lie on. Nerves and vessels are thin. The skin comes first: where the theme differs by its tone
   alone, it is the only one to look at. */
static const char * const tissues[] = {
  "skin", "garment", "muscle tint0", "muscle tint1", "muscle tint2", "muscle tint3", "muscle tint4", "tendon", "ligament", "bone",
  "cartilage", "bursa",
};

static const struct
{
  const char    *name;
  const char    *class_name;
  HipRegionState state;
  int            strength;
} states[] = {
  { "plain", NULL, 0, 0 },
  { "hover", "hover", HIP_REGION_STATE_HOVER, 3 },
  { "focus", "focus", HIP_REGION_STATE_FOCUS, 3 },
  { "selected", "selected", HIP_REGION_STATE_SELECTED, HIP_INTENSITY_NOT_SAID },
  { "weak spread", "spread", HIP_REGION_STATE_SPREAD, 1 },
  { "spread", "spread", HIP_REGION_STATE_SPREAD, 3 },
  { "strong spread", "spread", HIP_REGION_STATE_SPREAD, 5 },
};

#define N_STATES G_N_ELEMENTS (states)
#define FIRST_SPREAD 4

/* Every so many pixels one is looked at; a number that no pattern repeats with. */
#define STRIDE 7

typedef struct
{
  guint n;
  Lab  *pixels;
} Sample;

static void
test_formula (void)
{
  /* From the supplementary data of Sharma, Wu and Dalal 2005. */
  static const struct
  {
    Lab    a, b;
    double difference;
  } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, 3.1571, -77.2803 }, { 50, 0, -82.7485 }, 2.8615 },
    { { 50, 2.8361, -74.02 }, { 50, 0, -82.7485 }, 3.4412 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, 2.49, -0.001 }, { 50, -2.49, 0.0009 }, 7.1792 },
    { { 50, 2.49, -0.001 }, { 50, -2.49, 0.0011 }, 7.2195 },
    { { 50, -0.001, 2.49 }, { 50, 0.0009, -2.49 }, 4.8045 },
    { { 50, -0.001, 2.49 }, { 50, 0.0011, -2.49 }, 4.7461 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
    { { 50, 2.5, 0 }, { 56, -27, -3 }, 31.9030 },
    { { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
    { { 50, 2.5, 0 }, { 50, 3.1736, 0.5854 }, 1 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 63.0109, -31.0961, -5.8663 }, { 62.8187, -29.7946, -4.0864 }, 1.2630 },
    { { 35.0831, -44.1164, 3.7933 }, { 35.0232, -40.0716, 1.5901 }, 1.8645 },
    { { 22.7233, 20.0904, -46.694 }, { 23.0331, 14.973, -42.5619 }, 2.0373 },
    { { 6.7747, -0.2908, -2.4247 }, { 5.8714, -0.0985, -2.2286 }, 0.6377 },
    { { 2.0776, 0.0795, -1.135 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };
  Colour white = { 1, 1, 1 }, black = { 0, 0, 0 };
  Lab light = colour_see (&white, VISION_NORMAL);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpfloat_with_epsilon (lab_get_difference (&pairs[i].a, &pairs[i].b), pairs[i].difference, 0.0001);
      g_assert_cmpfloat_with_epsilon (lab_get_difference (&pairs[i].b, &pairs[i].a), pairs[i].difference, 0.0001);
    }

  g_assert_cmpfloat_with_epsilon (light.l, 100, 0.001);
  g_assert_cmpfloat_with_epsilon (light.a, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (colour_get_contrast (&white, &black), 21, 0.001);
}

/* What each eye can't tell apart, and grey for all that is equally bright. */
static void
test_visions (void)
{
  static const struct
  {
    Vision      vision;
    const char *a, *b;
  } pairs[] = {
    { VISION_PROTAN, "#857d00", "#a37a00" },
    { VISION_DEUTAN, "#767f00", "#a87000" },
    { VISION_GREY, "#777777", "#9a6a6a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      Colour a, b;
      Lab seen_a, seen_b, normal_a, normal_b;

      g_assert_true (colour_parse (pairs[i].a, &a));
      g_assert_true (colour_parse (pairs[i].b, &b));
      seen_a = colour_see (&a, pairs[i].vision);
      seen_b = colour_see (&b, pairs[i].vision);
      normal_a = colour_see (&a, VISION_NORMAL);
      normal_b = colour_see (&b, VISION_NORMAL);
      g_assert_cmpfloat (lab_get_difference (&seen_a, &seen_b) * 2, <, lab_get_difference (&normal_a, &normal_b));
    }
}

static StyleSheet *
load_style (const Look *look)
{
  g_autoptr (GBytes) bytes = picture_load ("front.svg");
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *css = NULL;
  g_autoptr (GError) error = NULL;
  StyleSheet *sheet = style_sheet_new ();
  char *start = strstr (svg, "<style");
  char *end = strstr (svg, "</style>");

  g_assert_true (start != NULL && end > start);
  *end = '\0';
  style_sheet_add (sheet, strchr (start, '>') + 1);

  css = hip_artwork_theme_dup_css (&look->theme, &error);
  g_assert_no_error (error);
  style_sheet_add (sheet, css);

  return sheet;
}

static void
find_colour (StyleSheet *sheet,
             const char *ancestors,
             const char *classes,
             const char *property,
             Colour     *colour)
{
  g_autofree char *value = style_sheet_find (sheet, ancestors, classes, property);

  if (value == NULL || !colour_parse (value, colour))
    g_error ("“%s” has no colour for “%s”, but “%s”", classes, property, value);
}

static double
find_opacity (StyleSheet *sheet,
              const char *ancestors,
              const char *classes)
{
  g_autofree char *value = style_sheet_find (sheet, ancestors, classes, "stroke-opacity");

  return value != NULL ? g_ascii_strtod (value, NULL) : 1;
}

static guint
count_tissues (const Look *look)
{
  return look->theme.skin_tone == HIP_SKIN_TONE_MEDIUM ? G_N_ELEMENTS (tissues) : 1;
}

/* The states as the map draws them, over one colour, as somebody sees it. */
static void
take_sample (cairo_surface_t *image,
             int              width,
             int              height,
             const Colour    *ground,
             Vision           vision,
             Sample          *sample)
{
  sample->n = 0;
  sample->pixels = g_new (Lab, (gsize) width * height / STRIDE + 1);

  for (int i = 0; i < width * height; i += STRIDE)
    {
      Colour colour = *ground;

      if (image != NULL)
        {
          const guint8 *row = cairo_image_surface_get_data (image) + (gsize) (i / width) * cairo_image_surface_get_stride (image);
          guint32 pixel = ((const guint32 *) (gconstpointer) row)[i % width];
          double through = 1 - (pixel >> 24) / 255.;

          colour.red = (pixel >> 16 & 255) / 255. + through * ground->red;
          colour.green = (pixel >> 8 & 255) / 255. + through * ground->green;
          colour.blue = (pixel & 255) / 255. + through * ground->blue;
        }

      sample->pixels[sample->n++] = colour_see (&colour, vision);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) b - *(const double *) a;

  return (difference > 0) - (difference < 0);
}

/* By how much the part of the region differs that differs most. */
static double
compare_samples (const Sample *a,
                 const Sample *b,
                 guint         n_region)
{
  g_autofree double *differences = g_new (double, a->n);

  for (guint i = 0; i < a->n; i++)
    differences[i] = lab_get_difference (&a->pixels[i], &b->pixels[i]);

  qsort (differences, a->n, sizeof (double), compare_numbers);

  return differences[(guint) (LEAST_SHARE * n_region)];
}

/* All states get the same rectangle, so that their pixels lie on each other; their outlines differ in width. */
static cairo_surface_t *
draw_state (HipArtwork   *artwork,
            guint         index,
            const HipBox *place,
            int           width,
            int           height)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *canvas, *image;
  HipBox box;
  cairo_t *cr;

  if (states[index].class_name == NULL)
    return NULL;

  image = hip_artwork_render_region (artwork, "groin-crease", HIP_SIDE_RIGHT, states[index].state, states[index].strength, SCALE, 1,
                                     &box, &error);
  g_assert_no_error (error);
  canvas = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (canvas);
  cairo_set_source_surface (cr, image, round ((box.x - place->x) * SCALE), round ((box.y - place->y) * SCALE));
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  cairo_surface_flush (canvas);

  return canvas;
}

typedef struct
{
  double least;
  char  *worst;
} Record;

static void
compare_states (const Look       *look,
                const char       *tissue,
                cairo_surface_t **images,
                int               width,
                int               height,
                guint             n_region,
                const Colour     *ground,
                Record           *record)
{
  for (Vision vision = VISION_NORMAL; vision < N_VISIONS; vision++)
    {
      Sample samples[N_STATES];

      for (gsize i = 0; i < N_STATES; i++)
        take_sample (images[i], width, height, ground, vision, &samples[i]);

      for (gsize i = 0; i < FIRST_SPREAD; i++)
        {
          for (gsize j = i + 1; j < N_STATES; j++)
            {
              double difference = compare_samples (&samples[i], &samples[j], n_region);

              if (difference < LEAST_DIFFERENCE)
                {
                  g_test_message ("%s, %s, %s: %s and %s differ by %.1f only",
                                  look->name, vision_get_name (vision), tissue, states[i].name, states[j].name, difference);
                  g_test_fail ();
                }

              if (difference < record->least)
                {
                  record->least = difference;
                  g_free (record->worst);
                  record->worst = g_strdup_printf ("%s and %s on %s, %s", states[i].name, states[j].name, tissue, vision_get_name (vision));
                }
            }
        }

      for (gsize i = 0; i < N_STATES; i++)
        g_free (samples[i].pixels);
    }
}

static void
test_states (gconstpointer data)
{
  const Look *look = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (HIP_VIEW_FRONT, &error);
  g_autoptr (StyleSheet) sheet = load_style (look);
  g_autoptr (HipPickBuffer) pick = NULL;
  const HipPickTarget *target;
  cairo_surface_t *images[N_STATES];
  Record record = { .least = G_MAXDOUBLE };
  HipBox place;
  guint n_region;
  int width, height;

  g_assert_no_error (error);
  hip_artwork_set_theme (artwork, &look->theme);
  pick = hip_artwork_build_region_pick (artwork, &error);
  g_assert_no_error (error);
  target = hip_pick_buffer_get_target (pick, hip_pick_buffer_find (pick, "groin-crease", HIP_SIDE_RIGHT));
  place = (HipBox) { target->box.x - 10, target->box.y - 10, target->box.width + 20, target->box.height + 20 };
  width = ceil (place.width * SCALE);
  height = ceil (place.height * SCALE);
  n_region = target->area * SCALE * SCALE / STRIDE;

  for (gsize i = 0; i < N_STATES; i++)
    images[i] = draw_state (artwork, i, &place, width, height);

  for (guint i = 0; i < count_tissues (look); i++)
    {
      Colour ground;

      find_colour (sheet, "", tissues[i], "fill", &ground);
      compare_states (look, tissues[i], images, width, height, n_region, &ground, &record);
    }

  g_test_message ("%s: states differ by %.1f at least (%s)", look->name, record.least, record.worst);

  g_free (record.worst);
  for (gsize i = 0; i < N_STATES; i++)
    g_clear_pointer (&images[i], cairo_surface_destroy);
}

/* The outline is a line in a casing: on each tissue one of them stands out. */
static void
test_edges (gconstpointer data)
{
  const Look *look = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StyleSheet) sheet = load_style (look);
  g_autoptr (StyleSheet) state_sheet = style_sheet_new ();
  g_autofree char *css = hip_artwork_theme_dup_states (&look->theme, &error);
  double least = G_MAXDOUBLE;

  g_assert_no_error (error);
  style_sheet_add (state_sheet, css);

  for (guint i = 0; i < count_tissues (look); i++)
    {
      Colour ground;

      find_colour (sheet, "", tissues[i], "fill", &ground);

      for (gsize j = 1; j <= FIRST_SPREAD; j++)
        {
          g_autofree char *ancestors = g_strdup_printf ("%s strength3 %s %s", states[j].class_name,
                                                        look->theme.dark ? "on-dark" : "on-light",
                                                        look->theme.high_contrast ? "high-contrast" : "");
          Colour line, casing;
          double contrast;

          find_colour (state_sheet, ancestors, "line", "stroke", &line);
          find_colour (state_sheet, ancestors, "casing", "stroke", &casing);
          line = colour_over (&line, find_opacity (state_sheet, ancestors, "line"), &ground);
          casing = colour_over (&casing, find_opacity (state_sheet, ancestors, "casing"), &ground);
          contrast = MAX (colour_get_contrast (&line, &ground), colour_get_contrast (&casing, &ground));
          least = MIN (least, contrast);

          if (contrast < LEAST_CONTRAST)
            {
              g_test_message ("%s: the outline of %s on %s has a contrast of %.2f only",
                              look->name, states[j].class_name, tissues[i], contrast);
              g_test_fail ();
            }
        }
    }

  g_test_message ("%s: outlines have a contrast of %.2f at least", look->name, least);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/formula", test_formula);
  g_test_add_func ("/palette/visions", test_visions);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *state_path = g_strdup_printf ("/palette/states/%s", looks[i].name);
      g_autofree char *edge_path = g_strdup_printf ("/palette/edges/%s", looks[i].name);

      g_test_add_data_func (state_path, &looks[i], test_states);
      g_test_add_data_func (edge_path, &looks[i], test_edges);
    }

  return g_test_run ();
}
