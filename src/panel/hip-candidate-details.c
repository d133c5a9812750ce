/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-candidate-details.h"

#include <glib/gi18n-lib.h>

#include "hip-card-claims.h"
#include "hip-mechanism-graph.h"
#include "hip-provenance.h"
#include "hip-reason-section.h"
#include "hip-step-row.h"
#include "hip-structure.h"
#include "hip-template.h"
#include "hip-text-section.h"

/**
 * HipCandidateDetails:
 *
 * Everything there is to say about a candidate, in the order in which a coach tells it.
 */
struct _HipCandidateDetails
{
  GtkWidget     parent_instance;

  GtkWidget    *care_fold;
  GtkWidget    *care;
  GtkWidget    *mechanisms_fold;
  GtkWidget    *mechanisms;
  GtkWidget    *claims_fold;
  GtkWidget    *claims;

  HipLibrary   *library;
  HipCandidate *candidate;
};

G_DEFINE_FINAL_TYPE (HipCandidateDetails, hip_candidate_details, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CANDIDATE = 1,
} HipCandidateDetailsProps;

static GParamSpec *props[PROP_CANDIDATE + 1];

static char *
get_structures (HipCandidateDetails *self,
                HipCondition        *condition)
{
  GListModel *structures = condition != NULL ? hip_condition_get_structures (condition) : NULL;
  const guint n = structures != NULL ? g_list_model_get_n_items (structures) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      const char *name = hip_structure_get_name (structure);
      const char *term = hip_structure_get_term (structure);
      g_autofree char *plain = g_utf8_casefold (name, -1);
      g_autofree char *standard = g_utf8_casefold (term, -1);

      /* Some structures have no plainer name than the standard one. */
      if (g_str_equal (plain, standard))
        g_string_append (text, name);
      else
        /* Translators: plain name of a structure of the body, then the standard term. */
        g_string_append_printf (text, _("%s · %s"), name, term);

      if (i + 1 < n)
        g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
get_running_title (HipCandidateDetails *self,
                   const char          *verdict)
{
  if (g_strcmp0 (verdict, "keep") == 0)
    return g_strdup (_("Running this week: keep"));
  if (g_strcmp0 (verdict, "change") == 0)
    return g_strdup (_("Running this week: change"));
  if (g_strcmp0 (verdict, "stop") == 0)
    return g_strdup (_("Running this week: stop"));

  return g_strdup (_("Running this week"));
}

static char *
get_recheck (HipCandidateDetails *self,
             int                  days)
{
  if (days <= 0)
    return NULL;

  return g_strdup_printf (ngettext ("After %d day.", "After %d days.", days), days);
}

static char *
get_sources (HipCandidateDetails *self,
             GListModel          *sources,
             const char          *reviewed)
{
  return hip_provenance_format_list (sources, reviewed);
}

static GtkWidget *
create_care_row (gpointer item,
                 gpointer data)
{
  return hip_step_row_new (HIP_LIBRARY (data), item);
}

static void
show_mechanisms (HipCandidateDetails *self,
                 HipCondition        *condition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) mechanisms = hip_library_list_mechanisms_for (self->library, hip_condition_get_id (condition), &error);

  /* The list of claims, which is read from the same catalogue, tells why. */
  gtk_widget_set_visible (self->mechanisms_fold, mechanisms != NULL && g_list_model_get_n_items (mechanisms) > 0);
  if (mechanisms != NULL)
    hip_mechanism_graph_show (HIP_MECHANISM_GRAPH (self->mechanisms), self->library, mechanisms);
}

/* What depends on the condition alone; an answer changes none of it. */
static void
show_condition (HipCandidateDetails *self,
                HipCondition        *condition)
{
  GListModel *care = hip_condition_get_care (condition);
  const guint n = g_list_model_get_n_items (care);
  g_autofree char *title = NULL;

  /* Translators: the title of a list of treatments by others and of those that were tested, and how many there are. */
  title = g_strdup_printf (_("Help from others, and what was tested (%u)"), n);
  hip_fold_set_title (HIP_FOLD (self->care_fold), title);
  gtk_widget_set_visible (self->care_fold, n > 0);
  hip_row_list_set_model (HIP_ROW_LIST (self->care), care, create_care_row, g_object_ref (self->library), g_object_unref);

  show_mechanisms (self, condition);
  hip_card_claims_show (HIP_FOLD (self->claims_fold),
                        HIP_ROW_LIST (self->claims),
                        self->library,
                        "condition",
                        hip_condition_get_id (condition));
}

