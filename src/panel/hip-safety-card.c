/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-safety-card.h"

#include <glib/gi18n-lib.h>

#include "hip-line-layout.h"
#include "hip-sign-check.h"
#include "hip-template.h"

/**
 * HipSafetyCard:
 *
 * The safety check: a slim reminder until it is done, the checklist while it is done, and a line that says how it ended. In an
 * emergency nothing reminds of it, since that is not what to do now.
 *
 * The checks are made when the list is opened, and gone when other spots have other signs while it is closed.
 *
 * A tick counts at once, so that an urgent sign does not wait for the end of the list. What was not ticked counts as a no only when
 * somebody says so with the button at the end.
 */
struct _HipSafetyCard
{
  GtkWidget   parent_instance;

  GtkWidget  *stack;
  GtkWidget  *todo_label;
  GtkWidget  *start_button;
  GtkWidget  *reopen_button;
  GtkWidget  *signs;
  GtkWidget  *facts_label;
  GtkWidget  *facts;
  GtkWidget  *finish_button;
  GtkWidget  *done_card;
  GtkWidget  *done_icon;
  GtkWidget  *done_label;
  GtkWidget  *ages;
  GtkWidget  *change_button;

  HipEnquiry *enquiry;
  GListModel *findings;
  GPtrArray  *checks; /* of HipSignCheck, while the list is or was open */
  guint       updating : 1;
};

G_DEFINE_FINAL_TYPE (HipSafetyCard, hip_safety_card, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_CHECKING,
} HipSafetyCardProps;

static GParamSpec *props[PROP_CHECKING + 1];

static HipSignCheck *
get_check (HipSafetyCard *self,
           guint          position)
{
  return g_ptr_array_index (self->checks, position);
}

static gboolean
is_fact (HipFinding *finding)
{
  return g_str_equal (hip_finding_get_kind (finding), "fact");
}

static HipAnswer
get_answer (HipSafetyCard *self,
            HipFinding    *finding)
{
  return hip_enquiry_get_answer (self->enquiry, hip_finding_get_id (finding));
}

static void
show_page (HipSafetyCard *self,
           const char    *name)
{
  const gboolean was_checking = hip_safety_card_get_checking (self);

  hip_template_show_page (GTK_STACK (self->stack), gtk_stack_get_child_by_name (GTK_STACK (self->stack), name));
  if (hip_safety_card_get_checking (self) != was_checking)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHECKING]);
}

/* What there is to see of the check while its list is closed. In an emergency the banner says what comes first; the check only
 * stays within reach, should a tick have been a mistake. */
static void
close_checklist (HipSafetyCard *self)
{
  if (self->enquiry != NULL && hip_enquiry_get_safety_done (self->enquiry))
    show_page (self, "done");
  else if (self->enquiry != NULL && hip_enquiry_get_urgency (self->enquiry) == HIP_URGENCY_EMERGENCY)
    show_page (self, "aside");
  else
    show_page (self, "todo");
}

static guint
count_ticked (HipSafetyCard *self)
{
  const guint n = g_list_model_get_n_items (self->findings);
  guint n_ticked = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (self->findings, i);

      if (!is_fact (finding) && get_answer (self, finding) == HIP_ANSWER_YES)
        n_ticked++;
    }

  return n_ticked;
}

static gboolean
is_fact_known (HipSafetyCard *self)
{
  const guint n = g_list_model_get_n_items (self->findings);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (self->findings, i);

      if (!is_fact (finding))
        continue;
      if (get_answer (self, finding) == HIP_ANSWER_YES)
        return TRUE;
      any = TRUE;
    }

  return !any;
}

/* Only one age can be true. */
static void
age_cb (HipSafetyCard *self,
        GtkWidget     *button)
{
  const char *age = gtk_widget_get_name (button);
  const guint n = g_list_model_get_n_items (self->findings);

  g_assert (HIP_IS_SAFETY_CARD (self));

  gtk_widget_grab_focus (self->change_button);
  hip_enquiry_freeze (self->enquiry);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (self->findings, i);
      const char *id = hip_finding_get_id (finding);

      if (is_fact (finding))
        hip_enquiry_set_answer (self->enquiry, id, g_str_equal (id, age) ? HIP_ANSWER_YES : HIP_ANSWER_NO);
    }

  hip_enquiry_thaw (self->enquiry);
}

