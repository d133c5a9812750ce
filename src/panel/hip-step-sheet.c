/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-step-sheet.h"

#include <glib/gi18n-lib.h>

#include "hip-plan-view.h"
#include "hip-provenance.h"
#include "hip-routine-bar.h"
#include "hip-row-list.h"
#include "hip-step-list.h"
#include "hip-template.h"
#include "hip-text-row.h"
#include "hip-width-first-layout.h"

/**
 * HipStepSheet:
 *
 * What to do now. The first step stays in sight below the candidates, however many those are; the sheet opens to the whole list,
 * what should not be done now, and running this week. It hides itself when there is nothing to do.
 *
 * Steps with a timer can be ticked, and the #HipRoutineBar at its foot starts those.
 */
struct _HipStepSheet
{
  GtkWidget     parent_instance;

  HipStepQueue *queue;
  GtkWidget    *nothing_box;
  GtkWidget    *toggle;
  GtkWidget    *caution_label;
  GtkWidget    *count_label;
  GtkWidget    *summary;
  GtkWidget    *number_label;
  GtkWidget    *title_label;
  GtkWidget    *dose_label;
  GtkWidget    *step_list;
  GtkWidget    *not_now;

  HipEnquiry   *enquiry;
  GListModel   *model;
  guint         cautious : 1;
  guint         nothing_fits : 1;
};

G_DEFINE_FINAL_TYPE (HipStepSheet, hip_step_sheet, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_MODEL,
  PROP_EXPANDED,
  PROP_CAUTIOUS,
} HipStepSheetProps;

static GParamSpec *props[PROP_CAUTIOUS + 1];

/* Lines of the dose of the first step at most, where there is room for it. How much is too much often stands at its end; so these
 * are enough for most doses when text is twice as large, and leave the safety check in sight. */
#define DOSE_LINES 6

