/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-sign-check.h"

#include <adwaita.h>

#include "hip-width-first-layout.h"

/**
 * HipSignCheck:
 *
 * A sign of the safety check to tick: its name, and below it the whole question. What is to be asked decides, not the name. A fact
 * about the athlete says all with its name.
 *
 * It has an action of its own, since GTK 4.8 gives those who use a program over AT-SPI no way to tick a #GtkCheckButton.
 *
 * ## Actions
 *
 * `sign.toggle`: ticks the sign, or takes the tick back.
 */
struct _HipSignCheck
{
  GtkCheckButton parent_instance;

  HipFinding    *finding;
};

G_DEFINE_FINAL_TYPE (HipSignCheck, hip_sign_check, GTK_TYPE_CHECK_BUTTON)

typedef enum
{
  PROP_FINDING = 1,
} HipSignCheckProps;

static GParamSpec *props[PROP_FINDING + 1];

static void
toggle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate (widget);
}

static void
hip_sign_check_constructed (GObject *object)
{
  HipSignCheck *self = HIP_SIGN_CHECK (object);
  const char *name = hip_finding_get_name (self->finding);
  const char *question = hip_finding_get_question (self->finding);
  GtkWidget *bin, *box, *label;

  G_OBJECT_CLASS (hip_sign_check_parent_class)->constructed (object);

  label = g_object_new (GTK_TYPE_LABEL,
                        "hexpand", TRUE,
                        "label", name,
                        "max-width-chars", 20,
                        "wrap", TRUE,
                        "xalign", 0.0,
                        NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), label);

  if (!hip_sign_check_is_fact (self))
    {
      label = g_object_new (GTK_TYPE_LABEL,
                            "label", question,
                            "max-width-chars", 40,
                            "wrap", TRUE,
                            "wrap-mode", PANGO_WRAP_WORD_CHAR,
                            "xalign", 0.0,
                            NULL);
      gtk_widget_add_css_class (label, "sign-question");
      gtk_box_append (GTK_BOX (box), label);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), hip_finding_get_how (self->finding));
    }

  bin = adw_bin_new ();
  gtk_widget_set_layout_manager (bin, g_object_new (HIP_TYPE_WIDTH_FIRST_LAYOUT, NULL));
  adw_bin_set_child (ADW_BIN (bin), box);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), bin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  question,
                                  -1);
}

static void
hip_sign_check_dispose (GObject *object)
{
  HipSignCheck *self = HIP_SIGN_CHECK (object);

  g_clear_object (&self->finding);

  G_OBJECT_CLASS (hip_sign_check_parent_class)->dispose (object);
}

static void
hip_sign_check_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipSignCheck *self = HIP_SIGN_CHECK (object);

  switch ((HipSignCheckProps) property_id)
    {
    case PROP_FINDING:
      g_value_set_object (value, hip_sign_check_get_finding (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_sign_check_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipSignCheck *self = HIP_SIGN_CHECK (object);

  switch ((HipSignCheckProps) property_id)
    {
    case PROP_FINDING:
      self->finding = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_sign_check_class_init (HipSignCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hip_sign_check_constructed;
  object_class->dispose = hip_sign_check_dispose;
  object_class->get_property = hip_sign_check_get_property;
  object_class->set_property = hip_sign_check_set_property;

  props[PROP_FINDING] = g_param_spec_object ("finding", NULL, NULL,
                                             HIP_TYPE_FINDING,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "sign.toggle", NULL, toggle_action);
}

static void
hip_sign_check_init (HipSignCheck *self)
{
}

/**
 * hip_sign_check_new:
 * @finding: the sign
 *
 * Returns: (transfer floating): a new check button
 */
GtkWidget *
hip_sign_check_new (HipFinding *finding)
{
  g_return_val_if_fail (HIP_IS_FINDING (finding), NULL);

  return g_object_new (HIP_TYPE_SIGN_CHECK, "finding", finding, NULL);
}

/**
 * hip_sign_check_get_finding:
 * @self: a #HipSignCheck
 *
 * Returns: (transfer none): the sign
 */
HipFinding *
hip_sign_check_get_finding (HipSignCheck *self)
{
  g_return_val_if_fail (HIP_IS_SIGN_CHECK (self), NULL);

  return self->finding;
}

/**
 * hip_sign_check_is_fact:
 * @self: a #HipSignCheck
 *
 * Returns: whether it is no sign but a fact about the athlete, such as an age band, of which only one can be true
 */
gboolean
hip_sign_check_is_fact (HipSignCheck *self)
{
  g_return_val_if_fail (HIP_IS_SIGN_CHECK (self), FALSE);

  return g_str_equal (hip_finding_get_kind (self->finding), "fact");
}
