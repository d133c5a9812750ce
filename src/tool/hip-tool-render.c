/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "hip-artwork.h"
#include "hip-enums.h"

/* Sizes of a picture, in pixels. */
#define MIN_SIZE 16
#define MAX_SIZE 10000
#define DEFAULT_WIDTH 960
#define DEFAULT_HEIGHT 1200

/* How far the rest steps back behind a lit structure; the map on the screen does the same. */
#define VEIL_OPACITY 0.5

/* What is wanted, with what was left out filled in. */
typedef struct
{
  HipView     view;
  HipLayer    layer;
  HipSide     side;
  const char *region;
  const char *structure;
  gboolean    dark;
  int         width;
  int         height;
} Wish;

static GPtrArray *
list_nicks (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GPtrArray *nicks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < klass->n_values; i++)
    g_ptr_array_add (nicks, g_strdup (klass->values[i].value_nick));

  return nicks;
}

static int
unknown_nick (const char *what,
              const char *word,
              GType       type)
{
  g_autoptr (GPtrArray) nicks = list_nicks (type);
  const char *nearest = hip_nearest_id (word, nicks);
  g_autofree char *all = NULL;

  if (nearest != NULL)
    return hip_tool_misuse ("there is no %s “%s”; did you mean “%s”?", what, word, nearest);

  g_ptr_array_add (nicks, NULL);
  all = g_strjoinv (", ", (char **) nicks->pdata);

  return hip_tool_misuse ("there is no %s “%s”; there are: %s", what, word, all);
}

static gboolean
read_size (const char *text,
           Wish       *wish)
{
  char rest;

  return sscanf (text, "%5dx%5d%c", &wish->width, &wish->height, &rest) == 2 && wish->width >= MIN_SIZE
         && wish->height >= MIN_SIZE && wish->width <= MAX_SIZE && wish->height <= MAX_SIZE;
}

static gboolean
has (HipArtwork *artwork,
     const char *what,
     const char *id,
     HipSide     side)
{
  return g_str_equal (what, "region") ? hip_artwork_has_region (artwork, id, side)
                                      : hip_artwork_has_structure (artwork, id, side);
}

/* The views that show something, in words; empty if none does. */
static char *
list_views_with (HipArtwork **artworks,
                 const char  *what,
                 const char  *id)
{
  g_autoptr (GString) views = g_string_new (NULL);

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      if (has (artworks[view], what, id, HIP_SIDE_RIGHT) || has (artworks[view], what, id, HIP_SIDE_LEFT))
        g_string_append_printf (views, "%s%s", views->len > 0 ? ", " : "", hip_view_to_id (view));
    }

  return g_string_free (g_steal_pointer (&views), FALSE);
}

/* Says why an id can't be drawn: it is in another view, in the catalogue alone, or nowhere. */
static int
cannot_show (HipArtwork **artworks,
             const char  *what,
             const char  *id,
             HipView      view)
{
  g_autofree char *views = list_views_with (artworks, what, id);
  g_autoptr (GPtrArray) ids = NULL;

  if (*views != '\0')
    return hip_tool_misuse ("the %s view does not show the %s “%s”; use --view with: %s", hip_view_to_id (view), what, id, views);

  ids = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < HIP_N_VIEWS; i++)
    {
      g_autoptr (GPtrArray) more = g_str_equal (what, "region") ? hip_artwork_dup_region_ids (artworks[i])
                                                                : hip_artwork_dup_structure_ids (artworks[i]);

      g_ptr_array_extend_and_steal (ids, g_steal_pointer (&more));
    }

  if (g_str_equal (what, "structure"))
    {
      g_autoptr (HipLibrary) library = hip_tool_open (NULL);

      if (library == NULL)
        return HIP_TOOL_FAILURE;
      if (hip_library_get_structure (library, id) != NULL)
        return hip_tool_misuse ("no picture shows the structure “%s”; it lies inside or behind others", id);
    }

  return hip_tool_unknown (what, id, ids);
}

/* Without --view, the first one that shows what is to be seen. */
static gboolean
choose_view (HipArtwork **artworks,
             Wish        *wish)
{
  const char *what = wish->region != NULL ? "region" : "structure";
  const char *id = wish->region != NULL ? wish->region : wish->structure;

  for (int view = 0; view < HIP_N_VIEWS; view++)
    {
      if (has (artworks[view], what, id, HIP_SIDE_RIGHT) || has (artworks[view], what, id, HIP_SIDE_LEFT))
        {
          wish->view = view;
          return TRUE;
        }
    }

  return FALSE;
}

