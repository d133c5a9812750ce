/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-handout-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * HipHandoutPreview:
 *
 * The pages of a handout as they will be printed. They fit into the widget, or, while #HipHandoutPreview:zoomed is set, are large
 * enough to be read and take the room that this needs.
 *
 * Pages are drawn when the main loop is idle; until then what was drawn last is shown, at the new size.
 */
struct _HipHandoutPreview
{
  GtkWidget   parent_instance;

  HipHandout *handout;
  guint       zoomed : 1;

  GPtrArray  *textures;  /* of the pages, NULL before they were drawn first */
  double      drawn_scale;
  guint       draw_id;
};

G_DEFINE_FINAL_TYPE (HipHandoutPreview, hip_handout_preview, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_HANDOUT = 1,
  PROP_ZOOMED,
} HipHandoutPreviewProps;

static GParamSpec *props[PROP_ZOOMED + 1];

/* Logical pixels around and between pages. */
#define GAP 12

/* Logical pixels for a point of a page that is read on the screen. */
#define READING_SCALE 1.35

/* Cairo puts letters on whole pixels, which tears small words apart; pages are drawn larger and shown smaller. */
#define OVERSAMPLING 2

/* The least height of a page, in logical pixels, at which it is still seen as one. */
#define LEAST_HEIGHT 160

static guint
get_n_pages (HipHandoutPreview *self)
{
  return self->handout != NULL ? hip_handout_get_n_pages (self->handout) : 0;
}

/* Logical pixels for a point of the page. */
static double
get_scale (HipHandoutPreview *self)
{
  const guint n = get_n_pages (self);
  double width, height;

  if (n == 0)
    return 0;
  if (self->zoomed)
    return READING_SCALE;

  hip_handout_get_page_size (self->handout, &width, &height);

  return MAX (0, MIN ((gtk_widget_get_width (GTK_WIDGET (self)) - GAP * (n + 1.)) / (n * width),
                      (gtk_widget_get_height (GTK_WIDGET (self)) - 2. * GAP) / height));
}

/* Pages lie side by side, or one below the other when they have to be scrolled anyway. */
static void
get_page_area (HipHandoutPreview *self,
               guint              page,
               graphene_rect_t   *area)
{
  const guint n = get_n_pages (self);
  const double scale = get_scale (self);
  double width, height, x, y;

  hip_handout_get_page_size (self->handout, &width, &height);
  width = floor (width * scale);
  height = floor (height * scale);

  if (self->zoomed)
    {
      x = (gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2;
      y = GAP + page * (height + GAP);
    }
  else
    {
      x = (gtk_widget_get_width (GTK_WIDGET (self)) - n * width - (n - 1) * GAP) / 2 + page * (width + GAP);
      y = (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
    }

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  graphene_rect_init (area, floor (x), floor (y), width, height);
}

static GdkTexture *
draw_page (HipHandoutPreview *self,
           guint              page,
           double             scale)
{
  g_autoptr (GBytes) bytes = NULL;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  GdkTexture *texture;

  hip_handout_get_page_size (self->handout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, floor (width * scale)), MAX (1, floor (height * scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  hip_handout_draw_page (self->handout, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_height (surface) * cairo_image_surface_get_stride (surface),
                                      (GDestroyNotify) cairo_surface_destroy,
                                      surface);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                    cairo_image_surface_get_height (surface),
                                    GDK_MEMORY_DEFAULT,
                                    bytes,
                                    cairo_image_surface_get_stride (surface));

  return texture;
}

static gboolean
draw_cb (gpointer data)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (data);

  self->draw_id = 0;
  self->drawn_scale = get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)) * OVERSAMPLING;
  g_clear_pointer (&self->textures, g_ptr_array_unref);
  self->textures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->drawn_scale > 0 && i < get_n_pages (self); i++)
    g_ptr_array_add (self->textures, draw_page (self, i, self->drawn_scale));

  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
queue_page_draw (HipHandoutPreview *self)
{
  if (self->draw_id == 0)
    self->draw_id = g_idle_add (draw_cb, self);
}

static void
hip_handout_preview_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (widget);

  if (fabs (get_scale (self) * gtk_widget_get_scale_factor (widget) * OVERSAMPLING - self->drawn_scale) > 0.001)
    queue_page_draw (self);
}

static void
hip_handout_preview_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (widget);
  const guint n = get_n_pages (self);
  double width = 0, height = 0;

  if (n > 0)
    hip_handout_get_page_size (self->handout, &width, &height);

  if (n > 0 && self->zoomed)
    *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? ceil (width * READING_SCALE) + 2 * GAP
                                                         : n * (ceil (height * READING_SCALE) + GAP) + GAP;
  else
    *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_HEIGHT * 0.7 + 2 * GAP : LEAST_HEIGHT + 2 * GAP;

  *natural = *minimum;
}

