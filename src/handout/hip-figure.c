/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-figure.h"

#include "hip-i18n.h"
#include "hip-spot.h"

/* Heights of a picture, in points, by how many there are: together they never take more than half a page. */
static const double heights[] = { 0, 232, 118, 86, 66, 54 };

/* Room around what is marked, in millimetres of the body. */
#define MARGIN 20

/* The disc with the number of the pain, in points. */
#define BADGE_SIZE 15

static const HipTextStyle caption_style = { .size = 8.5, .ink = HIP_INK_SOFT, .tag = "Caption" };
static const HipTextStyle caption_end_style = { .size = 8.5, .ink = HIP_INK_SOFT, .at_end = TRUE, .tag = "Caption" };
static const HipTextStyle title_style = { .size = 8.5, .bold = TRUE, .ink = HIP_INK_SOFT, .centred = TRUE, .tag = "Caption" };
static const HipTextStyle badge_style = { .size = 10, .bold = TRUE, .ink = HIP_INK_PAPER, .centred = TRUE };

typedef struct
{
  HipArtworkMark mark;
  gboolean       has_badge;
  HipBox         box;
} Mark;

struct _HipFigure
{
  HipView          view;
  HipSide          profile; /* of the side view */
  GArray          *marks;
  double           scale; /* points for a millimetre of the body */
  HipBox           part;  /* of the body that is shown, in millimetres */
  cairo_surface_t *picture;
};

static HipFigure *
hip_figure_new (HipView view,
                HipSide profile)
{
  HipFigure *self = g_new0 (HipFigure, 1);

  self->view = view;
  self->profile = profile;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  return self;
}

/*< private >
 * hip_figure_free:
 * @self: (transfer full): a figure
 */
void
hip_figure_free (HipFigure *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_free (self);
}

/* A profile shows its own side alone. */
static gboolean
shows (HipView  view,
       HipSide  profile,
       HipSpot *spot)
{
  if (!hip_region_is_in_view (hip_spot_get_region (spot), view))
    return FALSE;

  return view != HIP_VIEW_SIDE || hip_spot_get_side (spot) == HIP_SIDE_NONE || hip_spot_get_side (spot) == profile;
}

static void
add_mark (HipFigure *self,
          HipSpot   *spot,
          HipSide    side,
          gboolean   has_badge)
{
  const int intensity = hip_spot_get_intensity (spot);
  Mark mark = { .mark = { hip_region_get_id (hip_spot_get_region (spot)), side, intensity } };

  mark.has_badge = has_badge && intensity != HIP_INTENSITY_NOT_SAID;

  g_array_append_val (self->marks, mark);
}

static void
add_spot (HipFigure *self,
          HipSpot   *spot)
{
  HipSide side = hip_spot_get_side (spot);

  /* Whichever side it is, the place is worth seeing. */
  if (side == HIP_SIDE_NONE && !hip_region_get_midline (hip_spot_get_region (spot)) && self->view != HIP_VIEW_SIDE)
    {
      add_mark (self, spot, HIP_SIDE_RIGHT, TRUE);
      add_mark (self, spot, HIP_SIDE_LEFT, FALSE);
      return;
    }

  add_mark (self, spot, side, TRUE);
}

/* The picture that shows most of the spots that no picture shows yet; of equal ones the one that shows the first spot best. */
static HipFigure *
choose_picture (GPtrArray *open)
{
  static const struct
  {
    HipView view;
    HipSide profile;
  } pictures[] = {
    { HIP_VIEW_FRONT, HIP_SIDE_NONE },
    { HIP_VIEW_BACK, HIP_SIDE_NONE },
    { HIP_VIEW_LOW_BACK, HIP_SIDE_NONE },
    { HIP_VIEW_SIDE, HIP_SIDE_RIGHT },
    { HIP_VIEW_SIDE, HIP_SIDE_LEFT },
  };
  HipView main_view = hip_region_get_main_view (hip_spot_get_region (g_ptr_array_index (open, 0)));
  guint best = 0;
  guint most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      guint n = 0;

      for (guint j = 0; j < open->len; j++)
        n += 2 * shows (pictures[i].view, pictures[i].profile, g_ptr_array_index (open, j));
      if (pictures[i].view == main_view && shows (main_view, pictures[i].profile, g_ptr_array_index (open, 0)))
        n++;

      if (n > most)
        {
          most = n;
          best = i;
        }
    }

  return hip_figure_new (pictures[best].view, pictures[best].profile);
}

/* The body as wide as the column, and as much of its length around what is marked as there is room for. */
static void
choose_part (HipFigure    *self,
             const HipBox *body,
             double        height)
{
  double top = body->y + body->height;
  double bottom = body->y;
  double length;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const HipBox *box = &g_array_index (self->marks, Mark, i).box;

      top = MIN (top, box->y - MARGIN);
      bottom = MAX (bottom, box->y + box->height + MARGIN);
    }

  self->scale = MIN (HIP_FIGURE_WIDTH / body->width, height / (bottom - top));
  length = MIN (height / self->scale, body->height);
  self->part = *body;
  self->part.height = length;
  self->part.y = CLAMP ((top + bottom - length) / 2, body->y, body->y + body->height - length);
}

static gboolean
record (HipFigure  *self,
        double      height,
        GError    **error)
{
  g_autoptr (HipArtwork) artwork = hip_artwork_new_for_resource (self->view, error);
  g_autofree HipArtworkMark *marks = NULL;
  HipBox body;

  if (artwork == NULL || !hip_artwork_find_body (artwork, &body, error))
    return FALSE;

  marks = g_new0 (HipArtworkMark, self->marks->len);
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      marks[i] = mark->mark;
      if (!hip_artwork_find_region (artwork, mark->mark.region, mark->mark.side, &mark->box, error))
        return FALSE;
    }

  choose_part (self, &body, height);
  self->picture = hip_artwork_record_print (artwork, marks, self->marks->len, self->scale, error);

  return self->picture != NULL;
}