static void
hip_candidate_details_dispose (GObject *object)
{
  HipCandidateDetails *self = HIP_CANDIDATE_DETAILS (object);

  g_clear_object (&self->candidate);
  g_clear_object (&self->library);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_CANDIDATE_DETAILS);

  G_OBJECT_CLASS (hip_candidate_details_parent_class)->dispose (object);
}

static void
hip_candidate_details_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  HipCandidateDetails *self = HIP_CANDIDATE_DETAILS (object);

  switch ((HipCandidateDetailsProps) property_id)
    {
    case PROP_CANDIDATE:
      g_value_set_object (value, hip_candidate_details_get_candidate (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_candidate_details_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  HipCandidateDetails *self = HIP_CANDIDATE_DETAILS (object);

  switch ((HipCandidateDetailsProps) property_id)
    {
    case PROP_CANDIDATE:
      hip_candidate_details_set_candidate (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_candidate_details_class_init (HipCandidateDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_candidate_details_dispose;
  object_class->get_property = hip_candidate_details_get_property;
  object_class->set_property = hip_candidate_details_set_property;

  props[PROP_CANDIDATE] = g_param_spec_object ("candidate", NULL, NULL,
                                               HIP_TYPE_CANDIDATE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_FOLD);
  g_type_ensure (HIP_TYPE_MECHANISM_GRAPH);
  g_type_ensure (HIP_TYPE_REASON_SECTION);
  g_type_ensure (HIP_TYPE_ROW_LIST);
  g_type_ensure (HIP_TYPE_TEXT_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-candidate-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HipCandidateDetails, care_fold);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateDetails, care);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateDetails, mechanisms_fold);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateDetails, mechanisms);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateDetails, claims_fold);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateDetails, claims);
  gtk_widget_class_bind_template_callback (widget_class, get_recheck);
  gtk_widget_class_bind_template_callback (widget_class, get_running_title);
  gtk_widget_class_bind_template_callback (widget_class, get_sources);
  gtk_widget_class_bind_template_callback (widget_class, get_structures);
  gtk_widget_class_set_css_name (widget_class, "candidatedetails");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_candidate_details_init (HipCandidateDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_candidate_details_new:
 * @library: the library of the candidates that will be shown
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
hip_candidate_details_new (HipLibrary *library)
{
  HipCandidateDetails *self;

  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  self = g_object_new (HIP_TYPE_CANDIDATE_DETAILS, NULL);
  self->library = g_object_ref (library);

  return GTK_WIDGET (self);
}

/**
 * hip_candidate_details_get_candidate:
 * @self: a #HipCandidateDetails
 *
 * Returns: (transfer none) (nullable): the candidate
 */
HipCandidate *
hip_candidate_details_get_candidate (HipCandidateDetails *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE_DETAILS (self), NULL);

  return self->candidate;
}

/**
 * hip_candidate_details_set_candidate:
 * @self: a #HipCandidateDetails
 * @candidate: (nullable): the candidate
 */
void
hip_candidate_details_set_candidate (HipCandidateDetails *self,
                                     HipCandidate        *candidate)
{
  HipCondition *condition, *before;

  g_return_if_fail (HIP_IS_CANDIDATE_DETAILS (self));
  g_return_if_fail (candidate == NULL || HIP_IS_CANDIDATE (candidate));

  before = self->candidate != NULL ? hip_candidate_get_condition (self->candidate) : NULL;
  condition = candidate != NULL ? hip_candidate_get_condition (candidate) : NULL;

  if (!g_set_object (&self->candidate, candidate))
    return;

  if (condition != NULL && condition != before)
    show_condition (self, condition);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CANDIDATE]);
}