static void
hip_handout_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (widget);
  const GdkRGBA shadow = { 0, 0, 0, 0.35 };

  for (guint i = 0; self->textures != NULL && i < MIN (self->textures->len, get_n_pages (self)); i++)
    {
      graphene_rect_t area;
      GskRoundedRect outline;

      get_page_area (self, i, &area);
      gsk_rounded_rect_init_from_rect (&outline, &area, 0);
      gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 4);
      gtk_snapshot_append_texture (snapshot, g_ptr_array_index (self->textures, i), &area);
    }
}

static void
hip_handout_preview_dispose (GObject *object)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (object);

  g_clear_handle_id (&self->draw_id, g_source_remove);
  g_clear_pointer (&self->textures, g_ptr_array_unref);
  g_clear_object (&self->handout);

  G_OBJECT_CLASS (hip_handout_preview_parent_class)->dispose (object);
}

static void
hip_handout_preview_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (object);

  switch ((HipHandoutPreviewProps) property_id)
    {
    case PROP_HANDOUT:
      g_value_set_object (value, hip_handout_preview_get_handout (self));
      break;
    case PROP_ZOOMED:
      g_value_set_boolean (value, hip_handout_preview_get_zoomed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_handout_preview_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  HipHandoutPreview *self = HIP_HANDOUT_PREVIEW (object);

  switch ((HipHandoutPreviewProps) property_id)
    {
    case PROP_HANDOUT:
      hip_handout_preview_set_handout (self, g_value_get_object (value));
      break;
    case PROP_ZOOMED:
      hip_handout_preview_set_zoomed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_handout_preview_class_init (HipHandoutPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_handout_preview_dispose;
  object_class->get_property = hip_handout_preview_get_property;
  object_class->set_property = hip_handout_preview_set_property;

  widget_class->size_allocate = hip_handout_preview_size_allocate;
  widget_class->measure = hip_handout_preview_measure;
  widget_class->snapshot = hip_handout_preview_snapshot;

  props[PROP_HANDOUT] = g_param_spec_object ("handout", NULL, NULL, HIP_TYPE_HANDOUT, flags);
  props[PROP_ZOOMED] = g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "handoutpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hip_handout_preview_init (HipHandoutPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (queue_page_draw), NULL);
}

/**
 * hip_handout_preview_get_handout:
 * @self: a #HipHandoutPreview
 *
 * Returns: (transfer none) (nullable): the handout that is shown
 */
HipHandout *
hip_handout_preview_get_handout (HipHandoutPreview *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_PREVIEW (self), NULL);

  return self->handout;
}

/**
 * hip_handout_preview_set_handout:
 * @self: a #HipHandoutPreview
 * @handout: (nullable): the handout to show
 */
void
hip_handout_preview_set_handout (HipHandoutPreview *self,
                                 HipHandout        *handout)
{
  g_autofree char *description = NULL;

  g_return_if_fail (HIP_IS_HANDOUT_PREVIEW (self));
  g_return_if_fail (handout == NULL || HIP_IS_HANDOUT (handout));

  if (!g_set_object (&self->handout, handout))
    return;

  if (handout != NULL)
    {
      const guint n = hip_handout_get_n_pages (handout);
      g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);

      /* Translators: what the preview of a printed page shows: where it hurts, then how many pages there are. */
      description = g_strdup_printf (hip_handout_is_referral (handout) ? _("Referral note: %s, %s") : _("Handout: %s, %s"),
                                     hip_handout_get_title (handout), pages);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
  queue_page_draw (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HANDOUT]);
}

/**
 * hip_handout_preview_get_zoomed:
 * @self: a #HipHandoutPreview
 *
 * Returns: whether pages are large enough to be read
 */
gboolean
hip_handout_preview_get_zoomed (HipHandoutPreview *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_PREVIEW (self), FALSE);

  return self->zoomed;
}

/**
 * hip_handout_preview_set_zoomed:
 * @self: a #HipHandoutPreview
 * @zoomed: whether pages should be large enough to be read
 */
void
hip_handout_preview_set_zoomed (HipHandoutPreview *self,
                                gboolean           zoomed)
{
  g_return_if_fail (HIP_IS_HANDOUT_PREVIEW (self));

  if (self->zoomed == !!zoomed)
    return;

  self->zoomed = !!zoomed;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOMED]);
}

/**
 * hip_handout_preview_is_settled:
 * @self: a #HipHandoutPreview
 *
 * Returns: whether what is shown is what it should be
 */
gboolean
hip_handout_preview_is_settled (HipHandoutPreview *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT_PREVIEW (self), FALSE);

  return self->draw_id == 0 && self->textures != NULL;
}
