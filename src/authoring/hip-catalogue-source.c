/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-source.h"

#include <gio/gio.h>
#include <string.h>

#include "hip-markup-reader.h"
#include "hip-types.h"

/* Looking for the id that somebody meant compares with every id, so a catalogue full of wrong ones gets hints for the first. */
#define MAX_SUGGESTIONS 50

/**
 * HipCatalogueSource:
 *
 * A catalogue as its authors wrote it: all XML files of a folder and of its subfolder `conditions`. Which element stands in which
 * file is up to the authors. Files are read in the order of their names; conditions are put in order by their attribute.
 */
struct _HipCatalogueSource
{
  char            *directory;
  GPtrArray       *paths; /* of folders and files that the catalogue depends on */
  HipMarkupReader *reader;
  GPtrArray       *elements[HIP_N_ENTITIES];
  GHashTable      *index[HIP_N_ENTITIES]; /* id → element */
  guint            n_suggestions;
};

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_conditions (gconstpointer a,
                    gconstpointer b)
{
  HipMarkupElement *left = *(HipMarkupElement *const *) a;
  HipMarkupElement *right = *(HipMarkupElement *const *) b;
  int left_order = hip_markup_element_get_integer (left, "order", G_MAXINT);
  int right_order = hip_markup_element_get_integer (right, "order", G_MAXINT);

  if (left_order != right_order)
    return left_order < right_order ? -1 : 1;

  return g_strcmp0 (hip_markup_element_get (left, "id"), hip_markup_element_get (right, "id"));
}

static void
collect_files (const char     *directory,
               gboolean        required,
               GPtrArray      *paths,
               HipDiagnostics *diagnostics)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (!required && !g_file_test (directory, G_FILE_TEST_EXISTS))
    return;

  dir = g_dir_open (directory, 0, &error);
  if (dir == NULL)
    {
      hip_diagnostics_add (diagnostics,
                           HIP_DIAGNOSTIC_FILE,
                           directory,
                           0,
                           "%s; give the folder that holds the catalogue's XML files",
                           error->message);
      return;
    }

  g_ptr_array_add (paths, g_strdup (directory));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".xml") && name[0] != '.')
        g_ptr_array_add (names, g_build_filename (directory, name, NULL));
    }

  /* The order of a folder differs from machine to machine; that of the catalogue must not. */
  g_ptr_array_sort (names, compare_strings);
  g_ptr_array_extend_and_steal (paths, g_steal_pointer (&names));
}

static void
add_element (HipCatalogueSource *self,
             HipMarkupElement   *element,
             HipDiagnostics     *diagnostics)
{
  HipEntity entity = element->spec->entity;
  const char *id = hip_markup_element_get (element, "id");
  HipMarkupElement *other = NULL;

  g_ptr_array_add (self->elements[entity], element);

  if (id == NULL)
    return;

  /* Areas and regions share one table, and rules name both, so an id can't be used for one of each. */
  if (entity == HIP_ENTITY_AREA || entity == HIP_ENTITY_REGION)
    other = hip_catalogue_source_find_any (self, HIP_ENTITY_MASK (HIP_ENTITY_AREA) | HIP_ENTITY_MASK (HIP_ENTITY_REGION), id);
  else
    other = hip_catalogue_source_find (self, entity, id);

  if (other == NULL)
    g_hash_table_insert (self->index[entity], (char *) id, element);
  else
    hip_diagnostics_add (diagnostics,
                         HIP_DIAGNOSTIC_DUPLICATE,
                         element->file,
                         element->line,
                         "The id “%s” is taken by the %s at %s:%u; give this %s another id or remove it",
                         id,
                         hip_entity_to_label (other->spec->entity),
                         other->file,
                         other->line,
                         hip_entity_to_label (entity));
}

/**
 * hip_catalogue_source_load:
 * @directory: (type filename): the folder with the XML files
 * @diagnostics: where to note what is wrong with them
 *
 * Reads all files of a catalogue. What can't be understood is left out and noted.
 *
 * Returns: (transfer full): the catalogue, as far as it could be read
 */
HipCatalogueSource *
hip_catalogue_source_load (const char     *directory,
                           HipDiagnostics *diagnostics)
{
  g_autofree char *conditions = NULL;
  HipCatalogueSource *self;
  guint n_files = 0;

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (diagnostics != NULL, NULL);

  self = g_new0 (HipCatalogueSource, 1);
  self->directory = g_strdup (directory);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->reader = hip_markup_reader_new (diagnostics);
  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    {
      self->elements[entity] = g_ptr_array_new ();
      self->index[entity] = g_hash_table_new (g_str_hash, g_str_equal);
    }

  conditions = g_build_filename (directory, "conditions", NULL);
  collect_files (directory, TRUE, self->paths, diagnostics);
  collect_files (conditions, FALSE, self->paths, diagnostics);

  for (guint i = 0; i < self->paths->len; i++)
    {
      const char *path = g_ptr_array_index (self->paths, i);
      HipMarkupElement *root;

      if (strcmp (path, directory) == 0 || strcmp (path, conditions) == 0)
        continue;

      n_files++;
      root = hip_markup_reader_read_file (self->reader, path, &hip_catalogue_spec);
      for (guint j = 0; root != NULL && j < hip_markup_element_get_n_children (root); j++)
        add_element (self, hip_markup_element_get_nth_child (root, j), diagnostics);
    }

  if (n_files == 0 && hip_diagnostics_get_count (diagnostics) == 0)
    hip_diagnostics_add (diagnostics,
                         HIP_DIAGNOSTIC_FILE,
                         directory,
                         0,
                         "There are no XML files here; give the folder that holds regions.xml and its companions");

  g_ptr_array_sort (self->elements[HIP_ENTITY_CONDITION], compare_conditions);

  return self;
}

