/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-candidate-row.h"

#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-candidate-details.h"
#include "hip-candidate-text.h"
#include "hip-chip-row.h"
#include "hip-detail.h"
#include "hip-line-layout.h"
#include "hip-structure.h"
#include "hip-template.h"

/**
 * HipCandidateRow:
 *
 * A candidate: structures first, then the condition, how well it fits, its main reasons, and all of it when the row is expanded.
 *
 * While the pointer rests on it, the row activates the action `panel.point-at` with the id of its condition, and with an empty text
 * when it leaves; `panel.focus-on` does the same for the keyboard. Its toggle activates `panel.compare` with the id and whether to
 * compare it with others; it is shown on the row that is open, and on all rows once one is chosen.
 *
 * ## Actions
 *
 * `candidate.toggle`: opens or closes the details, for those who use the program over AT-SPI.
 */
struct _HipCandidateRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *pill;
  GtkWidget    *chips;
  GtkWidget    *revealer;
  GtkWidget    *compare_toggle;

  HipLibrary   *library;
  HipCandidate *candidate;
  HipStructure *lit; /* one of its structures, which is pointed at on the picture */
  guint         rest_id;
  guint         comparing : 1; /* some candidate is chosen */
  guint         updating : 1;
};

G_DEFINE_FINAL_TYPE (HipCandidateRow, hip_candidate_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_CANDIDATE,
  PROP_EXPANDED,
} HipCandidateRowProps;

static GParamSpec *props[PROP_EXPANDED + 1];

/* Milliseconds after which the pointer counts as resting on the row, and not as passing by. */
#define REST 150

static HipDetail *
ref_detail (HipCandidateRow *self)
{
  return g_object_ref (hip_detail_get_default ());
}

static void
update_description (HipCandidateRow *self)
{
  g_autofree char *text = hip_candidate_text_dup_description (self->candidate, self->lit);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
update_pill (HipCandidateRow *self)
{
  const char *classes[] = { "pill-label", NULL, NULL };

  if (hip_candidate_get_lane (self->candidate) == HIP_LANE_RULE_OUT_FIRST)
    classes[1] = "clinician";
  else
    classes[1] = hip_band_to_id (hip_candidate_get_band (self->candidate));

  gtk_label_set_text (GTK_LABEL (self->pill), hip_candidate_text_get_fit (self->candidate));
  gtk_widget_set_css_classes (self->pill, classes);
}

static void
point_at (HipCandidateRow *self,
          const char      *action,
          gboolean         here)
{
  const char *id = "";

  if (self->candidate == NULL)
    return;

  if (here)
    id = hip_condition_get_id (hip_candidate_get_condition (self->candidate));

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", id);
}

static gboolean
rest_cb (gpointer data)
{
  HipCandidateRow *self = HIP_CANDIDATE_ROW (data);

  self->rest_id = 0;
  point_at (self, "panel.point-at", TRUE);

  return G_SOURCE_REMOVE;
}

static void
enter_cb (HipCandidateRow *self)
{
  g_assert (HIP_IS_CANDIDATE_ROW (self));

  if (self->rest_id == 0)
    self->rest_id = g_timeout_add (REST, rest_cb, self);
}

static void
leave_cb (HipCandidateRow *self)
{
  g_assert (HIP_IS_CANDIDATE_ROW (self));

  g_clear_handle_id (&self->rest_id, g_source_remove);
  point_at (self, "panel.point-at", FALSE);
}

/* A click gives the focus, too, but it opens the row or closes it again; that is all it is meant for. */
static void
focus_cb (HipCandidateRow *self)
{
  GtkRoot *root;

  g_assert (HIP_IS_CANDIDATE_ROW (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    point_at (self, "panel.focus-on", TRUE);
}

static void
unfocus_cb (HipCandidateRow *self)
{
  g_assert (HIP_IS_CANDIDATE_ROW (self));

  point_at (self, "panel.focus-on", FALSE);
}

static void
compare_toggled_cb (HipCandidateRow *self)
{
  g_assert (HIP_IS_CANDIDATE_ROW (self));

  if (!self->updating)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "panel.compare",
                                "(sb)",
                                hip_condition_get_id (hip_candidate_get_condition (self->candidate)),
                                gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare_toggle)));
}

