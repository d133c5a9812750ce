/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-conflict-row.h"

#include <glib/gi18n-lib.h>

#include "hip-compare-columns.h"
#include "hip-provenance.h"
#include "hip-width-first-layout.h"

/**
 * HipConflictRow:
 *
 * Two sources that say different things, side by side where there is room, what to make of it, and where all of it comes from.
 */
struct _HipConflictRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *sides;
  GtkWidget    *resolution_label;
  GtkWidget    *provenance_label;

  HipConflict  *conflict;
};

G_DEFINE_FINAL_TYPE (HipConflictRow, hip_conflict_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_side (HipConflictRow *self,
          const char     *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, "side");
  hip_compare_columns_append (HIP_COMPARE_COLUMNS (self->sides), NULL, label);
}

static void
show_conflict (HipConflictRow *self)
{
  g_autofree char *provenance = hip_provenance_format_line (hip_conflict_get_articles (self->conflict),
                                                            hip_conflict_get_sources (self->conflict),
                                                            hip_conflict_get_reviewed (self->conflict));
  g_autofree char *description = NULL;

  add_side (self, hip_conflict_get_side_a (self->conflict));
  add_side (self, hip_conflict_get_side_b (self->conflict));
  gtk_label_set_text (GTK_LABEL (self->resolution_label), hip_conflict_get_resolution (self->conflict));
  gtk_label_set_text (GTK_LABEL (self->provenance_label), provenance);

  /* Translators: what one source says, what another says, what to make of it, then the sources; all are sentences. */
  description = g_strdup_printf (_("%s But: %s What to make of it: %s %s"),
                                 hip_conflict_get_side_a (self->conflict),
                                 hip_conflict_get_side_b (self->conflict),
                                 hip_conflict_get_resolution (self->conflict),
                                 provenance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
hip_conflict_row_dispose (GObject *object)
{
  HipConflictRow *self = HIP_CONFLICT_ROW (object);

  g_clear_object (&self->conflict);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_CONFLICT_ROW);

  G_OBJECT_CLASS (hip_conflict_row_parent_class)->dispose (object);
}

static void
hip_conflict_row_class_init (HipConflictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_conflict_row_dispose;

  g_type_ensure (HIP_TYPE_COMPARE_COLUMNS);
  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-conflict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipConflictRow, sides);
  gtk_widget_class_bind_template_child (widget_class, HipConflictRow, resolution_label);
  gtk_widget_class_bind_template_child (widget_class, HipConflictRow, provenance_label);
}

static void
hip_conflict_row_init (HipConflictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_conflict_row_new:
 * @conflict: a conflict
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_conflict_row_new (HipConflict *conflict)
{
  HipConflictRow *self;

  g_return_val_if_fail (HIP_IS_CONFLICT (conflict), NULL);

  self = g_object_new (HIP_TYPE_CONFLICT_ROW, NULL);
  self->conflict = g_object_ref (conflict);
  show_conflict (self);

  return GTK_WIDGET (self);
}

/**
 * hip_conflict_row_get_conflict:
 * @self: a #HipConflictRow
 *
 * Returns: (transfer none): the conflict that the row shows
 */
HipConflict *
hip_conflict_row_get_conflict (HipConflictRow *self)
{
  g_return_val_if_fail (HIP_IS_CONFLICT_ROW (self), NULL);

  return self->conflict;
}
