/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork.h"

#include <math.h>
#include <string.h>

#include "hip-artwork-sheets.h"
#include "hip-library.h"

#define LAYERS \
  "<g id='layer-bones'/><g id='layer-deep-muscles'/><g id='layer-superficial-muscles'/><g id='layer-nerves-bursae'/>" \
  "<g id='layer-skin'><g id='structure-skin' class='skin'><path class='base' d='M-8 -8L8 -8L8 8L-8 8Z'/></g></g>"

#define SMALL \
  "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20' viewBox='-10 -10 20 20'>" LAYERS "<g id='layer-regions'>" \
  "<a id='region-knee-right'><path class='area' d='M-8 -8L0 -8L0 8L-8 8Z'/></a>" \
  "<a id='region-knee-left'><path class='area' d='M0 -8L8 -8L8 8L0 8Z'/></a>" \
  "<a id='region-navel'><path class='area' d='M-2 -2L2 -2L2 2L-2 2Z'/></a>" \
  "</g></svg>"

static HipArtwork *
load_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hip_artwork_new_for_bytes (HIP_VIEW_FRONT, bytes, "test.svg", error);
}

static HipArtwork *
load_view (HipView view)
{
  g_autoptr (GError) error = NULL;
  HipArtwork *artwork = hip_artwork_new_for_resource (view, &error);

  g_assert_no_error (error);

  return artwork;
}

static cairo_surface_t *
draw (HipArtwork *artwork,
      HipLayer    layer,
      double      scale)
{
  g_autoptr (GError) error = NULL;
  HipArtworkArea area = { .scale = scale };
  cairo_surface_t *surface;
  HipBox frame;

  hip_artwork_get_frame (artwork, &frame);
  area.width = ceil (frame.width * scale);
  area.height = ceil (frame.height * scale);
  surface = hip_artwork_render_layers (artwork, layer, &area, &error);
  g_assert_no_error (error);

  return surface;
}

/* How many channels of pixels differ by more than so many of 255 levels. */
static gsize
count_beyond (cairo_surface_t *a,
              cairo_surface_t *b,
              int              levels)
{
  int stride = cairo_image_surface_get_stride (a);
  int height = cairo_image_surface_get_height (a);
  const guint8 *first = cairo_image_surface_get_data (a);
  const guint8 *second = cairo_image_surface_get_data (b);
  gsize n = 0;

  g_assert_cmpint (stride, ==, cairo_image_surface_get_stride (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));

  for (gsize i = 0; i < (gsize) stride * height; i++)
    n += ABS (first[i] - second[i]) > levels;

  return n;
}

static gsize
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  return count_beyond (a, b, 8);
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    const char *complaint;
  } cases[] = {
    { "", "test.svg" },
    { "hello", "test.svg" },
    { "<html/>", "no SVG" },
    { "<svg xmlns='http://www.w3.org/2000/svg'/>", "viewBox" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10'/>", "viewBox" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 nan 100'/>", "viewBox" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e30 100'/>", "viewBox" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 100'/>", "viewBox" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'/>", "layer-bones" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" LAYERS "</svg>", "layer-regions" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" LAYERS
      "<g id='layer-regions'><a id='region-knee-left'/></g></svg>", "region-knee-left" },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" LAYERS "<g id='layer-regions'>", "test.svg" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HipArtwork) artwork = load_text (cases[i].text, &error);

      g_assert_null (artwork);
      g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].complaint));
      g_assert_nonnull (strstr (error->message, "test.svg"));
    }
}

/* Whatever is cut off a real picture, loading or drawing says so and survives. */
static void
test_truncated (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = g_resources_lookup_data (RESOURCE_PREFIX "/artwork/front.svg", 0, &error);
  gsize length = g_bytes_get_size (whole);

  g_assert_no_error (error);

  for (gsize i = 0; i < 40; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length * i / 40);
      g_autoptr (GError) part_error = NULL;
      g_autoptr (HipArtwork) artwork = hip_artwork_new_for_bytes (HIP_VIEW_FRONT, part, "part.svg", &part_error);

      g_assert_null (artwork);
      g_assert_error (part_error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_INVALID);
    }
}

