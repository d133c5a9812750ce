/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-compare-page.h"

#include <glib/gi18n-lib.h>

#include "hip-compare-columns.h"
#include "hip-comparison.h"
#include "hip-provenance.h"
#include "hip-template.h"

/**
 * HipComparePage:
 *
 * Two or three candidates side by side, for a coach who has to decide what to ask next: where each is felt, what makes it worse, what
 * eases it, what would separate them, when to refer, the first steps, and where all of it comes from. What is answered meanwhile is
 * shown at once.
 */
struct _HipComparePage
{
  GtkWidget   parent_instance;

  GtkWidget  *content;

  HipEnquiry *enquiry;
  GStrv       conditions;
};

G_DEFINE_FINAL_TYPE (HipComparePage, hip_compare_page, GTK_TYPE_WIDGET)

/* The text of a cell for one of the conditions. */
typedef char *(*DupText) (HipComparePage *self,
                          HipComparison  *comparison,
                          guint           index);

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_heading (HipComparePage *self,
             const char     *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", text,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     NULL);

  gtk_widget_add_css_class (heading, "compare-heading");
  gtk_box_append (GTK_BOX (self->content), heading);
}

static void
add_row (HipComparePage *self,
         HipComparison  *comparison,
         const char     *title,
         DupText         dup_text,
         const char     *css_class)
{
  GtkWidget *columns = hip_compare_columns_new ();
  const guint n = hip_comparison_get_n_conditions (comparison);

  add_heading (self, title);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = dup_text (self, comparison, i);

      hip_compare_columns_append (HIP_COMPARE_COLUMNS (columns),
                                  hip_condition_get_name (hip_comparison_get_condition (comparison, i)),
                                  create_label (text, css_class));
    }

  gtk_box_append (GTK_BOX (self->content), columns);
}

/* What is compared. */
static void
add_names (HipComparePage *self,
           HipComparison  *comparison)
{
  GtkWidget *columns = hip_compare_columns_new ();

  for (guint i = 0; i < hip_comparison_get_n_conditions (comparison); i++)
    {
      HipCondition *condition = hip_comparison_get_condition (comparison, i);
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_box_append (GTK_BOX (cell), create_label (hip_condition_get_name (condition), "title-4"));
      gtk_box_append (GTK_BOX (cell), create_label (hip_condition_get_structure_names (condition), "structures"));
      hip_compare_columns_append (HIP_COMPARE_COLUMNS (columns), NULL, cell);
    }

  gtk_box_append (GTK_BOX (self->content), columns);
}

/* Places below this strength are rare. */
#define MIN_STRENGTH 2

