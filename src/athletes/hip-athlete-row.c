/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-athlete-row.h"

#include "hip-template.h"

/**
 * HipAthleteRow:
 *
 * An athlete in a list: the name, what else is known in a line, and something short at the side.
 */
struct _HipAthleteRow
{
  GtkWidget  parent_instance;

  GtkWidget *title_label;
  GtkWidget *subtitle_label;
  GtkWidget *side_label;
};

G_DEFINE_FINAL_TYPE (HipAthleteRow, hip_athlete_row, GTK_TYPE_WIDGET)

static void
hip_athlete_row_dispose (GObject *object)
{
  hip_template_dispose (GTK_WIDGET (object), HIP_TYPE_ATHLETE_ROW);

  G_OBJECT_CLASS (hip_athlete_row_parent_class)->dispose (object);
}

static void
hip_athlete_row_class_init (HipAthleteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_athlete_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-athlete-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipAthleteRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, HipAthleteRow, side_label);
  gtk_widget_class_set_css_name (widget_class, "athleterow");
}

static void
hip_athlete_row_init (HipAthleteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_athlete_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
hip_athlete_row_new (void)
{
  return g_object_new (HIP_TYPE_ATHLETE_ROW, NULL);
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/**
 * hip_athlete_row_get_title:
 * @self: a #HipAthleteRow
 *
 * Returns: (transfer none): what the athlete is called; empty while the row stands for nobody
 */
const char *
hip_athlete_row_get_title (HipAthleteRow *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE_ROW (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->title_label));
}

/**
 * hip_athlete_row_set_title:
 * @self: a #HipAthleteRow
 * @title: (nullable): what the athlete is called
 */
void
hip_athlete_row_set_title (HipAthleteRow *self,
                           const char    *title)
{
  g_return_if_fail (HIP_IS_ATHLETE_ROW (self));

  set_text (self->title_label, title);
}

/**
 * hip_athlete_row_set_subtitle:
 * @self: a #HipAthleteRow
 * @subtitle: (nullable): what else is known
 */
void
hip_athlete_row_set_subtitle (HipAthleteRow *self,
                              const char    *subtitle)
{
  g_return_if_fail (HIP_IS_ATHLETE_ROW (self));

  set_text (self->subtitle_label, subtitle);
}

/**
 * hip_athlete_row_set_side:
 * @self: a #HipAthleteRow
 * @side: (nullable): something short
 */
void
hip_athlete_row_set_side (HipAthleteRow *self,
                          const char    *side)
{
  g_return_if_fail (HIP_IS_ATHLETE_ROW (self));

  set_text (self->side_label, side);
}
