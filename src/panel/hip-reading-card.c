/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-reading-card.h"

#include <glib/gi18n-lib.h>

#include "hip-template.h"
#include "hip-text-section.h"

/**
 * HipReadingCard:
 *
 * What the catalogue says about one thing, to read and not to act on: a structure, a condition, a step or a question. Where the
 * reader has to know something first, such as that it is not for now, the card says so on top.
 */
struct _HipReadingCard
{
  GtkWidget  parent_instance;

  GtkWidget *title_label;
  GtkWidget *subtitle_label;
  GtkWidget *note_label;
  GtkWidget *sections;
};

G_DEFINE_FINAL_TYPE (HipReadingCard, hip_reading_card, GTK_TYPE_WIDGET)

static void
add_section (HipReadingCard *self,
             const char     *title,
             const char     *text)
{
  GtkWidget *section;

  if (text == NULL || *text == '\0')
    return;

  section = g_object_new (HIP_TYPE_TEXT_SECTION, "title", title, "text", text, NULL);
  gtk_box_append (GTK_BOX (self->sections), section);
}

static void
add_conditions (HipReadingCard *self,
                const char     *title,
                GListModel     *conditions)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n = g_list_model_get_n_items (conditions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipCondition) condition = g_list_model_get_item (conditions, i);

      /* Translators: a line of a list; %s is the name of a condition. */
      g_string_append_printf (text, i > 0 ? "\n%s" : "%s", hip_condition_get_name (condition));
    }

  add_section (self, title, text->str);
}

static void
read_structure (HipReadingCard *self,
                HipStructure   *structure,
                GListModel     *conditions)
{
  add_section (self, _("Where it lies"), hip_structure_get_course (structure));
  add_section (self, _("How deep"), hip_structure_get_depth (structure));
  add_section (self, _("Where it ends"), hip_structure_get_insertion (structure));
  add_section (self, _("What it does"), hip_structure_get_action (structure));
  add_section (self, _("Nerve and blood supply"), hip_structure_get_supply (structure));
  add_conditions (self, _("Can be part of"), conditions);
}

static void
read_condition (HipReadingCard *self,
                HipCondition   *condition)
{
  add_section (self, _("What it is"), hip_condition_get_summary (condition));
  add_section (self, _("Structures"), hip_condition_get_structure_names (condition));
  add_section (self, _("What it often feels like"), hip_condition_get_feels (condition));
  add_section (self, _("Who gets it"), hip_condition_get_context (condition));
  add_section (self, _("What a clinician would do"), hip_condition_get_clinician (condition));
  add_section (self, _("Sources"), hip_condition_get_sources_label (condition));
}

static void
read_step (HipReadingCard *self,
           HipStep        *step,
           GListModel     *conditions)
{
  const char * const *instructions = hip_step_get_instructions (step);
  const char *reason = hip_step_get_grade_reason (step);
  g_autoptr (GString) how = g_string_new (NULL);
  g_autofree char *evidence = NULL;

  for (guint i = 0; instructions[i] != NULL; i++)
    /* Translators: a numbered line: the number, then what to do. */
    g_string_append_printf (how, _("%s%u. %s"), i > 0 ? "\n" : "", i + 1, instructions[i]);

  /* Translators: how well a step is backed in a few words, then why. */
  evidence = reason != NULL && *reason != '\0' ? g_strdup_printf (_("%s: %s"), hip_step_get_grade_label (step), reason)
                                               : g_strdup (hip_step_get_grade_label (step));

  add_section (self, _("How well this is backed"), evidence);
  add_section (self, _("What it is for"), hip_step_get_goal (step));
  add_section (self, _("How to do it"), how->str);
  add_section (self, _("You need"), hip_step_get_equipment (step));
  add_section (self, _("Stop when"), hip_step_get_stop_rule (step));
  add_conditions (self, _("Comes up with"), conditions);
  add_section (self, _("Sources"), hip_step_get_sources_label (step));
}