typedef struct
{
  HipArtwork *artwork;
  cairo_t    *cr;
  HipBox      frame;
  double      scale;
} Canvas;

static void
paint (Canvas          *canvas,
       cairo_surface_t *image,
       const HipBox    *box)
{
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, (box->x - canvas->frame.x) * canvas->scale, (box->y - canvas->frame.y) * canvas->scale);
  cairo_scale (canvas->cr,
               box->width * canvas->scale / cairo_image_surface_get_width (image),
               box->height * canvas->scale / cairo_image_surface_get_height (image));
  cairo_set_source_surface (canvas->cr, image, 0, 0);
  cairo_paint (canvas->cr);
  cairo_restore (canvas->cr);
  cairo_surface_destroy (image);
}

static gboolean
paint_layers (Canvas     *canvas,
              const Wish *wish,
              GError    **error)
{
  HipArtworkArea area = {
    .scale = canvas->scale,
    .width = MAX (1, ceil (canvas->frame.width * canvas->scale)),
    .height = MAX (1, ceil (canvas->frame.height * canvas->scale)),
  };
  cairo_surface_t *image = hip_artwork_render_layers (canvas->artwork, wish->layer, &area, error);
  HipBox box = canvas->frame;

  if (image == NULL)
    return FALSE;

  box.width = area.width / area.scale;
  box.height = area.height / area.scale;
  paint (canvas, image, &box);

  return TRUE;
}

static gboolean
paint_marks (Canvas      *canvas,
             const Wish  *wish,
             const char  *what,
             const char  *id,
             GError     **error)
{
  static const HipSide sides[] = { HIP_SIDE_RIGHT, HIP_SIDE_LEFT };
  /* Outlines keep their share of the picture, so that a large print looks like the screen. */
  double pixel_ratio = MAX (1, MIN (wish->width, wish->height) / 800.0);
  gboolean is_paired = !has (canvas->artwork, what, id, HIP_SIDE_NONE) && wish->view != HIP_VIEW_SIDE;

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      HipSide side = is_paired ? sides[i] : HIP_SIDE_NONE;
      cairo_surface_t *image;
      HipBox box;

      if ((is_paired && wish->side != HIP_SIDE_NONE && wish->side != sides[i]) || (!is_paired && i > 0)
          || !has (canvas->artwork, what, id, side))
        continue;

      if (g_str_equal (what, "region"))
        image = hip_artwork_render_region (canvas->artwork, id, side, HIP_REGION_STATE_SELECTED, HIP_INTENSITY_NOT_SAID,
                                           canvas->scale, pixel_ratio, &box, error);
      else
        image = hip_artwork_render_structure (canvas->artwork, id, side, canvas->scale, pixel_ratio, &box, error);

      if (image == NULL)
        return FALSE;

      paint (canvas, image, &box);
    }

  return TRUE;
}

static void
set_ground (cairo_t    *cr,
            const Wish *wish,
            double      alpha)
{
  double shade = wish->dark ? 0x1e / 255.0 : 1;

  cairo_set_source_rgba (cr, shade, shade, shade, alpha);
}

static cairo_surface_t *
draw (HipArtwork  *artwork,
      const Wish  *wish,
      GError     **error)
{
  HipArtworkTheme theme = { .dark = wish->dark };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, wish->width, wish->height);
  Canvas canvas = { .artwork = artwork, .cr = cairo_create (surface) };
  gboolean done;

  hip_artwork_set_theme (artwork, &theme);
  hip_artwork_get_frame (artwork, &canvas.frame);
  canvas.scale = MIN (wish->width / canvas.frame.width, wish->height / canvas.frame.height);

  set_ground (canvas.cr, wish, 1);
  cairo_paint (canvas.cr);

  /* The left profile is the right one, mirrored. */
  if (wish->view == HIP_VIEW_SIDE && wish->side == HIP_SIDE_LEFT)
    {
      cairo_translate (canvas.cr, wish->width, 0);
      cairo_scale (canvas.cr, -1, 1);
    }

  cairo_translate (canvas.cr,
                   floor ((wish->width - canvas.frame.width * canvas.scale) / 2),
                   floor ((wish->height - canvas.frame.height * canvas.scale) / 2));

  done = paint_layers (&canvas, wish, error);

  if (done && wish->structure != NULL)
    {
      set_ground (canvas.cr, wish, VEIL_OPACITY);
      cairo_paint (canvas.cr);
    }
  if (done && wish->region != NULL)
    done = paint_marks (&canvas, wish, "region", wish->region, error);
  if (done && wish->structure != NULL)
    done = paint_marks (&canvas, wish, "structure", wish->structure, error);

  cairo_destroy (canvas.cr);
  if (!done)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