/*< private >
 * hip_figure_list:
 * @spots: a list of #HipSpot
 * @error: return location for an error
 *
 * Chooses as few pictures as show all spots, and draws them.
 *
 * Returns: (transfer container) (element-type HipFigure): the pictures, or %NULL with @error set
 */
GPtrArray *
hip_figure_list (GListModel  *spots,
                 GError     **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_figure_free);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = g_list_model_get_n_items (spots);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (open, g_list_model_get_item (spots, i));

  while (open->len > 0)
    {
      HipFigure *figure = choose_picture (open);

      g_ptr_array_add (figures, figure);
      for (guint i = 0; i < open->len;)
        {
          HipSpot *spot = g_ptr_array_index (open, i);

          if (!shows (figure->view, figure->profile, spot))
            {
              i++;
              continue;
            }

          add_spot (figure, spot);
          g_ptr_array_remove_index (open, i);
        }
    }

  for (guint i = 0; i < figures->len; i++)
    {
      if (!record (g_ptr_array_index (figures, i), heights[MIN (figures->len, G_N_ELEMENTS (heights) - 1)], error))
        return NULL;
    }

  return g_steal_pointer (&figures);
}

static const char *
get_title (HipFigure *self)
{
  switch (self->view)
    {
    case HIP_VIEW_BACK:
      return _("Seen from behind");
    case HIP_VIEW_LOW_BACK:
      return _("Low back, seen from behind");
    case HIP_VIEW_SIDE:
      return self->profile == HIP_SIDE_LEFT ? _("Athlete’s left side") : _("Athlete’s right side");
    case HIP_VIEW_FRONT:
    default:
      return _("Seen from the front");
    }
}

/* Left and right are the athlete's; where they stand depends on the picture alone, never on the direction of reading. */
static double
add_sides (HipFigure *self,
           HipSheet  *sheet,
           double     x,
           double     y,
           double     width,
           gboolean   rtl)
{
  const char *at_left;
  const char *at_right;
  double start_height;
  double end_height;

  switch (self->view)
    {
    case HIP_VIEW_SIDE:
      at_left = self->profile == HIP_SIDE_LEFT ? _("Front of body") : _("Back of body");
      at_right = self->profile == HIP_SIDE_LEFT ? _("Back of body") : _("Front of body");
      break;
    case HIP_VIEW_BACK:
    case HIP_VIEW_LOW_BACK:
      at_left = _("Athlete’s left");
      at_right = _("Athlete’s right");
      break;
    case HIP_VIEW_FRONT:
    default:
      at_left = _("Athlete’s right");
      at_right = _("Athlete’s left");
      break;
    }

  start_height = hip_sheet_add_text (sheet, &caption_style, x, y, width / 2 - 2, rtl ? at_right : at_left);
  end_height = hip_sheet_add_text (sheet, &caption_end_style, x + width / 2 + 2, y, width / 2 - 2, rtl ? at_left : at_right);

  return MAX (start_height, end_height);
}

static void
add_badge (HipFigure  *self,
           HipSheet   *sheet,
           const Mark *mark,
           double      picture_x,
           double      picture_y,
           double      picture_width,
           gboolean    rtl)
{
  g_autofree char *number = g_strdup_printf ("%d", mark->mark.intensity);
  double x = (mark->box.x + mark->box.width / 2 - self->part.x) * self->scale;
  double y = (mark->box.y + mark->box.height / 2 - self->part.y) * self->scale;

  /* Beside a region that it would cover, away from the middle. */
  if (MAX (mark->box.width, mark->box.height) * self->scale < 1.8 * BADGE_SIZE)
    x += (x < picture_width / 2 ? -1 : 1) * (mark->box.width * self->scale + BADGE_SIZE + 3) / 2;

  if (self->profile == HIP_SIDE_LEFT)
    x = picture_width - x;
  if (rtl)
    x = picture_width - x;

  x += picture_x - BADGE_SIZE / 2.;
  y += picture_y - BADGE_SIZE / 2.;
  hip_sheet_add_shape (sheet, HIP_SHAPE_DISC, HIP_INK_PAPER, x - 1, y - 1, BADGE_SIZE + 2);
  hip_sheet_add_shape (sheet, HIP_SHAPE_DISC, HIP_INK_TEXT, x, y, BADGE_SIZE);
  hip_sheet_add_text (sheet, &badge_style, x, y + 1, BADGE_SIZE, number);
}

/*< private >
 * hip_figure_add:
 * @self: a figure
 * @sheet: where to put it
 * @x: where the column starts
 * @y: the top
 * @rtl: whether the page is read from right to left
 *
 * Returns: how much of the height it takes
 */
double
hip_figure_add (HipFigure *self,
                HipSheet  *sheet,
                double     x,
                double     y,
                gboolean   rtl)
{
  double width = HIP_FIGURE_WIDTH;
  double picture_width = self->part.width * self->scale;
  double picture_height = self->part.height * self->scale;
  double picture_x = x + (width - picture_width) / 2;
  double top = y;

  y += hip_sheet_add_text (sheet, &title_style, x, y, width, get_title (self)) + 1;
  y += add_sides (self, sheet, x, y, width, rtl) + 3;
  hip_sheet_add_picture (sheet, self->picture, picture_x, y, picture_width, picture_height, self->part.x, self->part.y,
                         self->scale, self->profile == HIP_SIDE_LEFT);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->has_badge)
        add_badge (self, sheet, mark, picture_x, y, picture_width, rtl);
    }

  return y + picture_height - top;
}
