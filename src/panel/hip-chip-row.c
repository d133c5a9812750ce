/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-chip-row.h"

#include <glib/gi18n-lib.h>

#include "hip-reason.h"

/**
 * HipChipRow:
 *
 * The main reasons of a candidate as chips on one line. What does not fit is left out: the whole lists stand in the details of the
 * candidate, and a second line of chips would push the next candidate off the screen.
 */
struct _HipChipRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HipChipRow, hip_chip_row, GTK_TYPE_WIDGET)

/* Logical pixels. */
#define SPACING 6

typedef enum
{
  STANCE_FOR,
  STANCE_AGAINST,
  STANCE_NOT_ASKED,
} Stance;

static const char *const stance_classes[] = { "for", "against", "not-asked" };

/* The order in which reasons get a chip: one of each kind, so that no side is left out because the other has much to say. */
static const Stance chip_order[] = { STANCE_FOR, STANCE_AGAINST, STANCE_NOT_ASKED };

static char *
dup_chip_text (Stance     stance,
               HipReason *reason)
{
  const char *label = hip_reason_get_label (reason);

  switch (stance)
    {
    case STANCE_FOR:
      /* Translators: a reason that speaks for a candidate. */
      return g_strdup_printf (_("+ %s"), label);
    case STANCE_AGAINST:
      /* Translators: a reason that speaks against a candidate; the sign is a minus. */
      return g_strdup_printf (_("− %s"), label);
    case STANCE_NOT_ASKED:
    default:
      /* Translators: a question that was not asked yet, in a few words. */
      return g_strdup_printf (_("not asked: %s"), label);
    }
}

static void
set_chip (GtkWidget  *chip,
          Stance      stance,
          const char *text)
{
  const char *const classes[] = { "chip", stance_classes[stance], NULL };

  /* Setting equal text is not free: it lays the row out again. */
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (chip)), text) == 0 && gtk_widget_has_css_class (chip, classes[1]))
    return;

  gtk_widget_set_css_classes (chip, (const char **) classes);
  gtk_label_set_text (GTK_LABEL (chip), text);
}

static void
hip_chip_row_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural += child_natural + (*natural > 0 ? SPACING : 0);
        }
      else
        {
          *minimum = MAX (*minimum, child_natural);
          *natural = *minimum;
        }
    }
}

static void
hip_chip_row_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean full = FALSE;
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { .height = height };
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      allocation.width = MIN (natural, width - x);

      /* Only the first may be cut, since it is always there; half a reason is not worth reading. */
      full = full || (x > 0 && allocation.width < natural);

      gtk_widget_set_child_visible (child, !full);
      if (full)
        continue;

      allocation.x = rtl ? width - x - allocation.width : x;
      gtk_widget_size_allocate (child, &allocation, -1);
      x += allocation.width + SPACING;
    }
}

static GtkSizeRequestMode
hip_chip_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
hip_chip_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hip_chip_row_parent_class)->dispose (object);
}

static void
hip_chip_row_class_init (HipChipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_chip_row_dispose;

  widget_class->measure = hip_chip_row_measure;
  widget_class->size_allocate = hip_chip_row_size_allocate;
  widget_class->get_request_mode = hip_chip_row_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "chiprow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_chip_row_init (HipChipRow *self)
{
}

/**
 * hip_chip_row_set_reasons:
 * @self: a #HipChipRow
 * @reasons_for: (nullable): what speaks for the candidate, the strongest first
 * @reasons_against: (nullable): what speaks against it
 * @reasons_not_asked: (nullable): what was not asked yet
 *
 * Shows the main reasons of the three lists. Chips that stay the same are left alone.
 */
void
hip_chip_row_set_reasons (HipChipRow *self,
                          GListModel *reasons_for,
                          GListModel *reasons_against,
                          GListModel *reasons_not_asked)
{
  GListModel *const lists[] = { reasons_for, reasons_against, reasons_not_asked };
  GtkWidget *child;

  g_return_if_fail (HIP_IS_CHIP_ROW (self));

  child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (gsize i = 0; i < G_N_ELEMENTS (chip_order); i++)
    {
      const Stance stance = chip_order[i];
      g_autoptr (HipReason) reason = NULL;
      g_autofree char *text = NULL;

      if (lists[stance] != NULL)
        reason = g_list_model_get_item (lists[stance], 0);
      if (reason == NULL)
        continue;

      if (child == NULL)
        {
          child = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "single-line-mode", TRUE, NULL);
          gtk_widget_set_parent (child, GTK_WIDGET (self));
        }

      text = dup_chip_text (stance, reason);
      set_chip (child, stance, text);
      child = gtk_widget_get_next_sibling (child);
    }

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
}
