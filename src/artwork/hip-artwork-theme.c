/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-artwork-theme.h"

#include <gio/gio.h>

#include "hip-artwork.h"

static const char * const skin_tone_names[HIP_N_SKIN_TONES] = {
  [HIP_SKIN_TONE_MEDIUM] = NULL,
  [HIP_SKIN_TONE_LIGHT] = "skin-light",
  [HIP_SKIN_TONE_BROWN] = "skin-brown",
  [HIP_SKIN_TONE_DARK] = "skin-dark",
};

static gboolean
append_sheet (GString     *css,
              const char  *name,
              GError     **error)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PREFIX "/artwork/%s.css", name);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *text;
  gsize length;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &local_error);
  if (bytes == NULL)
    {
      g_set_error (error, HIP_ARTWORK_ERROR, HIP_ARTWORK_ERROR_NOT_FOUND,
                   "The colours of the picture (%s.css) can't be read: %s", name, local_error->message);
      return FALSE;
    }

  text = g_bytes_get_data (bytes, &length);
  g_string_append_len (css, text, length);
  g_string_append_c (css, '\n');

  return TRUE;
}

/**
 * hip_artwork_theme_equal:
 * @a: a theme
 * @b: another theme
 *
 * Returns: whether both give the same colours
 */
gboolean
hip_artwork_theme_equal (const HipArtworkTheme *a,
                         const HipArtworkTheme *b)
{
  return !a->dark == !b->dark && !a->high_contrast == !b->high_contrast && a->skin_tone == b->skin_tone;
}

/**
 * hip_artwork_theme_hash:
 * @theme: a theme
 *
 * Returns: a number that differs for all themes that differ
 */
guint
hip_artwork_theme_hash (const HipArtworkTheme *theme)
{
  return (theme->dark ? 1 : 0) | (theme->high_contrast ? 2 : 0) | ((guint) theme->skin_tone << 2);
}

/**
 * hip_artwork_theme_dup_css:
 * @theme: a theme
 * @error: return location for an error
 *
 * The user stylesheet of a theme, for the whole artwork. It is set once on each new handle, because librsvg adds stylesheets
 * up and never takes one back. A later sheet wins, so that high contrast has the last word.
 *
 * Returns: (transfer full) (nullable): the stylesheet, empty for the artwork as drawn
 */
char *
hip_artwork_theme_dup_css (const HipArtworkTheme  *theme,
                           GError                **error)
{
  g_autoptr (GString) css = g_string_new (NULL);
  const char *skin = skin_tone_names[theme->skin_tone];

  if (theme->dark && !append_sheet (css, "dark", error))
    return NULL;

  if (skin != NULL && !append_sheet (css, skin, error))
    return NULL;

  if (theme->high_contrast && !append_sheet (css, "high-contrast", error))
    return NULL;

  return g_string_free (g_steal_pointer (&css), FALSE);
}

/**
 * hip_artwork_theme_dup_states:
 * @theme: a theme
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the stylesheet of the states of regions and structures
 */
char *
hip_artwork_theme_dup_states (const HipArtworkTheme  *theme,
                              GError                **error)
{
  g_autoptr (GString) css = g_string_new (NULL);

  if (!append_sheet (css, "states", error))
    return NULL;

  return g_string_free (g_steal_pointer (&css), FALSE);
}

/**
 * hip_artwork_theme_dup_print:
 * @error: return location for an error
 *
 * The user stylesheet of the artwork on paper: a line drawing that is read as well in grey and photocopied. It has the states of
 * regions, too.
 *
 * Returns: (transfer full) (nullable): the stylesheet
 */
char *
hip_artwork_theme_dup_print (GError **error)
{
  g_autoptr (GString) css = g_string_new (NULL);

  if (!append_sheet (css, "states", error) || !append_sheet (css, "print", error))
    return NULL;

  return g_string_free (g_steal_pointer (&css), FALSE);
}