static void
update_compare_toggle (HipCandidateRow *self)
{
  const gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare_toggle));
  g_autofree char *name = NULL;

  /* Translators: a toggle on a candidate, when it is chosen for comparing; the sign is a tick. */
  gtk_button_set_label (GTK_BUTTON (self->compare_toggle), active ? _("✓ Compare") : _("Compare"));
  gtk_widget_set_visible (self->compare_toggle, self->comparing || hip_candidate_row_get_expanded (self));

  /* Many buttons are called “Compare”; which one it is has to be heard, too. The label above sets the name, so this comes last. */
  /* Translators: %s is the name of a condition. */
  name = g_strdup_printf (_("Compare: %s"), hip_condition_get_name (hip_candidate_get_condition (self->candidate)));
  hip_accessible_name_button (self->compare_toggle, name);

  /* A toggle that never was pressed does not say that it isn’t. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->compare_toggle),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
toggle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "activate");
}

static void
hip_candidate_row_dispose (GObject *object)
{
  HipCandidateRow *self = HIP_CANDIDATE_ROW (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->candidate);
  g_clear_object (&self->lit);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_CANDIDATE_ROW);

  G_OBJECT_CLASS (hip_candidate_row_parent_class)->dispose (object);
}

static void
hip_candidate_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HipCandidateRow *self = HIP_CANDIDATE_ROW (object);

  switch ((HipCandidateRowProps) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_CANDIDATE:
      g_value_set_object (value, hip_candidate_row_get_candidate (self));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, hip_candidate_row_get_expanded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_candidate_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HipCandidateRow *self = HIP_CANDIDATE_ROW (object);

  switch ((HipCandidateRowProps) property_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_CANDIDATE:
      hip_candidate_row_set_candidate (self, g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      hip_candidate_row_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_candidate_row_class_init (HipCandidateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_candidate_row_dispose;
  object_class->get_property = hip_candidate_row_get_property;
  object_class->set_property = hip_candidate_row_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_CANDIDATE] = g_param_spec_object ("candidate", NULL, NULL, HIP_TYPE_CANDIDATE, flags);
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_CHIP_ROW);
  g_type_ensure (HIP_TYPE_CONDITION);
  g_type_ensure (HIP_TYPE_DETAIL);
  g_type_ensure (HIP_TYPE_LINE_LAYOUT);

  gtk_widget_class_install_action (widget_class, "candidate.toggle", NULL, toggle_action);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-candidate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipCandidateRow, pill);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateRow, chips);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, HipCandidateRow, compare_toggle);
  gtk_widget_class_bind_template_callback (widget_class, compare_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, unfocus_cb);
  gtk_widget_class_bind_template_callback (widget_class, hip_candidate_text_dup_clinician);
  gtk_widget_class_bind_template_callback (widget_class, hip_candidate_text_dup_move);
  gtk_widget_class_bind_template_callback (widget_class, hip_candidate_text_dup_structures);
  gtk_widget_class_bind_template_callback (widget_class, hip_template_has_text);
  gtk_widget_class_bind_template_callback (widget_class, ref_detail);
}

static void
hip_candidate_row_init (HipCandidateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hip_template_hide_folded (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * hip_candidate_row_new:
 * @library: the library
 * @candidate: a candidate
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
hip_candidate_row_new (HipLibrary   *library,
                       HipCandidate *candidate)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (HIP_IS_CANDIDATE (candidate), NULL);

  return g_object_new (HIP_TYPE_CANDIDATE_ROW, "library", library, "candidate", candidate, NULL);
}

/**
 * hip_candidate_row_get_candidate:
 * @self: a #HipCandidateRow
 *
 * Returns: (transfer none) (nullable): the candidate that the row shows
 */
HipCandidate *
hip_candidate_row_get_candidate (HipCandidateRow *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE_ROW (self), NULL);

  return self->candidate;
}

/**
 * hip_candidate_row_set_candidate:
 * @self: a #HipCandidateRow
 * @candidate: a candidate
 *
 * Shows another candidate, or the same condition after another answer. Parts that stay the same are left alone.
 */
