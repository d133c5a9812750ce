/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-step-details.h"

#include <glib/gi18n-lib.h>

#include "hip-card-claims.h"
#include "hip-provenance.h"
#include "hip-template.h"
#include "hip-text-section.h"

/**
 * HipStepDetails:
 *
 * Everything there is to say about a step: what it is for, how to do it, when to stop, how well it is backed, and what articles say.
 */
struct _HipStepDetails
{
  GtkWidget  parent_instance;

  GtkWidget *claims_fold;
  GtkWidget *claims;

  HipStep   *step;
};

G_DEFINE_FINAL_TYPE (HipStepDetails, hip_step_details, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_STEP = 1,
} HipStepDetailsProps;

static GParamSpec *props[PROP_STEP + 1];

static char *
get_instructions (HipStepDetails *self,
                  GStrv           instructions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; instructions != NULL && instructions[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: a numbered line: the number, then what to do. */
      g_string_append_printf (text, _("%u. %s"), i + 1, instructions[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
get_evidence (HipStepDetails *self,
              const char     *label,
              const char     *reason)
{
  if (reason == NULL || *reason == '\0')
    return g_strdup (label);

  /* Translators: how well a step is backed in a few words, then why. */
  return g_strdup_printf (_("%s: %s"), label, reason);
}

static char *
get_sources (HipStepDetails *self,
             GListModel     *sources,
             const char     *reviewed)
{
  return hip_provenance_format_list (sources, reviewed);
}

static void
hip_step_details_dispose (GObject *object)
{
  HipStepDetails *self = HIP_STEP_DETAILS (object);

  g_clear_object (&self->step);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_STEP_DETAILS);

  G_OBJECT_CLASS (hip_step_details_parent_class)->dispose (object);
}

static void
hip_step_details_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipStepDetails *self = HIP_STEP_DETAILS (object);

  switch ((HipStepDetailsProps) property_id)
    {
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_details_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HipStepDetails *self = HIP_STEP_DETAILS (object);

  switch ((HipStepDetailsProps) property_id)
    {
    case PROP_STEP:
      self->step = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_step_details_class_init (HipStepDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_step_details_dispose;
  object_class->get_property = hip_step_details_get_property;
  object_class->set_property = hip_step_details_set_property;

  props[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, HIP_TYPE_STEP,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_FOLD);
  g_type_ensure (HIP_TYPE_ROW_LIST);
  g_type_ensure (HIP_TYPE_TEXT_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-step-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HipStepDetails, claims_fold);
  gtk_widget_class_bind_template_child (widget_class, HipStepDetails, claims);
  gtk_widget_class_bind_template_callback (widget_class, get_evidence);
  gtk_widget_class_bind_template_callback (widget_class, get_instructions);
  gtk_widget_class_bind_template_callback (widget_class, get_sources);
  gtk_widget_class_set_css_name (widget_class, "stepdetails");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_step_details_init (HipStepDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_step_details_new:
 * @library: the library
 * @step: a step of it
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
hip_step_details_new (HipLibrary *library,
                      HipStep    *step)
{
  HipStepDetails *self;

  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HIP_IS_STEP (step), NULL);

  self = g_object_new (HIP_TYPE_STEP_DETAILS, "step", step, NULL);
  hip_card_claims_show (HIP_FOLD (self->claims_fold), HIP_ROW_LIST (self->claims), library, "step", hip_step_get_id (step));

  return GTK_WIDGET (self);
}
