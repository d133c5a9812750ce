/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-verdict.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *label;
  const char *icon_name;
} verdicts[HIP_N_VERDICTS] = {
  /* Translators: what there is to say about a claim: studies or guidelines back it. */
  [HIP_VERDICT_SUPPORTED] = { N_("Supported"), "hip-supported-symbolic" },
  /* Translators: about a claim: it fits with what is known, but is not shown. */
  [HIP_VERDICT_PLAUSIBLE] = { N_("Plausible"), "hip-plausible-symbolic" },
  /* Translators: about a claim: sources disagree, or only half of it holds. */
  [HIP_VERDICT_CONTESTED] = { N_("Contested"), "hip-contested-symbolic" },
  /* Translators: about a claim: nothing was found that backs it. */
  [HIP_VERDICT_UNSUPPORTED] = { N_("Unsupported"), "hip-unsupported-symbolic" },
};

/**
 * hip_verdict_get_label:
 * @verdict: a verdict
 *
 * Returns: (transfer none): the word for it
 */
const char *
hip_verdict_get_label (HipVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < HIP_N_VERDICTS, NULL);

  return _(verdicts[verdict].label);
}

/**
 * hip_verdict_get_icon_name:
 * @verdict: a verdict
 *
 * Returns: (transfer none): the symbol for it; no two verdicts have the same shape
 */
const char *
hip_verdict_get_icon_name (HipVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < HIP_N_VERDICTS, NULL);

  return verdicts[verdict].icon_name;
}

/**
 * hip_verdict_show:
 * @verdict: a verdict
 * @icon: a #GtkImage for its symbol
 * @label: a #GtkLabel for its word
 *
 * Shows a verdict by symbol, word and colour.
 */
void
hip_verdict_show (HipVerdict  verdict,
                  GtkWidget  *icon,
                  GtkWidget  *label)
{
  GtkWidget *const parts[] = { icon, label };
  const char *classes[] = { "verdict", NULL, NULL };

  g_return_if_fail ((guint) verdict < HIP_N_VERDICTS);
  g_return_if_fail (GTK_IS_IMAGE (icon));
  g_return_if_fail (GTK_IS_LABEL (label));

  classes[1] = hip_verdict_to_id (verdict);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), hip_verdict_get_icon_name (verdict));
  gtk_label_set_text (GTK_LABEL (label), hip_verdict_get_label (verdict));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_css_classes (parts[i], classes);
}
