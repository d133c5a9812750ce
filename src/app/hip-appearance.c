/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-appearance.h"

#include <stdlib.h>

#include "hip-detail.h"

/* How the settings reach what they are about. */

static void
motion_cb (GSettings  *settings,
           const char *key,
           gpointer    data)
{
  GtkSettings *gtk = gtk_settings_get_default ();

  if (g_settings_get_boolean (settings, "reduce-motion"))
    g_object_set (gtk, "gtk-enable-animations", FALSE, NULL);
  else if (key != NULL)
    gtk_settings_reset_property (gtk, "gtk-enable-animations");
}

/* The resolution of fonts is what every size of text follows, also those in style sheets that are given in em. What the system says
 * of it is asked for once: once it is overridden, GTK does not tell it any longer. */
static void
text_size_cb (GSettings  *settings,
              const char *key,
              gpointer    data)
{
  static int system_dpi;
  GtkSettings *gtk = gtk_settings_get_default ();
  g_autofree char *size = g_settings_get_string (settings, "text-size");
  const int percent = atoi (size);

  if (percent == 100)
    {
      if (key != NULL)
        gtk_settings_reset_property (gtk, "gtk-xft-dpi");
      return;
    }

  if (system_dpi == 0)
    g_object_get (gtk, "gtk-xft-dpi", &system_dpi, NULL);
  if (system_dpi <= 0)
    system_dpi = 96 * PANGO_SCALE;

  g_object_set (gtk, "gtk-xft-dpi", system_dpi * percent / 100, NULL);
}

static gboolean
get_clinician (GValue   *value,
               GVariant *variant,
               gpointer  data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "clinician"));

  return TRUE;
}

static gboolean
get_skin_tone (GValue   *value,
               GVariant *variant,
               gpointer  data)
{
  static const char *const names[HIP_N_SKIN_TONES] = {
    [HIP_SKIN_TONE_MEDIUM] = "medium",
    [HIP_SKIN_TONE_LIGHT] = "light",
    [HIP_SKIN_TONE_BROWN] = "brown",
    [HIP_SKIN_TONE_DARK] = "dark",
  };
  const char *name = g_variant_get_string (variant, NULL);

  for (HipSkinTone tone = 0; tone < HIP_N_SKIN_TONES; tone++)
    {
      if (g_str_equal (names[tone], name))
        {
          g_value_set_uint (value, tone);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * hip_appearance_follow:
 * @settings: what somebody prefers
 *
 * Has the whole program follow what is preferred for texts and motion, now and from now on.
 */
void
hip_appearance_follow (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  motion_cb (settings, NULL, NULL);
  text_size_cb (settings, NULL, NULL);
  g_signal_connect (settings, "changed::reduce-motion", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (settings, "changed::text-size", G_CALLBACK (text_size_cb), NULL);
  g_settings_bind_with_mapping (settings, "detail", hip_detail_get_default (), "clinician", G_SETTINGS_BIND_GET, get_clinician,
                                NULL, NULL, NULL);
}

/**
 * hip_appearance_follow_map:
 * @settings: what somebody prefers
 * @map: a picture
 *
 * Has a picture follow what is preferred. Mirroring the picture by its own key is a preference, too.
 */
void
hip_appearance_follow_map (GSettings  *settings,
                           HipBodyMap *map)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (HIP_IS_BODY_MAP (map));

  g_settings_bind (settings, "mirrored", map, "mirrored", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "skin-tone", map, "skin-tone", G_SETTINGS_BIND_GET, get_skin_tone, NULL, NULL, NULL);
}
