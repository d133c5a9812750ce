/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-spot-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "hip-accessible.h"
#include "hip-template.h"

/**
 * HipSpotRow:
 *
 * How much it hurts at a spot, from 0 to 10, and whether it is felt deep inside.
 *
 * The scale has a place before 0, where it stands as long as nothing was said: no pain is an answer, too. Whatever is said goes
 * straight to the #HipEnquiry, and what the row shows comes back from there.
 */
struct _HipSpotRow
{
  GtkWidget   parent_instance;

  GtkWidget  *header;
  GtkWidget  *scale;
  GtkWidget  *number;
  GtkWidget  *deep_button;
  GtkWidget  *remove_button;

  HipEnquiry *enquiry;
  HipSpot    *spot;
  gboolean    alone;
};

G_DEFINE_FINAL_TYPE (HipSpotRow, hip_spot_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENQUIRY = 1,
  PROP_SPOT,
  PROP_ALONE,
} HipSpotRowProps;

static GParamSpec *props[PROP_ALONE + 1];

static void
update_intensity (HipSpotRow *self)
{
  const int intensity = self->spot != NULL ? hip_spot_get_intensity (self->spot) : HIP_INTENSITY_NOT_SAID;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (intensity == HIP_INTENSITY_NOT_SAID)
    {
      number = g_strdup ("–");
      words = g_strdup (_("Not said"));
    }
  else
    {
      number = g_strdup_printf ("%d", intensity);
      /* Translators: how much it hurts */
      words = g_strdup_printf (_("%d of 10"), intensity);
    }

  gtk_range_set_value (GTK_RANGE (self->scale), intensity);
  gtk_label_set_text (GTK_LABEL (self->number), number);

  /* For a new tooltip, even the same one, GTK asks the display server where the pointer is, and waits for the answer. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->number), words) == 0)
    return;

  gtk_widget_set_tooltip_text (self->number, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
update_deep (HipSpotRow *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->deep_button), self->spot != NULL && hip_spot_get_deep (self->spot));
}

/* With several rows on the screen, each control has to say whose it is. */
static void
update_names (HipSpotRow *self)
{
  const char *label = self->spot != NULL ? hip_spot_get_label (self->spot) : "";
  /* Translators: a scale from 0 to 10; %s is a spot, such as “Groin crease, right”. */
  g_autofree char *scale = g_strdup_printf (_("Pain, %s"), label);
  /* Translators: a switch; %s is a spot, such as “Groin crease, right”. */
  g_autofree char *deep = g_strdup_printf (_("Deep inside, %s"), label);
  /* Translators: a button; %s is a spot, such as “Groin crease, right”. */
  g_autofree char *removal = g_strdup_printf (_("Take away: %s"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, scale, -1);
  hip_accessible_name_button (self->deep_button, deep);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
}

static void
value_changed_cb (HipSpotRow *self)
{
  int intensity;

  g_assert (HIP_IS_SPOT_ROW (self));

  if (self->enquiry == NULL || self->spot == NULL)
    return;

  intensity = (int) round (gtk_range_get_value (GTK_RANGE (self->scale)));
  if (intensity != hip_spot_get_intensity (self->spot))
    hip_enquiry_set_intensity (self->enquiry, hip_spot_get_region (self->spot), hip_spot_get_side (self->spot), intensity);
}

static void
deep_toggled_cb (HipSpotRow *self)
{
  g_assert (HIP_IS_SPOT_ROW (self));

  if (self->enquiry != NULL && self->spot != NULL)
    hip_enquiry_set_deep (self->enquiry,
                          hip_spot_get_region (self->spot),
                          hip_spot_get_side (self->spot),
                          gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->deep_button)));
}

static void
removed_cb (HipSpotRow *self)
{
  g_assert (HIP_IS_SPOT_ROW (self));

  if (self->enquiry != NULL && self->spot != NULL)
    hip_enquiry_toggle (self->enquiry, hip_spot_get_region (self->spot), hip_spot_get_side (self->spot));
}

static void
hip_spot_row_dispose (GObject *object)
{
  HipSpotRow *self = HIP_SPOT_ROW (object);

  if (self->spot != NULL)
    g_signal_handlers_disconnect_by_data (self->spot, self);
  g_clear_object (&self->spot);
  g_clear_object (&self->enquiry);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SPOT_ROW);

  G_OBJECT_CLASS (hip_spot_row_parent_class)->dispose (object);
}

