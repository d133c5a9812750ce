/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-style-sheets.h"

/* What the dark style and high contrast change, over style.css, which AdwApplication loads by itself.
 *
 * libadwaita once loaded these, too, if they had the names that it looked for; newer versions warn about that, and want media
 * queries instead, which GTK 4.8 does not know. */

static const struct
{
  const char *resource;
  gboolean    dark;
  gboolean    high_contrast;
} sheets[] = {
  { RESOURCE_PREFIX "/style/dark.css", TRUE, FALSE },
  { RESOURCE_PREFIX "/style/high-contrast.css", FALSE, TRUE },
  { RESOURCE_PREFIX "/style/high-contrast-dark.css", TRUE, TRUE },
};

static GtkCssProvider *providers[G_N_ELEMENTS (sheets)];

/* Takes all away first: of rules that are equally strong, those that come last win. */
static void
style_changed_cb (AdwStyleManager *style)
{
  GdkDisplay *display = adw_style_manager_get_display (style);
  const gboolean dark = adw_style_manager_get_dark (style);
  const gboolean high_contrast = adw_style_manager_get_high_contrast (style);

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (providers[i]));

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if ((dark || !sheets[i].dark) && (high_contrast || !sheets[i].high_contrast))
        gtk_style_context_add_provider_for_display (display,
                                                    GTK_STYLE_PROVIDER (providers[i]),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}

/**
 * hip_style_sheets_attach:
 * @display: a display
 *
 * Has the windows on @display look as the dark style and high contrast of the desktop want it, from now on.
 */
void
hip_style_sheets_attach (GdkDisplay *display)
{
  AdwStyleManager *style;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (providers[0] != NULL)
    return;

  style = adw_style_manager_get_for_display (display);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      providers[i] = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (providers[i], sheets[i].resource);
    }

  g_signal_connect (style, "notify::dark", G_CALLBACK (style_changed_cb), NULL);
  g_signal_connect (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), NULL);
  style_changed_cb (style);
}