static void
test_not_found (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_file (HIP_VIEW_BACK, "/nowhere/back.svg", &error);

  g_assert_null (artwork);
  g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere/back.svg"));
}

static void
test_validate (void)
{
  static const char * const right[] = { "knee", "navel", NULL };
  static const char * const wrong[] = { "knee", "ankle", "navel", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = load_text (SMALL, &error);

  g_assert_no_error (error);
  g_assert_true (hip_artwork_validate (artwork, right, &error));
  g_assert_no_error (error);
  g_assert_false (hip_artwork_validate (artwork, wrong, &error));
  g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_MISSING_REGION);
  g_assert_nonnull (strstr (error->message, "region-ankle"));
  g_assert_null (strstr (error->message, "region-knee"));
}

static void
test_one_side_missing (void)
{
  static const char * const wanted[] = { "knee", NULL };
  g_autoptr (GString) text = g_string_new (SMALL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HipArtwork) artwork = NULL;

  g_string_replace (text, "region-knee-left", "region-foot-left", 0);
  artwork = load_text (text->str, &error);
  g_assert_no_error (error);
  g_assert_false (hip_artwork_validate (artwork, wanted, &error));
  g_assert_nonnull (strstr (error->message, "region-knee-left"));
}

static void
test_unknown_id (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_FRONT);
  g_autoptr (GError) error = NULL;
  HipBox box;

  g_assert_null (hip_artwork_render_region (artwork, "ankle", HIP_SIDE_LEFT, HIP_REGION_STATE_HOVER, 5, 1, 1, &box, &error));
  g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_UNKNOWN_ID);
  g_clear_error (&error);
  g_assert_null (hip_artwork_render_structure (artwork, "ankle", HIP_SIDE_LEFT, 1, 1, &box, &error));
  g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_UNKNOWN_ID);
}

static void
test_too_large (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_FRONT);
  static const HipArtworkArea areas[] = { { 1, 0, 0, 0, 10 }, { 1, 0, 0, 10, -1 }, { 1, 0, 0, 100000, 10 } };

  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hip_artwork_render_layers (artwork, HIP_LAYER_SKIN, &areas[i], &error));
      g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER);
    }
}

/* Each region of the catalogue is in the views that the catalogue says, on both sides, and in no picture without being in it. */
static void
test_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = hip_catalogue_new_default (&error);
  g_autoptr (HipLibrary) library = hip_library_new (catalogue, &error);
  GListModel *regions;

  g_assert_no_error (error);
  regions = hip_library_get_regions (library);
  g_assert_cmpuint (g_list_model_get_n_items (regions), ==, 20);

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (HipArtwork) artwork = load_view (view);
      g_autoptr (GPtrArray) ids = hip_artwork_dup_region_ids (artwork);

      for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
        {
          g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);
          const char *wanted[] = { hip_region_get_id (region), NULL };

          if (!hip_region_is_in_view (region, view))
            continue;

          hip_artwork_validate (artwork, wanted, &error);
          g_assert_no_error (error);
        }

      for (guint i = 0; i < ids->len; i++)
        g_assert_nonnull (hip_library_get_region (library, g_ptr_array_index (ids, i)));
    }
}

static void
test_layers (void)
{
  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (HipArtwork) artwork = load_view (view);
      cairo_surface_t *before = NULL;

      for (int layer = 0; layer < HIP_N_LAYERS; layer++)
        {
          cairo_surface_t *now = draw (artwork, layer, 0.5);

          if (before != NULL)
            g_assert_cmpuint (count_differences (before, now), >, 2000);
          g_clear_pointer (&before, cairo_surface_destroy);
          before = now;
        }

      g_clear_pointer (&before, cairo_surface_destroy);
      g_assert_cmpuint (hip_artwork_get_n_rasters (artwork), ==, HIP_N_LAYERS);
    }
}