/**
 * hip_catalogue_source_free:
 * @self: a catalogue
 */
void
hip_catalogue_source_free (HipCatalogueSource *self)
{
  g_return_if_fail (self != NULL);

  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    {
      g_ptr_array_unref (self->elements[entity]);
      g_hash_table_unref (self->index[entity]);
    }
  hip_markup_reader_free (self->reader);
  g_ptr_array_unref (self->paths);
  g_free (self->directory);
  g_free (self);
}

/**
 * hip_catalogue_source_get_directory:
 * @self: a catalogue
 *
 * Returns: (transfer none) (type filename): the folder that it was read from
 */
const char *
hip_catalogue_source_get_directory (HipCatalogueSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->directory;
}

/**
 * hip_catalogue_source_get_paths:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type filename): the folders and files that the catalogue depends on: when none of them
 *   changes, it doesn't either
 */
GPtrArray *
hip_catalogue_source_get_paths (HipCatalogueSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->paths;
}

/**
 * hip_catalogue_source_get_elements:
 * @self: a catalogue
 * @entity: a kind of thing
 *
 * Returns: (transfer none) (element-type HipMarkupElement): all things of that kind, in the catalogue's order
 */
GPtrArray *
hip_catalogue_source_get_elements (HipCatalogueSource *self,
                                   HipEntity           entity)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (entity < HIP_N_ENTITIES, NULL);

  return self->elements[entity];
}

/**
 * hip_catalogue_source_find:
 * @self: a catalogue
 * @entity: a kind of thing
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the thing of that id
 */
HipMarkupElement *
hip_catalogue_source_find (HipCatalogueSource *self,
                           HipEntity           entity,
                           const char         *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (entity < HIP_N_ENTITIES, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->index[entity], id);
}

/**
 * hip_catalogue_source_find_any:
 * @self: a catalogue
 * @entities: a mask of kinds of things
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the thing of that id; of several, the one of the first kind
 */
HipMarkupElement *
hip_catalogue_source_find_any (HipCatalogueSource *self,
                               guint               entities,
                               const char         *id)
{
  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    {
      HipMarkupElement *element = entities & HIP_ENTITY_MASK (entity) ? hip_catalogue_source_find (self, entity, id) : NULL;

      if (element != NULL)
        return element;
    }

  return NULL;
}

/**
 * hip_catalogue_source_suggest:
 * @self: a catalogue
 * @entities: a mask of kinds of things
 * @id: an id that names nothing
 *
 * Returns: (transfer none) (nullable): the id that was most likely meant
 */
const char *
hip_catalogue_source_suggest (HipCatalogueSource *self,
                              guint               entities,
                              const char         *id)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (self->n_suggestions >= MAX_SUGGESTIONS)
    return NULL;
  self->n_suggestions++;

  ids = g_ptr_array_new ();
  for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
    {
      for (guint i = 0; entities & HIP_ENTITY_MASK (entity) && i < self->elements[entity]->len; i++)
        {
          const char *known = hip_markup_element_get (g_ptr_array_index (self->elements[entity], i), "id");

          if (known != NULL)
            g_ptr_array_add (ids, (char *) known);
        }
    }

  return hip_nearest_id (id, ids);
}

/**
 * hip_catalogue_source_dup_set_members:
 * @self: a catalogue
 * @set: the id of a set, without the @
 *
 * Follows the sets that a set names.
 *
 * Returns: (transfer full) (element-type utf8): the ids of the regions and areas in the set, each once
 */
GPtrArray *
hip_catalogue_source_dup_set_members (HipCatalogueSource *self,
                                      const char         *set)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  GPtrArray *members = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (set != NULL, NULL);

  g_ptr_array_add (sets, hip_catalogue_source_find (self, HIP_ENTITY_SET, set));

  /* The list grows while it is walked. A word is followed once, so a circle comes to an end. */
  for (guint i = 0; i < sets->len; i++)
    {
      HipMarkupElement *element = g_ptr_array_index (sets, i);
      g_auto (GStrv) words = element != NULL ? hip_markup_element_dup_list (element, "regions") : NULL;

      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        {
          if (!g_hash_table_add (seen, g_strdup (words[j])))
            continue;

          if (words[j][0] == '@')
            g_ptr_array_add (sets, hip_catalogue_source_find (self, HIP_ENTITY_SET, words[j] + 1));
          else
            g_ptr_array_add (members, g_strdup (words[j]));
        }
    }

  return members;
}