static void
add_age (HipSafetyCard *self,
         HipFinding    *finding)
{
  GtkWidget *button = gtk_button_new_with_label (hip_finding_get_name (finding));
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child", button, NULL);

  gtk_widget_set_name (button, hip_finding_get_id (finding));
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, hip_finding_get_name (finding), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (age_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (GTK_FLOW_BOX (self->ages), child);
}

static void
fill_ages (HipSafetyCard *self)
{
  const guint n = g_list_model_get_n_items (self->findings);

  if (gtk_widget_get_first_child (self->ages) != NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (self->findings, i);

      if (is_fact (finding))
        add_age (self, finding);
    }
}

/* What the check came to. A sign that was found must not look as if all were well. */
static void
update_done (HipSafetyCard *self,
             guint          n_ticked)
{
  const gboolean age_known = is_fact_known (self);
  g_autofree char *signs = NULL;
  g_autofree char *text = NULL;

  if (n_ticked > 0)
    signs = g_strdup_printf (ngettext ("%u sign ticked", "%u signs ticked", n_ticked), n_ticked);
  else
    /* Translators: none of the signs of the safety check was ticked. */
    signs = g_strdup (_("None of the signs today"));

  /* Translators: how the safety check ended, then that the age of the athlete is not known. */
  text = age_known ? g_steal_pointer (&signs) : g_strdup_printf (_("%s · Age not given"), signs);
  gtk_label_set_text (GTK_LABEL (self->done_label), text);

  if (!age_known && hip_enquiry_get_safety_done (self->enquiry))
    fill_ages (self);
  gtk_widget_set_visible (self->ages, !age_known);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->done_icon), n_ticked > 0 ? "hip-safety-symbolic" : "object-select-symbolic");
  if (n_ticked > 0)
    gtk_widget_remove_css_class (self->done_card, "clear");
  else
    gtk_widget_add_css_class (self->done_card, "clear");
}

static void
update_checks (HipSafetyCard *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      HipSignCheck *check = get_check (self, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   get_answer (self, hip_sign_check_get_finding (check)) == HIP_ANSWER_YES);
    }
  self->updating = FALSE;
}

static void
changed_cb (HipSafetyCard *self)
{
  guint n_ticked;

  g_assert (HIP_IS_SAFETY_CARD (self));

  update_checks (self);
  n_ticked = count_ticked (self);
  gtk_button_set_label (GTK_BUTTON (self->finish_button), n_ticked > 0 ? _("Nothing else") : _("None of these"));

  update_done (self, n_ticked);

  if (!hip_safety_card_get_checking (self) || hip_enquiry_get_safety_done (self->enquiry))
    close_checklist (self);
}

static void
toggled_cb (HipSafetyCard *self,
            HipSignCheck  *check)
{
  const gboolean ticked = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));

  g_assert (HIP_IS_SAFETY_CARD (self));

  if (self->updating)
    return;

  hip_enquiry_set_answer (self->enquiry,
                          hip_finding_get_id (hip_sign_check_get_finding (check)),
                          ticked ? HIP_ANSWER_YES : HIP_ANSWER_UNKNOWN);
}

static void
start_cb (HipSafetyCard *self)
{
  g_assert (HIP_IS_SAFETY_CARD (self));

  hip_safety_card_start (self);
}

static void
later_cb (HipSafetyCard *self)
{
  g_assert (HIP_IS_SAFETY_CARD (self));

  hip_safety_card_stop (self);
}

static void
finish_cb (HipSafetyCard *self)
{
  gboolean fact_known = FALSE;

  g_assert (HIP_IS_SAFETY_CARD (self));

  for (guint i = 0; i < self->checks->len; i++)
    {
      HipSignCheck *check = get_check (self, i);

      fact_known = fact_known || (hip_sign_check_is_fact (check) && gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
    }

  hip_enquiry_freeze (self->enquiry);

  /* A fact that nobody chose stays unknown: unlike a sign, it was not denied. */
  for (guint i = 0; i < self->checks->len; i++)
    {
      HipSignCheck *check = get_check (self, i);

      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) && (fact_known || !hip_sign_check_is_fact (check)))
        hip_enquiry_set_answer (self->enquiry, hip_finding_get_id (hip_sign_check_get_finding (check)), HIP_ANSWER_NO);
    }

  hip_enquiry_set_safety_done (self->enquiry, TRUE);
  hip_enquiry_thaw (self->enquiry);
  gtk_widget_grab_focus (self->change_button);
}

static void
change_cb (HipSafetyCard *self)
{
  g_assert (HIP_IS_SAFETY_CARD (self));

  hip_enquiry_set_safety_done (self->enquiry, FALSE);
  hip_safety_card_start (self);
}

static void
add_check (HipSafetyCard   *self,
           HipFinding      *finding,
           GtkCheckButton **first_fact)
{
  GtkWidget *check = hip_sign_check_new (finding);
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child", check, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, hip_finding_get_name (finding), -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, g_object_ref (check));

  if (hip_sign_check_is_fact (HIP_SIGN_CHECK (check)))
    {
      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), *first_fact);
      if (*first_fact == NULL)
        *first_fact = GTK_CHECK_BUTTON (check);
      gtk_flow_box_append (GTK_FLOW_BOX (self->facts), child);
    }
  else
    {
      gtk_flow_box_append (GTK_FLOW_BOX (self->signs), child);
    }
}

static void
clear_checks (GtkWidget *flow_box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (flow_box)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (flow_box), child);
}

static void
empty (HipSafetyCard *self)
{
  g_ptr_array_set_size (self->checks, 0);
  clear_checks (self->signs);
  clear_checks (self->facts);
}

