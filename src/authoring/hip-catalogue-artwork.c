/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-check.h"

#include <string.h>

#include "hip-limited-file.h"
#include "hip-markup-reader.h"
#include "hip-types.h"

/* A plate of an anatomy book is far smaller. */
#define MAX_PICTURE_BYTES (16 * 1024 * 1024)

typedef struct
{
  char       *path;
  GHashTable *lines; /* id → line */
} Picture;

static void
note_id_cb (GMarkupParseContext  *context,
            const char           *name,
            const char          **attribute_names,
            const char          **attribute_values,
            gpointer              user_data,
            GError              **error)
{
  Picture *picture = user_data;
  int line = hip_markup_get_line (context);

  for (guint i = 0; attribute_names[i] != NULL; i++)
    {
      if (strcmp (attribute_names[i], "id") == 0)
        g_hash_table_insert (picture->lines, g_strdup (attribute_values[i]), GINT_TO_POINTER (line));
    }
}

static void
picture_free (Picture *picture)
{
  g_free (picture->path);
  g_hash_table_unref (picture->lines);
  g_free (picture);
}

static Picture *
read_picture (const char     *directory,
              HipView         view,
              HipDiagnostics *diagnostics)
{
  static const GMarkupParser parser = { .start_element = note_id_cb };
  g_autofree char *name = g_strconcat (hip_view_to_id (view), ".svg", NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  Picture *picture = g_new0 (Picture, 1);
  gsize length;

  picture->path = g_build_filename (directory, name, NULL);
  picture->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, picture, NULL);
  if (!hip_read_limited (picture->path, MAX_PICTURE_BYTES, &contents, &length, &error) ||
      !g_markup_parse_context_parse (context, contents, length, &error) ||
      !g_markup_parse_context_end_parse (context, &error))
    {
      hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_ARTWORK, picture->path, 0, "The picture can't be read: %s", error->message);
      picture_free (picture);
      return NULL;
    }

  return picture;
}

/* Finds the id that an element's id is made from: "region-groin-crease-left" → "groin-crease". */
static char *
strip_id (const char *id,
          const char *prefix)
{
  char *rest;

  if (!g_str_has_prefix (id, prefix))
    return NULL;

  rest = g_strdup (id + strlen (prefix));
  if (g_str_has_suffix (rest, "-left"))
    rest[strlen (rest) - strlen ("-left")] = '\0';
  else if (g_str_has_suffix (rest, "-right"))
    rest[strlen (rest) - strlen ("-right")] = '\0';

  return rest;
}

static gboolean
holds_side (Picture    *picture,
            const char *prefix,
            const char *id,
            const char *side)
{
  g_autofree char *full = g_strconcat (prefix, id, side, NULL);

  return g_hash_table_contains (picture->lines, full);
}

/* The profile is drawn from the right and mirrored by the program; the other pictures show both sides. */
static const char *
find_missing_side (Picture          *picture,
                   HipView           view,
                   HipMarkupElement *region)
{
  const char *id = hip_markup_element_get (region, "id");

  if (hip_markup_element_is_set (region, "midline", FALSE))
    return holds_side (picture, "region-", id, "") ? NULL : "";

  if (!holds_side (picture, "region-", id, "-right"))
    return "-right";

  return view == HIP_VIEW_SIDE || holds_side (picture, "region-", id, "-left") ? NULL : "-left";
}

static void
check_regions (HipCatalogueSource *source,
               Picture            *picture,
               HipView             view,
               HipDiagnostics     *diagnostics)
{
  GPtrArray *regions = hip_catalogue_source_get_elements (source, HIP_ENTITY_REGION);
  const char *view_id = hip_view_to_id (view);
  GHashTableIter iter;
  gpointer key;
  gpointer line;

  for (guint i = 0; i < regions->len; i++)
    {
      HipMarkupElement *region = g_ptr_array_index (regions, i);
      const char *id = hip_markup_element_get (region, "id");
      g_auto (GStrv) views = hip_markup_element_dup_list (region, "views");
      const char *missing;

      if (id == NULL || !g_strv_contains ((const char *const *) views, view_id))
        continue;

      missing = find_missing_side (picture, view, region);
      if (missing != NULL)
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_ARTWORK,
                             region->file,
                             region->line,
                             "%s has no “region-%s%s”; draw it there, or take “%s” out of the views of the region",
                             picture->path,
                             id,
                             missing,
                             view_id);
    }

  g_hash_table_iter_init (&iter, picture->lines);
  while (g_hash_table_iter_next (&iter, &key, &line))
    {
      g_autofree char *id = strip_id (key, "region-");
      HipMarkupElement *region = id != NULL ? hip_catalogue_source_find (source, HIP_ENTITY_REGION, id) : NULL;
      g_auto (GStrv) views = region != NULL ? hip_markup_element_dup_list (region, "views") : NULL;

      if (id != NULL && region == NULL)
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_ARTWORK,
                             picture->path,
                             GPOINTER_TO_INT (line),
                             "“%s” is no region of the catalogue; correct its id or add the region",
                             (const char *) key);
      else if (views != NULL && !g_strv_contains ((const char *const *) views, view_id))
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_ARTWORK,
                             picture->path,
                             GPOINTER_TO_INT (line),
                             "“%s” is drawn, but “%s” isn't among the views of the region; add it at %s:%u",
                             (const char *) key,
                             view_id,
                             region->file,
                             region->line);
    }
}

static void
check_structures (HipCatalogueSource *source,
                  GPtrArray          *pictures,
                  HipDiagnostics     *diagnostics)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *structures = hip_catalogue_source_get_elements (source, HIP_ENTITY_STRUCTURE);

  for (guint i = 0; i < pictures->len; i++)
    {
      Picture *picture = g_ptr_array_index (pictures, i);
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, picture->lines);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        {
          char *id = strip_id (key, "structure-");

          if (id != NULL)
            g_hash_table_add (drawn, id);
        }
    }

  for (guint i = 0; i < structures->len; i++)
    {
      HipMarkupElement *structure = g_ptr_array_index (structures, i);
      const char *id = hip_markup_element_get (structure, "id");

      if (id != NULL && !g_hash_table_contains (drawn, id))
        hip_diagnostics_add (diagnostics,
                             HIP_DIAGNOSTIC_ARTWORK,
                             structure->file,
                             structure->line,
                             "The structure “%s” is in no picture; draw it in one as “structure-%s”",
                             id,
                             id);
    }
}

/**
 * hip_catalogue_check_artwork:
 * @source: a catalogue
 * @directory: (type filename): the folder with the pictures
 * @diagnostics: where to note what doesn't agree
 *
 * Checks that every region is drawn in each of its views and in no other, and that every structure is drawn somewhere.
 */
void
hip_catalogue_check_artwork (HipCatalogueSource *source,
                             const char         *directory,
                             HipDiagnostics     *diagnostics)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);

  for (HipView view = 0; view < HIP_N_VIEWS; view++)
    {
      Picture *picture = read_picture (directory, view, diagnostics);

      if (picture == NULL)
        continue;

      check_regions (source, picture, view, diagnostics);
      g_ptr_array_add (pictures, picture);
    }

  if (pictures->len == HIP_N_VIEWS)
    check_structures (source, pictures, diagnostics);
}