static void
update_name (HipStepSheet *self)
{
  const guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (n == 0)
    {
      const char *first = gtk_label_get_text (GTK_LABEL (self->title_label));

      /* Translators: the button that opens the list of self-care steps while something speaks against all of them. */
      name = g_strdup (_("Do now, no steps"));
      text = *first != '\0' ? g_strdup_printf (_("%s. %s"), name, first) : g_steal_pointer (&name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      return;
    }

  /* Translators: the button that opens the list of self-care steps; then how many there are, then the first one with its dose. */
  name = g_strdup_printf (_("Do now, %s. First: %s, %s"),
                          gtk_label_get_text (GTK_LABEL (self->count_label)),
                          gtk_label_get_text (GTK_LABEL (self->title_label)),
                          gtk_label_get_text (GTK_LABEL (self->dose_label)));

  /* Translators: what the button of the steps says, then “Safety check first”. */
  text = self->cautious ? g_strdup_printf (_("%s. %s"), name, gtk_label_get_text (GTK_LABEL (self->caution_label)))
                        : g_steal_pointer (&name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Closed, the sheet names what comes first. */
static void
update_summary (HipStepSheet *self)
{
  gtk_widget_set_visible (self->summary, *gtk_label_get_text (GTK_LABEL (self->title_label)) != '\0'
                                           && !hip_step_sheet_get_expanded (self));
}

/* The first step; without one, whether to run this week. */
static void
summarise (HipStepSheet *self,
           HipStep      *first,
           HipPlan      *plan)
{
  const char *title = NULL;
  const char *text = NULL;

  if (first != NULL)
    {
      title = hip_step_get_title (first);
      text = hip_step_get_dose (first);
    }
  else if (plan != NULL)
    {
      title = hip_plan_view_describe_running (plan);
      text = hip_plan_get_advice (plan);
    }

  gtk_label_set_text (GTK_LABEL (self->title_label), title != NULL ? title : "");
  gtk_label_set_text (GTK_LABEL (self->dose_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->dose_label, text != NULL);
  gtk_widget_set_visible (self->number_label, first != NULL);
  update_summary (self);
}

static void
update_list (HipStepSheet *self)
{
  const guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  HipPlan *plan = self->model != NULL && self->enquiry != NULL ? hip_enquiry_get_plan (self->enquiry) : NULL;
  gboolean has_list;
  g_autoptr (HipStep) first = NULL;
  g_autofree char *count = NULL;

  /* Where there are no steps, why there are none and whether to run is all there is to say; or that nothing fits. */
  has_list = n > 0 || (self->model != NULL && hip_row_list_get_n_items (HIP_ROW_LIST (self->not_now)) > 0)
             || (plan != NULL && hip_plan_get_running (plan) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), has_list || self->nothing_fits);
  gtk_widget_set_visible (self->nothing_box, !has_list && self->nothing_fits);
  gtk_widget_set_visible (self->toggle, has_list);
  if (!has_list && self->nothing_fits)
    hip_step_sheet_set_expanded (self, FALSE);

  if (n > 0)
    first = g_list_model_get_item (self->model, 0);
  summarise (self, first, plan);

  count = n > 0 ? g_strdup_printf (ngettext ("%u step", "%u steps", n), n) : g_strdup (_("no steps"));
  gtk_label_set_text (GTK_LABEL (self->count_label), count);

  update_name (self);
}

/* A step that should not be offered is no step to open: what counts is why not. */
static GtkWidget *
create_not_now_row (gpointer item,
                    gpointer data)
{
  HipStep *step = HIP_STEP (item);
  g_autoptr (GListStore) sources = g_list_store_new (HIP_TYPE_SOURCE);
  g_autofree char *title = NULL;
  g_autofree char *provenance = NULL;
  g_autofree char *reason = NULL;

  if (hip_step_get_avoid_source (step) != NULL)
    g_list_store_append (sources, hip_step_get_avoid_source (step));

  /* Translators: %s is the title of a step that should not be done now. */
  title = g_strdup_printf (_("Not now: %s"), hip_step_get_title (step));
  provenance = hip_provenance_format_line (NULL, G_LIST_MODEL (sources), hip_step_get_reviewed (step));
  /* Translators: why a step should not be done now, then the source; both are sentences. */
  reason = g_strdup_printf (_("%s %s"), hip_step_get_avoid_reason (step), provenance);

  return hip_text_row_new (title, reason);
}

static void
toggled_cb (HipStepSheet *self)
{
  g_assert (HIP_IS_STEP_SHEET (self));

  /* Open, the list starts with the very step that the summary names. */
  update_summary (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED,
                               hip_step_sheet_get_expanded (self), -1);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

static void
hip_step_sheet_dispose (GObject *object)
{
  HipStepSheet *self = HIP_STEP_SHEET (object);

  if (self->enquiry != NULL)
    hip_step_sheet_set_enquiry (self, NULL);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_STEP_SHEET);

  G_OBJECT_CLASS (hip_step_sheet_parent_class)->dispose (object);
}

static void
hip_step_sheet_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipStepSheet *self = HIP_STEP_SHEET (object);

  switch ((HipStepSheetProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, self->enquiry);
      break;
    case PROP_MODEL:
      g_value_set_object (value, hip_step_sheet_get_model (self));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, hip_step_sheet_get_expanded (self));
      break;
    case PROP_CAUTIOUS:
      g_value_set_boolean (value, hip_step_sheet_get_cautious (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_sheet_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipStepSheet *self = HIP_STEP_SHEET (object);

  switch ((HipStepSheetProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_step_sheet_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_MODEL:
      hip_step_sheet_set_model (self, g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      hip_step_sheet_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_CAUTIOUS:
      hip_step_sheet_set_cautious (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_sheet_class_init (HipStepSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_step_sheet_dispose;
  object_class->get_property = hip_step_sheet_get_property;
  object_class->set_property = hip_step_sheet_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags);
  props[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  props[PROP_CAUTIOUS] = g_param_spec_boolean ("cautious", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_PLAN_VIEW);
  g_type_ensure (HIP_TYPE_ROUTINE_BAR);
  g_type_ensure (HIP_TYPE_ROW_LIST);
  g_type_ensure (HIP_TYPE_STEP_LIST);
  g_type_ensure (HIP_TYPE_STEP_QUEUE);
  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-step-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, queue);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, nothing_box);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, toggle);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, caution_label);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, count_label);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, summary);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, number_label);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, title_label);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, dose_label);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, step_list);
  gtk_widget_class_bind_template_child (widget_class, HipStepSheet, not_now);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "stepsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_step_sheet_init (HipStepSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_folded (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * hip_step_sheet_get_enquiry:
 * @self: a #HipStepSheet
 *
 * Returns: (transfer none) (nullable): the enquiry that the steps are for
 */
HipEnquiry *
hip_step_sheet_get_enquiry (HipStepSheet *self)
{
  g_return_val_if_fail (HIP_IS_STEP_SHEET (self), NULL);

  return self->enquiry;
}

/**
 * hip_step_sheet_set_enquiry:
 * @self: a #HipStepSheet
 * @enquiry: (nullable): the enquiry that the steps are for
 */