static char *
dup_felt (HipComparePage *self,
          HipComparison  *comparison,
          guint           index)
{
  GPtrArray *felt = hip_comparison_get_felt (comparison, index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < felt->len; i++)
    {
      const HipFeltRegion *place = g_ptr_array_index (felt, i);
      const char *how = NULL;

      if (place->strength < MIN_STRENGTH)
        continue;

      if (place->strength >= 5)
        how = _("exactly there");
      else if (place->strength == 4)
        how = _("often");
      else
        how = _("at times");

      /* Translators: a place on the body, then how often something is felt there. */
      g_string_append_printf (text, _("%s: %s"), hip_region_get_name (place->region), how);
      g_string_append_c (text, '\n');
    }

  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
join_findings (GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (findings->len == 0)
    /* Translators: in place of a list, where the catalogue has nothing to say. */
    return g_strdup (_("Nothing typical"));

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", hip_finding_get_name (g_ptr_array_index (findings, i)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_worse (HipComparePage *self,
           HipComparison  *comparison,
           guint           index)
{
  return join_findings (hip_comparison_get_worse (comparison, index));
}

static char *
dup_eases (HipComparePage *self,
           HipComparison  *comparison,
           guint           index)
{
  return join_findings (hip_comparison_get_eases (comparison, index));
}

static char *
dup_referral (HipComparePage *self,
              HipComparison  *comparison,
              guint           index)
{
  HipCondition *condition = hip_comparison_get_condition (comparison, index);
  const int days = hip_condition_get_recheck_days (condition);

  switch (hip_condition_get_urgency (condition))
    {
    case HIP_URGENCY_EMERGENCY:
      return g_strdup (_("At once, as an emergency."));
    case HIP_URGENCY_STOP_AND_GET_ASSESSED:
      return g_strdup (_("Before the next run. Stop running until then."));
    case HIP_URGENCY_SEE_A_CLINICIAN_SOON:
      return g_strdup (_("Soon, even when it is bearable."));
    case HIP_URGENCY_SELF_CARE:
    case HIP_URGENCY_NOT_KNOWN_YET:
    default:
      if (days <= 0)
        return g_strdup (_("With any warning sign."));

      return g_strdup_printf (ngettext ("With any warning sign, or when it is no better after %d day.",
                                        "With any warning sign, or when it is no better after %d days.",
                                        days),
                              days);
    }
}

static char *
dup_steps (HipComparePage *self,
           HipComparison  *comparison,
           guint           index)
{
  GPtrArray *steps = hip_comparison_get_steps (comparison, index);
  g_autoptr (GString) text = g_string_new (NULL);

  if (steps->len == 0)
    return g_strdup (_("None before a clinician has looked at it."));

  for (guint i = 0; i < steps->len; i++)
    {
      /* Translators: a numbered line: the number, then the title of a step. */
      g_string_append_printf (text, _("%u. %s"), i + 1, hip_step_get_title (g_ptr_array_index (steps, i)));
      g_string_append_c (text, '\n');
    }

  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
dup_sources (HipComparePage *self,
             HipComparison  *comparison,
             guint           index)
{
  HipCondition *condition = hip_comparison_get_condition (comparison, index);

  return hip_provenance_format_line (NULL, hip_condition_get_sources (condition), hip_condition_get_reviewed (condition));
}

static const char *
get_answer_text (HipEnquiry *enquiry,
                 HipFinding *finding)
{
  const char *id = hip_finding_get_id (finding);

  if (!hip_enquiry_was_asked (enquiry, id))
    return _("not asked yet");

  switch (hip_enquiry_get_answer (enquiry, id))
    {
    case HIP_ANSWER_YES:
      return _("answered yes");
    case HIP_ANSWER_NO:
      return _("answered no");
    case HIP_ANSWER_UNKNOWN:
    default:
      return _("asked, not sure");
    }
}

/* What a yes says, by sign and by word; how much, by the number of signs. */
static char *
dup_points_text (int points)
{
  g_autofree char *signs = g_strnfill (MIN (ABS (points), 3), '+');

  if (points == 0)
    return g_strdup (_("A yes says nothing"));

  if (points > 0)
    /* Translators: %s are one to three plus signs. */
    return g_strdup_printf (_("%s A yes speaks for it"), signs);

  /* Translators: the sign is a minus. */
  return g_strdup (_("− A yes speaks against it"));
}

static void
add_separators (HipComparePage *self,
                HipComparison  *comparison)
{
  GArray *separators = hip_comparison_get_separators (comparison);
  const guint n = hip_comparison_get_n_conditions (comparison);

  add_heading (self, _("What would separate them"));
  if (separators->len == 0)
    gtk_box_append (GTK_BOX (self->content), create_label (_("Nothing that can be asked."), NULL));

  for (guint i = 0; i < separators->len; i++)
    {
      const HipSeparator *separator = &g_array_index (separators, HipSeparator, i);
      GtkWidget *columns = hip_compare_columns_new ();
      g_autofree char *question = NULL;

      /* Translators: a question, then whether it was asked, such as “not asked yet”. */
      question = g_strdup_printf (_("%s (%s)"),
                                  hip_finding_get_question (separator->finding),
                                  get_answer_text (self->enquiry, separator->finding));
      gtk_box_append (GTK_BOX (self->content), create_label (question, "compare-question"));

      for (guint j = 0; j < n; j++)
        {
          const int points = separator->if_present[j];
          g_autofree char *text = dup_points_text (points);

          hip_compare_columns_append (HIP_COMPARE_COLUMNS (columns),
                                      hip_condition_get_name (hip_comparison_get_condition (comparison, j)),
                                      create_label (text, points > 0 ? "speaks-for" : points < 0 ? "speaks-against" : "speaks-not"));
        }
      gtk_box_append (GTK_BOX (self->content), columns);
    }
}

static void
changed_cb (HipComparePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipComparison) comparison = NULL;
  GtkWidget *child;

  g_assert (HIP_IS_COMPARE_PAGE (self));

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);

  comparison = hip_comparison_new (self->enquiry, (const char * const *) self->conditions, &error);
  if (comparison == NULL)
    {
      gtk_box_append (GTK_BOX (self->content), create_label (error->message, NULL));
      return;
    }

  add_names (self, comparison);
  add_row (self, comparison, _("Where it is felt"), dup_felt, NULL);
  add_row (self, comparison, _("Worse with"), dup_worse, NULL);
  add_row (self, comparison, _("Eases with"), dup_eases, NULL);
  add_separators (self, comparison);
  add_row (self, comparison, _("When to refer"), dup_referral, NULL);
  add_row (self, comparison, _("First steps"), dup_steps, NULL);
  add_row (self, comparison, _("Sources"), dup_sources, "provenance");
}

static void
hip_compare_page_dispose (GObject *object)
{
  HipComparePage *self = HIP_COMPARE_PAGE (object);

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);
  g_clear_object (&self->enquiry);
  g_clear_pointer (&self->conditions, g_strfreev);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_COMPARE_PAGE);

  G_OBJECT_CLASS (hip_compare_page_parent_class)->dispose (object);
}

static void
hip_compare_page_class_init (HipComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_compare_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HipComparePage, content);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "comparepage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_compare_page_init (HipComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_compare_page_new:
 * @enquiry: the enquiry that the conditions are candidates of
 * @conditions: (array zero-terminated=1): the ids of two or three conditions
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
hip_compare_page_new (HipEnquiry         *enquiry,
                      const char * const *conditions)
{
  HipComparePage *self;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);
  g_return_val_if_fail (conditions != NULL && g_strv_length ((char **) conditions) >= 2, NULL);

  self = g_object_new (HIP_TYPE_COMPARE_PAGE, NULL);
  self->enquiry = g_object_ref (enquiry);
  self->conditions = g_strdupv ((char **) conditions);
  g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
