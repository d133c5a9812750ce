/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-settings.h"

#include "hip-prefix.h"

/* A tree that was moved is in no list of folders that GLib reads. */
static GSettingsSchema *
lookup_beside_program (GSettingsSchemaSource *parent)
{
  g_autofree char *folder = hip_prefix_relocate (SCHEMADIR);
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folder, parent, TRUE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, APP_ID, FALSE) : NULL;
}

/**
 * hip_settings_new:
 *
 * A build that is run where it stands may have no schema installed; then everything is just as at first.
 *
 * Returns: (transfer full) (nullable): what somebody prefers, if that can be kept
 */
GSettings *
hip_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema == NULL)
    schema = lookup_beside_program (source);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * hip_settings_get_view:
 *
 * Returns: the view of the body that was shown last
 */
HipView
hip_settings_get_view (void)
{
  g_autoptr (GSettings) settings = hip_settings_new ();

  return settings != NULL ? (HipView) g_settings_get_enum (settings, "last-view") : HIP_VIEW_FRONT;
}
