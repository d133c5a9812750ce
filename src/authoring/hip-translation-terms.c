/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-translation-check.h"

#include <string.h>

#include "hip-limited-file.h"

#define LARGEST_LIST (1024 * 1024)

/* A line of a list of terms. */
typedef struct
{
  guint line;
  char *name;
  char *term;
} Term;

/* What has a name that must be the same everywhere. */
static const struct
{
  HipEntity   entity;
  const char *kind; /* the first column */
  const char *name_context;
  const char *term_context; /* or NULL */
} kinds[] = {
  { HIP_ENTITY_AREA, "area", "region name", NULL },
  { HIP_ENTITY_REGION, "region", "region name", NULL },
  { HIP_ENTITY_STRUCTURE, "structure", "structure name", "structure term" },
};

static void
term_free (Term *term)
{
  g_free (term->name);
  g_free (term->term);
  g_free (term);
}

/* A region may have the id of the bone beneath it. */
static char *
build_key (const char *kind,
           const char *id)
{
  return g_strconcat (kind, " ", id, NULL);
}

/* “kind id” → Term */
static GHashTable *
read_terms (const char     *path,
            HipDiagnostics *diagnostics)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) term_free);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  if (!hip_read_limited (path, LARGEST_LIST, &contents, &length, &error))
    {
      hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_FILE, path, 0, "the list of terms can't be read: %s", error->message);
      return NULL;
    }

  contents = g_realloc (contents, length + 1);
  contents[length] = '\0';
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (g_strdelimit (lines[i], "\r", '\0'), "\t", -1);
      const guint n = g_strv_length (columns);
      g_autofree char *key = NULL;
      Term *term;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;

      if (n < 3)
        {
          hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_VALUE, path, i + 1,
                               "a line needs “region” or “structure”, an id and a name, with tabs between");
          continue;
        }

      term = g_new0 (Term, 1);
      term->line = i + 1;
      term->name = g_strdup (columns[2]);
      term->term = g_strdup (n > 3 ? columns[3] : "");
      key = build_key (columns[0], columns[1]);
      if (g_hash_table_contains (terms, key))
        hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_DUPLICATE, path, i + 1, "the %s is there twice; keep one", key);
      g_hash_table_replace (terms, g_steal_pointer (&key), term);
    }

  return g_steal_pointer (&terms);
}

static const char *
find_translation (HipPoFile  *po,
                  const char *context,
                  const char *text)
{
  const HipPoEntry *entry = text != NULL ? hip_po_file_find (po, context, text) : NULL;

  return entry != NULL && hip_po_entry_is_translated (entry) ? g_ptr_array_index (entry->texts, 0) : NULL;
}

/* That a text is not translated is said elsewhere. */
static void
compare (const char     *path,
         guint           line,
         const char     *id,
         const char     *what,
         const char     *listed,
         const char     *translated,
         const char     *po_name,
         HipDiagnostics *diagnostics)
{
  if (translated == NULL)
    return;

  if (listed[0] == '\0')
    hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_TERM, path, line, "“%s” has no %s here; %s calls it “%s”", id, what, po_name,
                         translated);
  else if (strcmp (listed, translated) != 0)
    hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_TERM, path, line,
                         "the %s of “%s” is “%s” here, but “%s” in %s; decide for one", what, id, listed, translated, po_name);
}

static HipMarkupElement *
find_element (HipCatalogueSource *source,
              const char         *key)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      gsize length = strlen (kinds[k].kind);

      if (strncmp (key, kinds[k].kind, length) == 0 && key[length] == ' ')
        return hip_catalogue_source_find (source, kinds[k].entity, key + length + 1);
    }

  return NULL;
}