/* Laid on each other, in whatever order the depths are wanted, the sheets show what is drawn in one go; and librsvg draws each once. */
static void
test_sheets (void)
{
  static const HipLayer orders[][HIP_N_LAYERS] = {
    { HIP_LAYER_SKIN, HIP_LAYER_SUPERFICIAL_MUSCLES, HIP_LAYER_DEEP_MUSCLES, HIP_LAYER_BONES, HIP_LAYER_NERVES_BURSAE },
    { HIP_LAYER_NERVES_BURSAE, HIP_LAYER_BONES, HIP_LAYER_SUPERFICIAL_MUSCLES, HIP_LAYER_SKIN, HIP_LAYER_DEEP_MUSCLES },
  };
  static const HipArtworkTheme themes[] = { { .dark = FALSE }, { .dark = TRUE } };

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (HipArtwork) artwork = load_view (view);

      for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
        {
          const HipArtworkArea area = { .scale = 1.3, .x = 20, .y = 30, .width = 500, .height = 540 };
          const HipArtworkArea other = { .scale = 1.3, .x = 20, .y = 31, .width = 500, .height = 540 };
          const guint before = hip_artwork_get_n_layer_renders (artwork);
          g_autoptr (HipArtworkSheets) sheets = NULL;
          cairo_surface_t *images[HIP_N_LAYERS];

          hip_artwork_set_theme (artwork, &themes[i]);
          sheets = hip_artwork_sheets_new (artwork, &area);
          g_assert_true (hip_artwork_sheets_is_for (sheets, artwork, &area));
          g_assert_false (hip_artwork_sheets_is_for (sheets, artwork, &other));

          for (gsize j = 0; j < HIP_N_LAYERS; j++)
            {
              g_autoptr (GError) error = NULL;

              g_assert_false (hip_artwork_sheets_is_done (sheets));
              images[orders[i][j]] = hip_artwork_sheets_render (sheets, orders[i][j], &error);
              g_assert_no_error (error);
            }
          g_assert_true (hip_artwork_sheets_is_done (sheets));
          g_assert_cmpuint (hip_artwork_get_n_layer_renders (artwork) - before, ==, HIP_N_LAYERS);

          for (int layer = 0; layer < HIP_N_LAYERS; layer++)
            {
              g_autoptr (GError) error = NULL;
              cairo_surface_t *whole = hip_artwork_render_layers (artwork, layer, &area, &error);

              g_assert_no_error (error);
              /* Each layer is rounded to whole levels before it is laid on the next. */
              g_assert_cmpuint (count_beyond (whole, images[layer], 1), <, 100);
              g_assert_cmpuint (count_beyond (whole, images[layer], 4), ==, 0);
              cairo_surface_destroy (whole);
              cairo_surface_destroy (images[layer]);
            }

          hip_artwork_set_theme (artwork, &themes[1 - i]);
          g_assert_false (hip_artwork_sheets_is_for (sheets, artwork, &area));
        }
    }
}

/* A layer that was drawn before isn't drawn again. */
static void
test_sheets_adopt (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_SIDE);
  const HipArtworkArea area = { .scale = 1, .width = 200, .height = 300 };
  g_autoptr (HipArtworkSheets) sheets = hip_artwork_sheets_new (artwork, &area);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *skin = hip_artwork_render_layers (artwork, HIP_LAYER_SKIN, &area, &error);
  cairo_surface_t *image;
  guint before;

  g_assert_no_error (error);
  hip_artwork_sheets_adopt (sheets, HIP_LAYER_SKIN, cairo_surface_reference (skin));
  before = hip_artwork_get_n_layer_renders (artwork);
  image = hip_artwork_sheets_render (sheets, HIP_LAYER_SKIN, &error);
  g_assert_no_error (error);
  g_assert_true (image == skin);
  g_assert_cmpuint (hip_artwork_get_n_layer_renders (artwork), ==, before);
  cairo_surface_destroy (image);

  image = hip_artwork_sheets_render (sheets, HIP_LAYER_BONES, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hip_artwork_get_n_layer_renders (artwork), ==, before + 1);
  cairo_surface_destroy (image);
  cairo_surface_destroy (skin);
}