static void
fill (HipSafetyCard *self)
{
  const guint n = g_list_model_get_n_items (self->findings);
  GtkCheckButton *first_fact = NULL;

  if (self->checks->len > 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (self->findings, i);

      add_check (self, finding, &first_fact);
    }

  gtk_widget_set_visible (self->facts, first_fact != NULL);
  gtk_widget_set_visible (self->facts_label, first_fact != NULL);
  update_checks (self);
}

static void
findings_changed_cb (HipSafetyCard *self)
{
  const guint n = self->findings != NULL ? g_list_model_get_n_items (self->findings) : 0;
  g_autofree char *todo = NULL;
  guint n_signs = 0;

  g_assert (HIP_IS_SAFETY_CARD (self));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) finding = g_list_model_get_item (self->findings, i);

      n_signs += !is_fact (finding);
    }

  todo = g_strdup_printf (ngettext ("%u sign to look for", "%u signs to look for", n_signs), n_signs);
  gtk_label_set_text (GTK_LABEL (self->todo_label), todo);

  empty (self);
  clear_checks (self->ages);
  if (self->enquiry == NULL)
    return;

  if (hip_safety_card_get_checking (self))
    fill (self);
  changed_cb (self);
}

static void
hip_safety_card_dispose (GObject *object)
{
  HipSafetyCard *self = HIP_SAFETY_CARD (object);

  hip_safety_card_set_enquiry (self, NULL);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SAFETY_CARD);

  G_OBJECT_CLASS (hip_safety_card_parent_class)->dispose (object);
}

static void
hip_safety_card_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HipSafetyCard *self = HIP_SAFETY_CARD (object);

  switch ((HipSafetyCardProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_safety_card_get_enquiry (self));
      break;
    case PROP_CHECKING:
      g_value_set_boolean (value, hip_safety_card_get_checking (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_safety_card_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipSafetyCard *self = HIP_SAFETY_CARD (object);

  switch ((HipSafetyCardProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_safety_card_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_CHECKING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_safety_card_class_init (HipSafetyCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_safety_card_dispose;
  object_class->get_property = hip_safety_card_get_property;
  object_class->set_property = hip_safety_card_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL,
                                             HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_CHECKING] = g_param_spec_boolean ("checking", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-safety-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, stack);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, todo_label);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, start_button);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, signs);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, facts_label);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, facts);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, finish_button);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, ages);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, done_card);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, done_icon);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, done_label);
  gtk_widget_class_bind_template_child (widget_class, HipSafetyCard, change_button);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "safetycard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_safety_card_init (HipSafetyCard *self)
{
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_behind (GTK_STACK (self->stack));
  hip_template_wrap_buttons (GTK_WIDGET (self));
}

/**
 * hip_safety_card_get_enquiry:
 * @self: a #HipSafetyCard
 *
 * Returns: (transfer none) (nullable): the enquiry
 */
HipEnquiry *
hip_safety_card_get_enquiry (HipSafetyCard *self)
{
  g_return_val_if_fail (HIP_IS_SAFETY_CARD (self), NULL);

  return self->enquiry;
}

/**
 * hip_safety_card_set_enquiry:
 * @self: a #HipSafetyCard
 * @enquiry: (nullable): the enquiry
 */
void
hip_safety_card_set_enquiry (HipSafetyCard *self,
                             HipEnquiry    *enquiry)
{
  g_return_if_fail (HIP_IS_SAFETY_CARD (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->findings, findings_changed_cb, self);
      self->findings = NULL;
    }

  g_set_object (&self->enquiry, enquiry);

  if (enquiry != NULL)
    {
      self->findings = hip_enquiry_get_safety_questions (enquiry);
      g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->findings, "items-changed", G_CALLBACK (findings_changed_cb), self, G_CONNECT_SWAPPED);
      findings_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}

/**
 * hip_safety_card_get_checking:
 * @self: a #HipSafetyCard
 *
 * Returns: whether the checklist is open
 */
gboolean
hip_safety_card_get_checking (HipSafetyCard *self)
{
  g_return_val_if_fail (HIP_IS_SAFETY_CARD (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "checklist") == 0;
}

/**
 * hip_safety_card_start:
 * @self: a #HipSafetyCard
 *
 * Opens the checklist and puts the focus on it.
 */
void
hip_safety_card_start (HipSafetyCard *self)
{
  g_return_if_fail (HIP_IS_SAFETY_CARD (self));

  if (self->enquiry != NULL)
    fill (self);
  show_page (self, "checklist");
  if (self->checks->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
}

/**
 * hip_safety_card_stop:
 * @self: a #HipSafetyCard
 *
 * Closes the checklist without an end to the check. What was ticked stays ticked.
 */
void
hip_safety_card_stop (HipSafetyCard *self)
{
  g_return_if_fail (HIP_IS_SAFETY_CARD (self));

  if (!hip_safety_card_get_checking (self))
    return;

  close_checklist (self);
  if (gtk_widget_is_ancestor (self->start_button, gtk_stack_get_visible_child (GTK_STACK (self->stack))))
    gtk_widget_grab_focus (self->start_button);
  else
    gtk_widget_grab_focus (self->reopen_button);
}
