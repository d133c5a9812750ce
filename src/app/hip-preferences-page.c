/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-preferences-page.h"

/**
 * HipPreferencesPage:
 *
 * How the picture and the panel look, sound and move, and how much they tell. What is chosen is written to the settings at once;
 * everybody else follows the settings.
 */
struct _HipPreferencesPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget         *mirrored_row;
  GtkWidget         *skin_row;
  GtkWidget         *text_row;
  GtkWidget         *detail_row;
  GtkWidget         *motion_switch;
  GtkWidget         *sound_switch;
};

G_DEFINE_FINAL_TYPE (HipPreferencesPage, hip_preferences_page, ADW_TYPE_PREFERENCES_PAGE)

/* What the settings call the rows of the lists, from the top. */
static const char *const skin_tones[] = { "light", "medium", "brown", "dark", NULL };
static const char *const text_sizes[] = { "100", "125", "150", "200", NULL };
static const char *const details[] = { "coach", "clinician", NULL };

static gboolean
get_selected (GValue   *value,
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
set_selected (const GValue       *value,
              const GVariantType *type,
              gpointer            data)
{
  const char *const *names = data;
  const guint selected = g_value_get_uint (value);

  return selected < g_strv_length ((char **) names) ? g_variant_new_string (names[selected]) : NULL;
}

static gboolean
get_mirrored (GValue   *value,
              GVariant *variant,
              gpointer  data)
{
  g_value_set_uint (value, g_variant_get_boolean (variant) ? 1 : 0);

  return TRUE;
}

static GVariant *
set_mirrored (const GValue       *value,
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
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_selected, set_selected,
                                (gpointer) names, NULL);
}

static void
hip_preferences_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HIP_TYPE_PREFERENCES_PAGE);

  G_OBJECT_CLASS (hip_preferences_page_parent_class)->dispose (object);
}

static void
hip_preferences_page_class_init (HipPreferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_preferences_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-preferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HipPreferencesPage, mirrored_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferencesPage, skin_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferencesPage, text_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferencesPage, detail_row);
  gtk_widget_class_bind_template_child (widget_class, HipPreferencesPage, motion_switch);
  gtk_widget_class_bind_template_child (widget_class, HipPreferencesPage, sound_switch);
}

static void
hip_preferences_page_init (HipPreferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_preferences_page_bind:
 * @self: a #HipPreferencesPage
 * @settings: where it is kept
 *
 * Shows what is preferred, and keeps what is chosen from now on.
 */
void
hip_preferences_page_bind (HipPreferencesPage *self,
                           GSettings          *settings)
{
  g_return_if_fail (HIP_IS_PREFERENCES_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind_with_mapping (settings, "mirrored", self->mirrored_row, "selected", G_SETTINGS_BIND_DEFAULT, get_mirrored,
                                set_mirrored, NULL, NULL);
  bind_list (settings, "skin-tone", self->skin_row, skin_tones);
  bind_list (settings, "text-size", self->text_row, text_sizes);
  bind_list (settings, "detail", self->detail_row, details);
  g_settings_bind (settings, "reduce-motion", self->motion_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "routine-sound", self->sound_switch, "active", G_SETTINGS_BIND_DEFAULT);
}