/* Sheets have served also when the pictures of some depths are there from before. */
static void
test_sheets_leave_out (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_SIDE);
  const HipArtworkArea area = { .scale = 1, .width = 200, .height = 300 };
  g_autoptr (HipArtworkSheets) sheets = hip_artwork_sheets_new (artwork, &area);
  static const HipLayer at_hand[] = { HIP_LAYER_SKIN, HIP_LAYER_SUPERFICIAL_MUSCLES, HIP_LAYER_BONES };
  static const HipLayer wanted[] = { HIP_LAYER_DEEP_MUSCLES, HIP_LAYER_NERVES_BURSAE };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GError) error = NULL;
      cairo_surface_t *image;

      for (gsize j = 0; j < G_N_ELEMENTS (at_hand); j++)
        hip_artwork_sheets_leave_out (sheets, at_hand[j]);

      g_assert_false (hip_artwork_sheets_is_done (sheets));
      image = hip_artwork_sheets_render (sheets, wanted[i], &error);
      g_assert_no_error (error);
      cairo_surface_destroy (image);
    }

  g_assert_true (hip_artwork_sheets_is_done (sheets));
}

static void
test_sheets_too_large (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_FRONT);
  const HipArtworkArea area = { 1, 0, 0, 100000, 10 };
  g_autoptr (HipArtworkSheets) sheets = hip_artwork_sheets_new (artwork, &area);

  for (int layer = 0; layer < HIP_N_LAYERS; layer++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hip_artwork_sheets_render (sheets, layer, &error));
      g_assert_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_RENDER);
    }
}

/* A part of the picture is what was cut out of the whole. */
static void
test_area (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_BACK);
  g_autoptr (GError) error = NULL;
  HipArtworkArea area = { 1, 130, 210, 160, 120 };
  cairo_surface_t *whole = draw (artwork, HIP_LAYER_BONES, 1);
  cairo_surface_t *part = hip_artwork_render_layers (artwork, HIP_LAYER_BONES, &area, &error);
  cairo_surface_t *cut = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area.width, area.height);
  cairo_t *cr = cairo_create (cut);

  g_assert_no_error (error);
  cairo_set_source_surface (cr, whole, -area.x, -area.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (cut);
  g_assert_cmpuint (count_differences (cut, part), <, 40);

  cairo_surface_destroy (whole);
  cairo_surface_destroy (part);
  cairo_surface_destroy (cut);
}

/* Every theme looks different, and coming back to one leaves nothing of the others. */
static void
test_themes (void)
{
  static const HipArtworkTheme themes[] = {
    { FALSE, FALSE, HIP_SKIN_TONE_MEDIUM }, { TRUE, FALSE, HIP_SKIN_TONE_MEDIUM }, { FALSE, TRUE, HIP_SKIN_TONE_MEDIUM },
    { TRUE, TRUE, HIP_SKIN_TONE_MEDIUM }, { FALSE, FALSE, HIP_SKIN_TONE_LIGHT }, { FALSE, FALSE, HIP_SKIN_TONE_BROWN },
    { FALSE, FALSE, HIP_SKIN_TONE_DARK },
  };
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_FRONT);
  cairo_surface_t *images[G_N_ELEMENTS (themes)];
  cairo_surface_t *again;

  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      hip_artwork_set_theme (artwork, &themes[i]);
      images[i] = draw (artwork, HIP_LAYER_SKIN, 0.5);
      for (gsize j = 0; j < i; j++)
        g_assert_cmpuint (count_differences (images[i], images[j]), >, 100);
    }

  hip_artwork_set_theme (artwork, &themes[0]);
  again = draw (artwork, HIP_LAYER_SKIN, 0.5);
  g_assert_cmpuint (count_differences (images[0], again), ==, 0);

  cairo_surface_destroy (again);
  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    cairo_surface_destroy (images[i]);
}