static void
hip_spot_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HipSpotRow *self = HIP_SPOT_ROW (object);

  switch ((HipSpotRowProps) property_id)
    {
    case PROP_ENQUIRY:
      g_value_set_object (value, hip_spot_row_get_enquiry (self));
      break;
    case PROP_SPOT:
      g_value_set_object (value, hip_spot_row_get_spot (self));
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_spot_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HipSpotRow *self = HIP_SPOT_ROW (object);

  switch ((HipSpotRowProps) property_id)
    {
    case PROP_ENQUIRY:
      hip_spot_row_set_enquiry (self, g_value_get_object (value));
      break;
    case PROP_SPOT:
      hip_spot_row_set_spot (self, g_value_get_object (value));
      break;
    case PROP_ALONE:
      self->alone = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_spot_row_constructed (GObject *object)
{
  HipSpotRow *self = HIP_SPOT_ROW (object);

  G_OBJECT_CLASS (hip_spot_row_parent_class)->constructed (object);

  gtk_widget_set_visible (self->header, !self->alone);
  update_names (self);
  update_intensity (self);
}

static void
hip_spot_row_class_init (HipSpotRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hip_spot_row_constructed;
  object_class->dispose = hip_spot_row_dispose;
  object_class->get_property = hip_spot_row_get_property;
  object_class->set_property = hip_spot_row_set_property;

  props[PROP_ENQUIRY] = g_param_spec_object ("enquiry", NULL, NULL, HIP_TYPE_ENQUIRY, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_SPOT] = g_param_spec_object ("spot", NULL, NULL, HIP_TYPE_SPOT, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-spot-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSpotRow, header);
  gtk_widget_class_bind_template_child (widget_class, HipSpotRow, scale);
  gtk_widget_class_bind_template_child (widget_class, HipSpotRow, number);
  gtk_widget_class_bind_template_child (widget_class, HipSpotRow, deep_button);
  gtk_widget_class_bind_template_child (widget_class, HipSpotRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, deep_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
  gtk_widget_class_set_css_name (widget_class, "spotrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_spot_row_init (HipSpotRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_spot_row_new:
 * @enquiry: what the athlete reports
 * @spot: one of its spots
 *
 * Returns: (transfer floating): a new row with the name of the spot and a button that takes it away
 */
GtkWidget *
hip_spot_row_new (HipEnquiry *enquiry,
                  HipSpot    *spot)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);
  g_return_val_if_fail (HIP_IS_SPOT (spot), NULL);

  return g_object_new (HIP_TYPE_SPOT_ROW, "enquiry", enquiry, "spot", spot, NULL);
}

/**
 * hip_spot_row_get_enquiry:
 * @self: a #HipSpotRow
 *
 * Returns: (transfer none) (nullable): what is told how much it hurts
 */
HipEnquiry *
hip_spot_row_get_enquiry (HipSpotRow *self)
{
  g_return_val_if_fail (HIP_IS_SPOT_ROW (self), NULL);

  return self->enquiry;
}

/**
 * hip_spot_row_set_enquiry:
 * @self: a #HipSpotRow
 * @enquiry: (nullable): what is told how much it hurts
 */
void
hip_spot_row_set_enquiry (HipSpotRow *self,
                          HipEnquiry *enquiry)
{
  g_return_if_fail (HIP_IS_SPOT_ROW (self));
  g_return_if_fail (enquiry == NULL || HIP_IS_ENQUIRY (enquiry));

  if (g_set_object (&self->enquiry, enquiry))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENQUIRY]);
}

/**
 * hip_spot_row_get_spot:
 * @self: a #HipSpotRow
 *
 * Returns: (transfer none) (nullable): the spot
 */
HipSpot *
hip_spot_row_get_spot (HipSpotRow *self)
{
  g_return_val_if_fail (HIP_IS_SPOT_ROW (self), NULL);

  return self->spot;
}

/**
 * hip_spot_row_set_spot:
 * @self: a #HipSpotRow
 * @spot: (nullable): the spot to show
 */
void
hip_spot_row_set_spot (HipSpotRow *self,
                       HipSpot    *spot)
{
  g_autoptr (HipSpot) before = NULL;

  g_return_if_fail (HIP_IS_SPOT_ROW (self));
  g_return_if_fail (spot == NULL || HIP_IS_SPOT (spot));

  if (self->spot == spot)
    return;

  before = g_steal_pointer (&self->spot);
  if (before != NULL)
    g_signal_handlers_disconnect_by_data (before, self);

  /* Without a spot the controls come to show it, and have nothing to tell. */
  self->spot = NULL;
  if (spot != NULL)
    {
      gtk_range_set_value (GTK_RANGE (self->scale), hip_spot_get_intensity (spot));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->deep_button), hip_spot_get_deep (spot));
      self->spot = g_object_ref (spot);
      g_signal_connect_object (spot, "notify::intensity", G_CALLBACK (update_intensity), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (spot, "notify::deep", G_CALLBACK (update_deep), self, G_CONNECT_SWAPPED);
    }

  update_names (self);
  update_intensity (self);
  update_deep (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPOT]);
}