static int
render (HipArtwork **artworks,
        Wish        *wish,
        gboolean     view_given,
        gboolean     layer_given,
        const char  *path)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!view_given && !choose_view (artworks, wish))
    return cannot_show (artworks, wish->region != NULL ? "region" : "structure",
                        wish->region != NULL ? wish->region : wish->structure, wish->view);

  if (wish->region != NULL && !has (artworks[wish->view], "region", wish->region, HIP_SIDE_RIGHT)
      && !has (artworks[wish->view], "region", wish->region, HIP_SIDE_LEFT))
    return cannot_show (artworks, "region", wish->region, wish->view);

  if (wish->structure != NULL && !has (artworks[wish->view], "structure", wish->structure, HIP_SIDE_RIGHT)
      && !has (artworks[wish->view], "structure", wish->structure, HIP_SIDE_LEFT))
    return cannot_show (artworks, "structure", wish->structure, wish->view);

  if (!layer_given && wish->structure != NULL)
    wish->layer = hip_artwork_get_structure_layer (artworks[wish->view], wish->structure);

  surface = draw (artworks[wish->view], wish, &error);
  if (surface == NULL)
    return hip_tool_fail ("%s", error->message);

  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return hip_tool_fail ("the picture can't be written to %s: %s", path, cairo_status_to_string (status));

  return HIP_TOOL_OK;
}

/*
 * hip_tool_render:
 * @argc: the number of arguments
 * @argv: the arguments, beginning with the name of the command
 *
 * Draws a view into a PNG file, with a region selected or a structure lit.
 *
 * Returns: the exit status
 */
int
hip_tool_render (int    argc,
                 char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OUT.png");
  g_autofree char *view = NULL;
  g_autofree char *layer = NULL;
  g_autofree char *side = NULL;
  g_autofree char *size = NULL;
  g_autofree char *region = NULL;
  g_autofree char *structure = NULL;
  HipArtwork *artworks[HIP_N_VIEWS] = { NULL };
  g_autoptr (GError) error = NULL;
  Wish wish = { .width = DEFAULT_WIDTH, .height = DEFAULT_HEIGHT };
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING, &view, "front, side, back or low-back", "VIEW" },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &layer, "how deep to peel; by default to the structure, or the skin", "LAYER" },
    { "region", 0, 0, G_OPTION_ARG_STRING, &region, "a region to select", "ID" },
    { "structure", 0, 0, G_OPTION_ARG_STRING, &structure, "a structure to light", "ID" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, "left or right side of the athlete; by default both", "SIDE" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, "size in pixels; by default 960x1200", "WxH" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &wish.dark, "draw on a dark ground", NULL },
    { NULL },
  };
  int status;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!hip_tool_parse (context, &argc, &argv))
    return HIP_TOOL_USAGE;

  if (argc != 2)
    return hip_tool_misuse ("render needs the name of one PNG file to write; see “hip-map-tool render --help”");
  if (view == NULL && region == NULL && structure == NULL)
    return hip_tool_misuse ("render needs --view, or a --region or --structure to look at");
  if (view != NULL && !hip_view_from_id (view, &wish.view))
    return unknown_nick ("view", view, HIP_TYPE_VIEW);
  if (layer != NULL && !hip_layer_from_id (layer, &wish.layer))
    return unknown_nick ("layer", layer, HIP_TYPE_LAYER);
  if (side != NULL && !hip_side_from_id (side, &wish.side))
    return hip_tool_misuse ("there is no side “%s”; use left or right", side);
  if (size != NULL && !read_size (size, &wish))
    return hip_tool_misuse ("“%s” is no size; write it like 1200x1500, from %d to %d pixels", size, MIN_SIZE, MAX_SIZE);

  wish.region = region;
  wish.structure = structure;

  for (int i = 0; i < HIP_N_VIEWS; i++)
    {
      artworks[i] = hip_artwork_new_for_resource (i, &error);
      if (artworks[i] == NULL)
        break;
    }

  status = error != NULL ? hip_tool_fail ("%s", error->message) : render (artworks, &wish, view != NULL, layer != NULL, argv[1]);

  for (int i = 0; i < HIP_N_VIEWS; i++)
    g_clear_object (&artworks[i]);

  return status;
}