/* How much of an image is lines and not what lies between them, by its alpha: the lines are the less transparent. */
static double
get_ink (cairo_surface_t *image)
{
  const int width = cairo_image_surface_get_width (image);
  const int height = cairo_image_surface_get_height (image);
  guint n = 0, n_ink = 0;

  cairo_surface_flush (image);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (image) + y * cairo_image_surface_get_stride (image));

      for (int x = 0; x < width; x++)
        {
          n += row[x] >> 24 > 0;
          n_ink += row[x] >> 24 > 96;
        }
    }

  return (double) n_ink / n;
}

/* The more it hurts, the denser the hatching, step by step and at every size. */
static void
test_intensity (void)
{
  static const double scales[] = { 0.6, 2, 5 };
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_FRONT);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double first = 0, last = 0;

      for (int intensity = 0; intensity <= HIP_INTENSITY_MOST; intensity++)
        {
          HipBox box;
          cairo_surface_t *image = hip_artwork_render_region (artwork, "front-thigh", HIP_SIDE_RIGHT, HIP_REGION_STATE_SELECTED,
                                                              intensity, scales[i], 1, &box, &error);
          double ink;

          g_assert_no_error (error);
          ink = get_ink (image);
          cairo_surface_destroy (image);

          g_assert_cmpfloat (ink, >, last);
          last = ink;
          if (intensity == 0)
            first = ink;
        }

      g_assert_cmpfloat (last, >, first + 0.2);
    }
}

/* States are told apart without colour: in grey, and on any ground, the images still differ. */
static void
test_states (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_FRONT);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *greys[HIP_N_REGION_STATES];
  guint before = hip_artwork_get_n_rasters (artwork);

  for (int state = 0; state < HIP_N_REGION_STATES; state++)
    {
      HipBox box;
      cairo_surface_t *image = hip_artwork_render_region (artwork, "groin-crease", HIP_SIDE_RIGHT, state, 3, 2, 1, &box, &error);
      cairo_t *cr;

      g_assert_no_error (error);
      greys[state] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 280, 280);
      cr = cairo_create (greys[state]);
      cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
      cairo_paint (cr);
      cairo_set_source_surface (cr, image, 10, 10);
      cairo_paint (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
      cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_flush (greys[state]);
      cairo_surface_destroy (image);

      for (int other = 0; other < state; other++)
        g_assert_cmpuint (count_differences (greys[state], greys[other]), >, 600);
    }

  for (int state = 0; state < HIP_N_REGION_STATES; state++)
    cairo_surface_destroy (greys[state]);

  /* What follows the pointer never draws the whole picture, and one element for each image. */
  g_assert_cmpuint (hip_artwork_get_n_rasters (artwork), ==, before);
  g_assert_cmpuint (hip_artwork_get_n_layer_renders (artwork), ==, HIP_N_REGION_STATES);
}

/* Every structure can be lit on each side that the picture has, and its image lies in the picture, to a pixel. */
static void
test_structures (void)
{
  const double scale = 0.4;

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      g_autoptr (HipArtwork) artwork = load_view (view);
      g_autoptr (GPtrArray) ids = hip_artwork_dup_structure_ids (artwork);
      HipBox frame;

      hip_artwork_get_frame (artwork, &frame);
      g_assert_cmpuint (ids->len, >, 10);

      for (guint i = 0; i < ids->len; i++)
        {
          for (HipSide side = HIP_SIDE_LEFT; side <= HIP_SIDE_RIGHT; side++)
            {
              g_autoptr (GError) error = NULL;
              const char *id = g_ptr_array_index (ids, i);
              cairo_surface_t *image;
              HipBox box;

              if (!hip_artwork_has_structure (artwork, id, side))
                continue;

              image = hip_artwork_render_structure (artwork, id, side, scale, 1, &box, &error);
              g_assert_no_error (error);
              g_assert_cmpfloat (box.width, >, 0);
              g_assert_cmpfloat (box.height, >, 0);
              g_assert_cmpfloat (box.x, >=, frame.x);
              g_assert_cmpfloat (box.y, >=, frame.y);
              g_assert_cmpfloat (box.x + box.width, <, frame.x + frame.width + 1 / scale);
              g_assert_cmpfloat (box.y + box.height, <, frame.y + frame.height + 1 / scale);
              cairo_surface_destroy (image);
            }
        }
    }
}