/* Two things with one name can't be told apart on screen; and an id that names nothing is a mistyped one. */
static void
check_names (HipCatalogueSource *source,
             GHashTable         *terms,
             const char         *path,
             HipDiagnostics     *diagnostics)
{
  g_autoptr (GHashTable) key_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, term;

  g_hash_table_iter_init (&iter, terms);
  while (g_hash_table_iter_next (&iter, &key, &term))
    {
      const char *name = ((Term *) term)->name;
      HipMarkupElement *element = find_element (source, key);
      g_autofree char *name_key = NULL;
      const char *other;

      if (element == NULL)
        {
          hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_REFERENCE, path, ((Term *) term)->line,
                               "the catalogue has no %s; mend or remove the line", (const char *) key);
          continue;
        }

      if (name[0] == '\0')
        continue;

      /* A spot may have the name of the bone beneath it, as in English. */
      name_key = g_strdup_printf ("%d %s", element->spec->entity == HIP_ENTITY_STRUCTURE, name);
      other = g_hash_table_lookup (key_by_name, name_key);
      if (other != NULL)
        hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_TERM, path, ((Term *) term)->line,
                             "the %s and the %s are both “%s”; give them different names", (const char *) key, other, name);
      g_hash_table_replace (key_by_name, g_steal_pointer (&name_key), key);
    }
}

/*< private >
 * hip_translation_check_terms:
 * @source: a catalogue
 * @po: a translation
 * @po_name: (type filename): its file
 * @directory: (type filename): the folder with the list of terms
 * @language: the language
 * @diagnostics: where to note what is wrong
 *
 * Compares names and terms with `terms-LANGUAGE.tsv`: kind, id, plain name and term of each structure and region.
 */
void
hip_translation_check_terms (HipCatalogueSource *source,
                             HipPoFile          *po,
                             const char         *po_name,
                             const char         *directory,
                             const char         *language,
                             HipDiagnostics     *diagnostics)
{
  g_autofree char *file = g_strdup_printf ("terms-%s.tsv", language);
  g_autofree char *path = g_build_filename (directory, file, NULL);
  g_autoptr (GHashTable) terms = read_terms (path, diagnostics);

  if (terms == NULL)
    return;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, kinds[k].entity);

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);
          const char *id = hip_markup_element_get (element, "id");
          const char *name = hip_markup_element_get_text_of (element, "name");
          g_autofree char *key = build_key (kinds[k].kind, id);
          const Term *term = g_hash_table_lookup (terms, key);

          if (term == NULL)
            {
              hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_TERM, path, 0, "the %s is missing; add a line for it", key);
              continue;
            }

          compare (path, term->line, id, "name", term->name, find_translation (po, kinds[k].name_context, name), po_name,
                   diagnostics);
          if (kinds[k].term_context != NULL)
            compare (path, term->line, id, "term", term->term,
                     find_translation (po, kinds[k].term_context, hip_markup_element_get_text_of (element, "term")), po_name,
                     diagnostics);
        }
    }

  check_names (source, terms, path, diagnostics);
}

/**
 * hip_translation_list_terms:
 * @source: a catalogue
 * @po: (nullable): a translation
 *
 * Returns: (transfer full): a list of terms to fill in, with what the translation calls things already, and English beside it
 */
char *
hip_translation_list_terms (HipCatalogueSource *source,
                            HipPoFile          *po)
{
  g_autoptr (GString) text = g_string_new ("# kind\tid\tplain name\tterm\tin English\tterm in English\n");

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GPtrArray *elements = hip_catalogue_source_get_elements (source, kinds[k].entity);

      for (guint i = 0; i < elements->len; i++)
        {
          HipMarkupElement *element = g_ptr_array_index (elements, i);
          const char *name = hip_markup_element_get_text_of (element, "name");
          const char *term = kinds[k].term_context != NULL ? hip_markup_element_get_text_of (element, "term") : NULL;
          const char *own_name = po != NULL ? find_translation (po, kinds[k].name_context, name) : NULL;
          const char *own_term = po != NULL && term != NULL ? find_translation (po, kinds[k].term_context, term) : NULL;

          g_string_append_printf (text,
                                  "%s\t%s\t%s\t%s\t%s\t%s\n",
                                  kinds[k].kind,
                                  hip_markup_element_get (element, "id"),
                                  own_name != NULL ? own_name : "",
                                  own_term != NULL ? own_term : "",
                                  name != NULL ? name : "",
                                  term != NULL ? term : "");
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