void
hip_candidate_row_set_candidate (HipCandidateRow *self,
                                 HipCandidate    *candidate)
{
  g_return_if_fail (HIP_IS_CANDIDATE_ROW (self));
  g_return_if_fail (HIP_IS_CANDIDATE (candidate));

  /* What was opened in the details belongs to the condition. */
  if (self->candidate != NULL && hip_candidate_get_condition (candidate) != hip_candidate_get_condition (self->candidate))
    {
      hip_candidate_row_set_expanded (self, FALSE);
      gtk_revealer_set_child (GTK_REVEALER (self->revealer), NULL);
    }

  if (!g_set_object (&self->candidate, candidate))
    return;

  update_pill (self);
  update_description (self);
  update_compare_toggle (self);

  gtk_widget_set_visible (self->chips, hip_candidate_get_lane (candidate) != HIP_LANE_ALSO_AT_THIS_SPOT);
  hip_chip_row_set_reasons (HIP_CHIP_ROW (self->chips),
                            hip_candidate_get_reasons_for (candidate),
                            hip_candidate_get_reasons_against (candidate),
                            hip_candidate_get_reasons_not_asked (candidate));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CANDIDATE]);
}

/**
 * hip_candidate_row_get_lit:
 * @self: a #HipCandidateRow
 *
 * Returns: whether the row stands out because one of its structures is pointed at on the picture
 */
gboolean
hip_candidate_row_get_lit (HipCandidateRow *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE_ROW (self), FALSE);

  return self->lit != NULL;
}

static HipStructure *
dup_structure (HipCandidateRow *self,
               const char      *id)
{
  GListModel *structures = NULL;

  if (id != NULL && self->candidate != NULL)
    structures = hip_condition_get_structures (hip_candidate_get_condition (self->candidate));

  for (guint i = 0; structures != NULL && i < g_list_model_get_n_items (structures); i++)
    {
      g_autoptr (HipStructure) structure = g_list_model_get_item (structures, i);

      if (g_str_equal (hip_structure_get_id (structure), id))
        return g_steal_pointer (&structure);
    }

  return NULL;
}

/**
 * hip_candidate_row_set_pointed:
 * @self: a #HipCandidateRow
 * @structure: (nullable): the id of the structure that is pointed at on the picture
 *
 * Makes the row stand out if the structure is one of its own.
 */
void
hip_candidate_row_set_pointed (HipCandidateRow *self,
                               const char      *structure)
{
  g_autoptr (HipStructure) lit = NULL;

  g_return_if_fail (HIP_IS_CANDIDATE_ROW (self));

  lit = dup_structure (self, structure);
  if (!g_set_object (&self->lit, lit))
    return;

  if (lit != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lit");

  update_description (self);
}

/**
 * hip_candidate_row_get_expanded:
 * @self: a #HipCandidateRow
 *
 * Returns: whether the row shows the details
 */
gboolean
hip_candidate_row_get_expanded (HipCandidateRow *self)
{
  g_return_val_if_fail (HIP_IS_CANDIDATE_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * hip_candidate_row_set_expanded:
 * @self: a #HipCandidateRow
 * @expanded: whether to show the details
 */
void
hip_candidate_row_set_expanded (HipCandidateRow *self,
                                gboolean         expanded)
{
  g_return_if_fail (HIP_IS_CANDIDATE_ROW (self));

  expanded = !!expanded;
  if (expanded == hip_candidate_row_get_expanded (self))
    return;

  /* Most rows are never expanded, so their details are made when they are first wanted. */
  if (expanded && gtk_revealer_get_child (GTK_REVEALER (self->revealer)) == NULL)
    {
      GtkWidget *details = hip_candidate_details_new (self->library);

      g_object_bind_property (self, "candidate", details, "candidate", G_BINDING_SYNC_CREATE);
      gtk_revealer_set_child (GTK_REVEALER (self->revealer), details);
    }

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);

  update_compare_toggle (self);
  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "expanded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "expanded");

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

/**
 * hip_candidate_row_set_compared:
 * @self: a #HipCandidateRow
 * @compared: (array zero-terminated=1): the ids of the conditions that are chosen for comparing
 * @full: whether no more can be chosen
 *
 * Shows whether this candidate is chosen, and whether it may be.
 */
void
hip_candidate_row_set_compared (HipCandidateRow    *self,
                                const char * const *compared,
                                gboolean            full)
{
  gboolean chosen;

  g_return_if_fail (HIP_IS_CANDIDATE_ROW (self));
  g_return_if_fail (compared != NULL);

  chosen = g_strv_contains (compared, hip_condition_get_id (hip_candidate_get_condition (self->candidate)));
  self->comparing = compared[0] != NULL;

  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->compare_toggle), chosen);
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->compare_toggle, chosen || !full);
  update_compare_toggle (self);
}