static void
read_finding (HipReadingCard *self,
              HipFinding     *finding,
              GListModel     *conditions)
{
  add_section (self, _("How to ask or look"), hip_finding_get_how (finding));
  add_conditions (self, _("A yes fits with"), conditions);
}

static void
hip_reading_card_dispose (GObject *object)
{
  HipReadingCard *self = HIP_READING_CARD (object);

  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_READING_CARD);

  G_OBJECT_CLASS (hip_reading_card_parent_class)->dispose (object);
}

static void
hip_reading_card_class_init (HipReadingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_reading_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-reading-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HipReadingCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, HipReadingCard, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, HipReadingCard, note_label);
  gtk_widget_class_bind_template_child (widget_class, HipReadingCard, sections);
  gtk_widget_class_set_css_name (widget_class, "readingcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_reading_card_init (HipReadingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_reading_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
hip_reading_card_new (void)
{
  return g_object_new (HIP_TYPE_READING_CARD, NULL);
}

/**
 * hip_reading_card_read:
 * @self: a #HipReadingCard
 * @library: the library
 * @hit: a structure, condition, step or question that was found there
 * @error: return location for an error
 *
 * Shows what the catalogue says about something, with no note on top.
 *
 * Returns: whether it could be read
 */
gboolean
hip_reading_card_read (HipReadingCard  *self,
                       HipLibrary      *library,
                       HipSearchHit    *hit,
                       GError         **error)
{
  g_autoptr (GListModel) conditions = NULL;
  HipCondition *condition = NULL;
  HipStep *step = NULL;
  const char *kind, *id;
  GtkWidget *child;

  g_return_val_if_fail (HIP_IS_READING_CARD (self), FALSE);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (HIP_IS_SEARCH_HIT (hit), FALSE);

  kind = hip_search_hit_get_kind (hit);
  id = hip_search_hit_get_id (hit);

  conditions = hip_library_list_hit_conditions (library, hit, error);
  if (conditions == NULL)
    return FALSE;

  if (g_str_equal (kind, "condition") && (condition = hip_library_get_condition (library, id, error)) == NULL)
    return FALSE;
  if (g_str_equal (kind, "step") && (step = hip_library_get_step (library, id, error)) == NULL)
    return FALSE;

  while ((child = gtk_widget_get_first_child (self->sections)) != NULL)
    gtk_box_remove (GTK_BOX (self->sections), child);

  gtk_label_set_text (GTK_LABEL (self->title_label), hip_search_hit_get_name (hit));
  gtk_label_set_text (GTK_LABEL (self->subtitle_label), hip_search_hit_get_subtitle (hit));
  gtk_widget_set_visible (self->subtitle_label, hip_template_has_text (self, hip_search_hit_get_subtitle (hit)));
  hip_reading_card_set_note (self, NULL);

  if (condition != NULL)
    read_condition (self, condition);
  else if (step != NULL)
    read_step (self, step, conditions);
  else if (g_str_equal (kind, "structure"))
    read_structure (self, hip_library_get_structure (library, id), conditions);
  else if (g_str_equal (kind, "finding"))
    read_finding (self, hip_library_get_finding (library, id), conditions);

  return TRUE;
}

/**
 * hip_reading_card_get_note:
 * @self: a #HipReadingCard
 *
 * Returns: (transfer none): what to know first; empty if nothing
 */
const char *
hip_reading_card_get_note (HipReadingCard *self)
{
  g_return_val_if_fail (HIP_IS_READING_CARD (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->note_label));
}

/**
 * hip_reading_card_set_note:
 * @self: a #HipReadingCard
 * @note: (nullable): what to know before reading on
 */
void
hip_reading_card_set_note (HipReadingCard *self,
                           const char     *note)
{
  g_return_if_fail (HIP_IS_READING_CARD (self));

  gtk_label_set_text (GTK_LABEL (self->note_label), note != NULL ? note : "");
  gtk_widget_set_visible (self->note_label, note != NULL);
}
