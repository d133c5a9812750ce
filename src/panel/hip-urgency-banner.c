/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-urgency-banner.h"

#include <glib/gi18n-lib.h>

#include "hip-language.h"
#include "hip-template.h"
#include "hip-width-first-layout.h"

/**
 * HipUrgencyBanner:
 *
 * How soon somebody qualified should look at this, and the one thing to do. It is shown as soon as the urgency is above self-care,
 * stays outside of everything that scrolls, and says its level by word, icon and the shape of the icon as well as by colour.
 *
 * A #HipUrgencyBanner:brief one leaves out what was ticked, which is nobody’s business but the athlete’s.
 */
struct _HipUrgencyBanner
{
  GtkWidget   parent_instance;

  GtkWidget  *icon;
  GtkWidget  *word_label;
  GtkWidget  *action_label;
  GtkWidget  *because_label;
  GtkWidget  *revealer;

  HipEnquiry *enquiry;
  guint       brief : 1;
};

G_DEFINE_FINAL_TYPE (HipUrgencyBanner, hip_urgency_banner, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_BRIEF,
} HipUrgencyBannerProps;

static GParamSpec *props[PROP_BRIEF + 1];

static const struct
{
  const char *icon_name;
  const char *word;
  const char *action;
  const char *css_class;
} levels[] = {
  [HIP_URGENCY_SEE_A_CLINICIAN_SOON] = {
    "hip-clinician-symbolic",
    N_("See a clinician soon"),
    N_("Book a visit with a doctor or physiotherapist."),
    "clinician",
  },
  [HIP_URGENCY_STOP_AND_GET_ASSESSED] = {
    "hip-stop-symbolic",
    N_("Stop running and get assessed"),
    N_("Stop running and jumping until a clinician has looked at it. Book within days."),
    "stop",
  },
  [HIP_URGENCY_EMERGENCY] = {
    "hip-emergency-symbolic",
    N_("Emergency"),
    N_("Get emergency care now. Call your local emergency number."),
    "emergency",
  },
};

/* Signs that the banner names; the checklist knows them all. */
#define MOST_NAMES 3

/* What was ticked, in the order of the checklist; without any, what the answers come to. */
static char *
dup_because (HipUrgencyBanner *self,
             HipRedFlag       *flag)
{
  GListModel *signs = hip_enquiry_get_safety_questions (self->enquiry);
  const guint n = g_list_model_get_n_items (signs);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n_others = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipFinding) sign = g_list_model_get_item (signs, i);

      if (g_str_equal (hip_finding_get_kind (sign), "fact")
          || hip_enquiry_get_answer (self->enquiry, hip_finding_get_id (sign)) != HIP_ANSWER_YES)
        continue;

      if (names->len < MOST_NAMES)
        g_ptr_array_add (names, g_strdup (hip_finding_get_name (sign)));
      else
        n_others++;
    }

  list = hip_join (names);
  if (n_others > 0)
    /* Translators: why somebody should see a clinician: the names of signs that were ticked in the safety check, then how many
     * others were. */
    return g_strdup_printf (ngettext ("Because of: %s and %u more.", "Because of: %s and %u more.", n_others), list, n_others);

  /* Translators: why somebody should see a clinician; what was ticked in the safety check. */
  return g_strdup_printf (_("Because of: %s."), names->len > 0 ? list : hip_red_flag_get_name (flag));
}

