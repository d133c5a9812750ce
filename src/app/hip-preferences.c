/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-preferences.h"

#include <glib/gi18n.h>

#include "hip-language.h"

/**
 * HipPreferences:
 *
 * What somebody prefers. It is made when it is wanted. What is chosen is written to the settings at once, and everybody follows
 * them.
 */
struct _HipPreferences
{
  AdwPreferencesWindow parent_instance;

  GtkWidget           *language_row;
  GtkWidget           *distance_row;
  GtkWidget           *mirrored_row;
  GtkWidget           *skin_row;
  GtkWidget           *text_row;
  GtkWidget           *detail_row;
  GtkWidget           *motion_switch;
  GtkWidget           *sound_switch;
  GtkWidget           *names_switch;

  GSettings           *settings;
  GStrv                languages; /* as in the row, behind its first line */
};

G_DEFINE_FINAL_TYPE (HipPreferences, hip_preferences, ADW_TYPE_PREFERENCES_WINDOW)

typedef enum
{
  PROP_SETTINGS = 1,
} HipPreferencesProps;

static GParamSpec *props[PROP_SETTINGS + 1];

/* What the settings call the rows of the lists, from the top. */
static const char *const distance_units[] = { "region", "kilometers", "miles", NULL };
static const char *const skin_tones[] = { "light", "medium", "brown", "dark", NULL };
static const char *const text_sizes[] = { "100", "125", "150", "200", NULL };
static const char *const details[] = { "coach", "clinician", NULL };

/* The setting for what is selected: nothing for the language of the system. */
static const char *
get_selected (HipPreferences *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->language_row));

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return "";

  return self->languages[selected - 1];
}

static void
language_cb (HipPreferences *self)
{
  g_autofree char *language = NULL;

  g_assert (HIP_IS_PREFERENCES (self));

  /* The row is filled before the settings are there. */
  if (self->languages == NULL)
    return;

  language = g_settings_get_string (self->settings, "language");
  if (g_strcmp0 (language, get_selected (self)) != 0)
    g_settings_set_string (self->settings, "language", get_selected (self));
}

/* Each language is called what it calls itself: somebody who can't read the present one finds it. */
static void
fill_languages (HipPreferences *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *language = g_settings_get_string (self->settings, "language");
  g_auto (GStrv) languages = hip_language_list ();
  guint selected = 0;

  gtk_string_list_append (names, _("As the system"));
  for (guint i = 0; languages[i] != NULL; i++)
    {
      gtk_string_list_take (names, hip_language_dup_name (languages[i]));
      if (g_str_equal (languages[i], language))
        selected = i + 1;
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self->language_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language_row), selected);
  self->languages = g_steal_pointer (&languages);
}

static gboolean
name_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  data)
{
  const char *const *names = data;
  const char *name = g_variant_get_string (variant, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }

  return FALSE;
}

static GVariant *
position_to_name (const GValue       *value,
                  const GVariantType *type,
                  gpointer            data)
{
  const char *const *names = data;
  const guint selected = g_value_get_uint (value);

  return selected < g_strv_length ((char **) names) ? g_variant_new_string (names[selected]) : NULL;
}

static gboolean
mirrored_to_position (GValue   *value,
                      GVariant *variant,
                      gpointer  data)
{
  g_value_set_uint (value, g_variant_get_boolean (variant) ? 1 : 0);

  return TRUE;
}

static GVariant *
position_to_mirrored (const GValue       *value,
                      const GVariantType *type,
                      gpointer            data)
{
  return g_variant_new_boolean (g_value_get_uint (value) == 1);
}

static void
bind_list (GSettings         *settings,
           const char        *key,
           GtkWidget         *row,
           const char *const *names)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, name_to_position, position_to_name,
                                (gpointer) names, NULL);
}

static void
bind (HipPreferences *self)
{
  g_settings_bind_with_mapping (self->settings, "mirrored", self->mirrored_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                mirrored_to_position, position_to_mirrored, NULL, NULL);
  bind_list (self->settings, "distance-unit", self->distance_row, distance_units);
  bind_list (self->settings, "skin-tone", self->skin_row, skin_tones);
  bind_list (self->settings, "text-size", self->text_row, text_sizes);
  bind_list (self->settings, "detail", self->detail_row, details);
  g_settings_bind (self->settings, "reduce-motion", self->motion_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "routine-sound", self->sound_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "hide-names", self->names_switch, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
hip_preferences_dispose (GObject *object)
{
  HipPreferences *self = HIP_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->languages, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), HIP_TYPE_PREFERENCES);

  G_OBJECT_CLASS (hip_preferences_parent_class)->dispose (object);
}

static void
hip_preferences_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HipPreferences *self = HIP_PREFERENCES (object);

  switch ((HipPreferencesProps) property_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_preferences_constructed (GObject *object)
{
  HipPreferences *self = HIP_PREFERENCES (object);

  G_OBJECT_CLASS (hip_preferences_parent_class)->constructed (object);

  fill_languages (self);
  bind (self);
}

static void
hip_preferences_class_init (HipPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hip_preferences_constructed;
  object_class->dispose = hip_preferences_dispose;
  object_class->set_property = hip_preferences_set_property;

  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, distance_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, mirrored_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, skin_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, text_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, detail_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, motion_switch);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, sound_switch);
  gtk_widget_class_bind_template_child (widget_class, HipPreferences, names_switch);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
}

static void
hip_preferences_init (HipPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_preferences_new:
 * @settings: where it is kept
 *
 * Returns: (transfer floating): a new window
 */
GtkWidget *
hip_preferences_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (HIP_TYPE_PREFERENCES, "settings", settings, NULL);
}
