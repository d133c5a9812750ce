/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-search-row.h"

#include <glib/gi18n-lib.h>

#include "hip-template.h"

/**
 * HipSearchRow:
 *
 * Something that was found: what kind of thing it is as a picture, its name, and what tells it from others.
 *
 * ## Actions
 *
 * `result.go`: goes there, for those who use the program over AT-SPI.
 */
struct _HipSearchRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *icon;

  HipSearchHit  *hit;
};

G_DEFINE_FINAL_TYPE (HipSearchRow, hip_search_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_HIT = 1,
} HipSearchRowProps;

static GParamSpec *props[PROP_HIT + 1];

static const struct
{
  const char *kind;
  const char *title;
  const char *icon_name;
} kinds[] = {
  /* Translators: titles of the groups of what a search found. */
  { "region", N_("Places on the body"), "hip-point-symbolic" },
  { "structure", N_("Structures"), "hip-structure-symbolic" },
  { "condition", N_("What it could be"), "hip-condition-symbolic" },
  { "step", N_("What can be done"), "hip-step-symbolic" },
  { "finding", N_("Questions to ask"), "hip-question-symbolic" },
};

static gsize
find_kind (HipSearchRow *self)
{
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[i].kind, hip_search_hit_get_kind (self->hit)))
    i++;

  return i;
}

static void
go_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "activate");
}

static void
hip_search_row_dispose (GObject *object)
{
  HipSearchRow *self = HIP_SEARCH_ROW (object);

  g_clear_object (&self->hit);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (hip_search_row_parent_class)->dispose (object);
}

static void
hip_search_row_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipSearchRow *self = HIP_SEARCH_ROW (object);

  switch ((HipSearchRowProps) property_id)
    {
    case PROP_HIT:
      g_value_set_object (value, hip_search_row_get_hit (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_row_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipSearchRow *self = HIP_SEARCH_ROW (object);

  switch ((HipSearchRowProps) property_id)
    {
    case PROP_HIT:
      self->hit = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_search_row_constructed (GObject *object)
{
  HipSearchRow *self = HIP_SEARCH_ROW (object);

  G_OBJECT_CLASS (hip_search_row_parent_class)->constructed (object);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kinds[find_kind (self)].icon_name);
}

static void
hip_search_row_class_init (HipSearchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hip_search_row_constructed;
  object_class->dispose = hip_search_row_dispose;
  object_class->get_property = hip_search_row_get_property;
  object_class->set_property = hip_search_row_set_property;

  props[PROP_HIT] = g_param_spec_object ("hit", NULL, NULL,
                                         HIP_TYPE_SEARCH_HIT,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "result.go", NULL, go_action);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSearchRow, icon);
  gtk_widget_class_bind_template_callback (widget_class, hip_template_has_text);
}

static void
hip_search_row_init (HipSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_search_row_new:
 * @hit: something that was found
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_search_row_new (HipSearchHit *hit)
{
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (hit), NULL);

  return g_object_new (HIP_TYPE_SEARCH_ROW, "hit", hit, NULL);
}

/**
 * hip_search_row_get_hit:
 * @self: a #HipSearchRow
 *
 * Returns: (transfer none): what the row stands for
 */
HipSearchHit *
hip_search_row_get_hit (HipSearchRow *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_ROW (self), NULL);

  return self->hit;
}

/**
 * hip_search_row_get_kind_title:
 * @self: a #HipSearchRow
 *
 * Returns: (transfer none): the title of the group that the row belongs to
 */
const char *
hip_search_row_get_kind_title (HipSearchRow *self)
{
  g_return_val_if_fail (HIP_IS_SEARCH_ROW (self), NULL);

  return _(kinds[find_kind (self)].title);
}