static void
changed_cb (HipUrgencyBanner *self)
{
  const char *classes[] = { NULL, NULL };
  HipUrgency urgency = HIP_URGENCY_NOT_KNOWN_YET;
  GListModel *red_flags = NULL;
  g_autoptr (HipRedFlag) flag = NULL;
  const char *action;
  g_autofree char *because = NULL;
  gboolean reveal;

  g_assert (HIP_IS_URGENCY_BANNER (self));

  if (self->enquiry != NULL && hip_enquiry_get_has_spots (self->enquiry))
    {
      urgency = hip_enquiry_get_urgency (self->enquiry);
      red_flags = hip_enquiry_get_red_flags (self->enquiry);
    }

  reveal = urgency >= HIP_URGENCY_SEE_A_CLINICIAN_SOON;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), reveal);
  gtk_widget_set_visible (GTK_WIDGET (self), reveal);
  if (!reveal)
    return;

  /* A sign that fired says best what to do; the urgency may also come from what fits best. */
  flag = red_flags != NULL ? g_list_model_get_item (red_flags, 0) : NULL;
  if (flag != NULL && hip_red_flag_get_urgency (flag) == urgency)
    {
      action = hip_red_flag_get_action (flag);
      because = dup_because (self, flag);
    }
  else
    {
      action = _(levels[urgency].action);
      because = g_strdup (_("Because of what fits best with the answers."));
    }

  classes[0] = levels[urgency].css_class;
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), levels[urgency].icon_name);
  gtk_label_set_text (GTK_LABEL (self->word_label), _(levels[urgency].word));
  gtk_label_set_text (GTK_LABEL (self->action_label), action);
  gtk_label_set_text (GTK_LABEL (self->because_label), because);
  gtk_widget_set_visible (self->because_label, !self->brief);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(levels[urgency].word),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  action,
                                  -1);
}

static void
hip_urgency_banner_dispose (GObject *object)
{
  HipUrgencyBanner *self = HIP_URGENCY_BANNER (object);

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);
  g_clear_object (&self->enquiry);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_URGENCY_BANNER);

  G_OBJECT_CLASS (hip_urgency_banner_parent_class)->dispose (object);
}

static void
hip_urgency_banner_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HipUrgencyBanner *self = HIP_URGENCY_BANNER (object);

  switch ((HipUrgencyBannerProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_urgency_banner_get_enquiry (self));
      break;
    case PROP_BRIEF:
      g_value_set_boolean (value, self->brief);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_urgency_banner_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HipUrgencyBanner *self = HIP_URGENCY_BANNER (object);

  switch ((HipUrgencyBannerProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_urgency_banner_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_BRIEF:
      self->brief = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_urgency_banner_class_init (HipUrgencyBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_urgency_banner_dispose;
  object_class->get_property = hip_urgency_banner_get_property;
  object_class->set_property = hip_urgency_banner_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL,
                                             HIP_TYPE_ENQUIRY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_BRIEF] = g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-urgency-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, HipUrgencyBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, HipUrgencyBanner, word_label);
  gtk_widget_class_bind_template_child (widget_class, HipUrgencyBanner, action_label);
  gtk_widget_class_bind_template_child (widget_class, HipUrgencyBanner, because_label);
  gtk_widget_class_bind_template_child (widget_class, HipUrgencyBanner, revealer);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "urgencybanner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
hip_urgency_banner_init (HipUrgencyBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_urgency_banner_get_enquiry:
 * @self: a #HipUrgencyBanner
 *
 * Returns: (transfer none) (nullable): the enquiry
 */
HipEnquiry *
hip_urgency_banner_get_enquiry (HipUrgencyBanner *self)
{
  g_return_val_if_fail (HIP_IS_URGENCY_BANNER (self), NULL);

  return self->enquiry;
}

/**
 * hip_urgency_banner_set_enquiry:
 * @self: a #HipUrgencyBanner
 * @enquiry: (nullable): the enquiry
 */
void
hip_urgency_banner_set_enquiry (HipUrgencyBanner *self,
                                HipEnquiry       *enquiry)
{
  g_return_if_fail (HIP_IS_URGENCY_BANNER (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (self->enquiry == enquiry)
    return;

  if (self->enquiry != NULL)
    g_signal_handlers_disconnect_by_func (self->enquiry, changed_cb, self);

  g_set_object (&self->enquiry, enquiry);

  if (enquiry != NULL)
    g_signal_connect_object (enquiry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}