/* The left profile is the right one, mirrored by the map: the same element serves both sides. */
static void
test_profile (void)
{
  g_autoptr (HipArtwork) side = load_view (HIP_VIEW_SIDE);
  g_autoptr (HipArtwork) front = load_view (HIP_VIEW_FRONT);
  g_autoptr (GPtrArray) ids = hip_artwork_dup_region_ids (side);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *left, *right;
  HipBox left_box, right_box;

  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_true (hip_artwork_has_region (side, g_ptr_array_index (ids, i), HIP_SIDE_LEFT));
      g_assert_true (hip_artwork_has_region (side, g_ptr_array_index (ids, i), HIP_SIDE_RIGHT));
    }

  left = hip_artwork_render_region (side, "outer-thigh", HIP_SIDE_LEFT, HIP_REGION_STATE_HOVER, 5, 1, 1, &left_box, &error);
  right = hip_artwork_render_region (side, "outer-thigh", HIP_SIDE_RIGHT, HIP_REGION_STATE_HOVER, 5, 1, 1, &right_box, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_differences (left, right), ==, 0);
  g_assert_cmpfloat_with_epsilon (left_box.x, right_box.x, 0.001);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);

  /* From the front both sides are drawn, the athlete's right at the viewer's left. */
  left = hip_artwork_render_region (front, "groin-crease", HIP_SIDE_LEFT, HIP_REGION_STATE_HOVER, 5, 1, 1, &left_box, &error);
  right = hip_artwork_render_region (front, "groin-crease", HIP_SIDE_RIGHT, HIP_REGION_STATE_HOVER, 5, 1, 1, &right_box, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (right_box.x + right_box.width, <, left_box.x);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

static gpointer
draw_thread (gpointer data)
{
  HipArtwork *artwork = data;

  return draw (artwork, HIP_LAYER_DEEP_MUSCLES, 0.5);
}

static void
test_threads (void)
{
  g_autoptr (HipArtwork) artwork = load_view (HIP_VIEW_LOW_BACK);
  g_autoptr (HipArtwork) copy = hip_artwork_copy (artwork);
  GThread *first = g_thread_new ("first", draw_thread, artwork);
  GThread *second = g_thread_new ("second", draw_thread, copy);
  cairo_surface_t *a = g_thread_join (first);
  cairo_surface_t *b = g_thread_join (second);

  g_assert_cmpuint (count_differences (a, b), ==, 0);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/artwork/broken", test_broken);
  g_test_add_func ("/artwork/truncated", test_truncated);
  g_test_add_func ("/artwork/not-found", test_not_found);
  g_test_add_func ("/artwork/validate", test_validate);
  g_test_add_func ("/artwork/one-side-missing", test_one_side_missing);
  g_test_add_func ("/artwork/unknown-id", test_unknown_id);
  g_test_add_func ("/artwork/too-large", test_too_large);
  g_test_add_func ("/artwork/catalogue", test_catalogue);
  g_test_add_func ("/artwork/layers", test_layers);
  g_test_add_func ("/artwork/sheets", test_sheets);
  g_test_add_func ("/artwork/sheets-adopt", test_sheets_adopt);
  g_test_add_func ("/artwork/sheets-leave-out", test_sheets_leave_out);
  g_test_add_func ("/artwork/sheets-too-large", test_sheets_too_large);
  g_test_add_func ("/artwork/area", test_area);
  g_test_add_func ("/artwork/themes", test_themes);
  g_test_add_func ("/artwork/states", test_states);
  g_test_add_func ("/artwork/intensity", test_intensity);
  g_test_add_func ("/artwork/structures", test_structures);
  g_test_add_func ("/artwork/profile", test_profile);
  g_test_add_func ("/artwork/threads", test_threads);

  return g_test_run ();
}