void
hip_step_sheet_set_enquiry (HipStepSheet *self,
                            HipEnquiry   *enquiry)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  /* The rows belong to the library of the enquiry. */
  hip_step_sheet_set_model (self, NULL);
  if (self->enquiry != NULL)
    {
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_avoided_steps (self->enquiry), update_list, self);
      g_signal_handlers_disconnect_by_func (hip_enquiry_get_plan (self->enquiry), update_list, self);
    }
  g_set_object (&self->enquiry, enquiry);
  hip_step_list_set_library (HIP_STEP_LIST (self->step_list), enquiry != NULL ? hip_enquiry_get_library (enquiry) : NULL);
  hip_row_list_set_model (HIP_ROW_LIST (self->not_now),
                          enquiry != NULL ? hip_enquiry_get_avoided_steps (enquiry) : NULL,
                          create_not_now_row,
                          NULL,
                          NULL);
  if (enquiry != NULL)
    {
      g_signal_connect_object (hip_enquiry_get_avoided_steps (enquiry), "items-changed", G_CALLBACK (update_list), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (hip_enquiry_get_plan (enquiry), "notify::running", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hip_enquiry_get_plan (enquiry), "notify::advice", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}

/**
 * hip_step_sheet_get_model:
 * @self: a #HipStepSheet
 *
 * Returns: (transfer none) (nullable): the steps
 */
GListModel *
hip_step_sheet_get_model (HipStepSheet *self)
{
  g_return_val_if_fail (HIP_IS_STEP_SHEET (self), NULL);

  return self->model;
}

/**
 * hip_step_sheet_set_model:
 * @self: a #HipStepSheet
 * @model: (nullable): a list of #HipStep of the enquiry’s library, the first to do first
 */
void
hip_step_sheet_set_model (HipStepSheet *self,
                          GListModel   *model)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, update_list, self);

  g_set_object (&self->model, model);
  hip_step_queue_set_offered (self->queue, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);

  update_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODEL]);
}

/**
 * hip_step_sheet_get_expanded:
 * @self: a #HipStepSheet
 *
 * Returns: whether the whole list is shown
 */
gboolean
hip_step_sheet_get_expanded (HipStepSheet *self)
{
  g_return_val_if_fail (HIP_IS_STEP_SHEET (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

/**
 * hip_step_sheet_set_expanded:
 * @self: a #HipStepSheet
 * @expanded: whether to show the whole list
 */
void
hip_step_sheet_set_expanded (HipStepSheet *self,
                             gboolean      expanded)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), expanded);
}

/**
 * hip_step_sheet_get_cautious:
 * @self: a #HipStepSheet
 *
 * Returns: whether the sheet asks for the safety check first
 */
gboolean
hip_step_sheet_get_cautious (HipStepSheet *self)
{
  g_return_val_if_fail (HIP_IS_STEP_SHEET (self), FALSE);

  return self->cautious;
}

/**
 * hip_step_sheet_set_cautious:
 * @self: a #HipStepSheet
 * @cautious: whether to ask for the safety check first
 */
void
hip_step_sheet_set_cautious (HipStepSheet *self,
                             gboolean      cautious)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));

  if (self->cautious == !!cautious)
    return;

  self->cautious = !!cautious;

  /* Translators: beside “Do now”: do the safety check before these steps. */
  gtk_label_set_text (GTK_LABEL (self->caution_label), self->cautious ? _("Safety check first") : "");
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAUTIOUS]);
}

/**
 * hip_step_sheet_set_nothing_fits:
 * @self: a #HipStepSheet
 * @nothing_fits: whether to say so when there are no steps, instead of hiding
 */
void
hip_step_sheet_set_nothing_fits (HipStepSheet *self,
                                 gboolean      nothing_fits)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));

  if (self->nothing_fits == !!nothing_fits)
    return;

  self->nothing_fits = !!nothing_fits;
  update_list (self);
}

/**
 * hip_step_sheet_set_compact:
 * @self: a #HipStepSheet
 * @compact: whether there is little room
 *
 * Gives the dose of the first step a single line, which ends early, as long as the sheet is closed.
 */
void
hip_step_sheet_set_compact (HipStepSheet *self,
                            gboolean      compact)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));

  gtk_label_set_lines (GTK_LABEL (self->dose_label), compact ? 1 : DOSE_LINES);
}

/**
 * hip_step_sheet_has_step:
 * @self: a #HipStepSheet
 * @id: the id of a step
 *
 * Returns: whether the step is in the list
 */
gboolean
hip_step_sheet_has_step (HipStepSheet *self,
                         const char   *id)
{
  g_return_val_if_fail (HIP_IS_STEP_SHEET (self), FALSE);

  return hip_step_list_has_step (HIP_STEP_LIST (self->step_list), id);
}

/**
 * hip_step_sheet_show_step:
 * @self: a #HipStepSheet
 * @id: the id of a step in the list
 *
 * Opens the list and a step in it, and brings the keyboard there.
 */
void
hip_step_sheet_show_step (HipStepSheet *self,
                          const char   *id)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));

  if (!hip_step_sheet_has_step (self, id))
    return;

  hip_step_sheet_set_expanded (self, TRUE);
  hip_step_list_show_step (HIP_STEP_LIST (self->step_list), id);
}

/**
 * hip_step_sheet_set_may_exercise:
 * @self: a #HipStepSheet
 * @may_exercise: whether a routine can be started; a sign that says stop forbids it
 */
void
hip_step_sheet_set_may_exercise (HipStepSheet *self,
                                 gboolean      may_exercise)
{
  g_return_if_fail (HIP_IS_STEP_SHEET (self));

  hip_step_queue_set_may_exercise (self->queue, may_exercise);
}
