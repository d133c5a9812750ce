/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-generator.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "hip-flag-rule.h"

/* Makes large catalogues out of small ones, for tests and benchmarks of size. */

#define HEADER "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<catalogue format=\"1\">\n"
#define FOOTER "</catalogue>\n"

static gboolean
make_directories (const char  *directory,
                  GError     **error)
{
  g_autofree char *conditions = g_build_filename (directory, "conditions", NULL);

  if (g_mkdir_with_parents (conditions, 0755) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", conditions, g_strerror (errno));

  return FALSE;
}

/* The first copy keeps its ids. */
static char *
suffix_ids (const char *ids,
            guint       copy)
{
  g_auto (GStrv) words = hip_split_words (ids);

  for (guint i = 0; words[i] != NULL && copy > 0; i++)
    {
      char *word = g_strdup_printf ("%s-copy-%u", words[i], copy);

      g_free (words[i]);
      words[i] = word;
    }

  return g_strjoinv (" ", words);
}

static char *
suffix_rule (const char *text,
             guint       copy)
{
  g_autoptr (HipFlagRule) rule = hip_flag_rule_parse (text, NULL, NULL);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < hip_flag_rule_get_n_terms (rule); i++)
    {
      const HipFlagTerm *term = hip_flag_rule_get_term (rule, i);
      g_autofree char *id = suffix_ids (term->id, copy);

      if (i > 0)
        g_string_append (result, term->clause != hip_flag_rule_get_term (rule, i - 1)->clause ? "; " : " & ");
      g_string_append_printf (result, "%s%s", term->is_set ? "@" : "", id);
    }

  return g_string_free (result, FALSE);
}

static char *
copy_value (HipMarkupElement *element,
            guint             attribute,
            guint             copy)
{
  const HipAttributeSpec *spec = &element->spec->attributes[attribute];
  const char *value = element->values[attribute];

  switch (spec->type)
    {
    case HIP_VALUE_ID:
    case HIP_VALUE_KEY:
    case HIP_VALUE_REFERENCE:
    case HIP_VALUE_REFERENCES:
      return suffix_ids (value, copy);
    case HIP_VALUE_TEXT:
      /* Members of a set are ids too. */
      return suffix_ids (value, element->spec->entity == HIP_ENTITY_SET ? copy : 0);
    case HIP_VALUE_YES_NO:
      /* A copy of a safety question would be asked at the regions of the original too. */
      return copy > 0 && element->spec->entity == HIP_ENTITY_FINDING ? NULL : g_strdup (value);
    case HIP_VALUE_INTEGER:
    case HIP_VALUE_CHOICE:
    case HIP_VALUE_CHOICES:
    case HIP_VALUE_SPAN:
    case HIP_VALUE_MONTH:
    default:
      return g_strdup (value);
    }
}

static void
write_element (GString          *xml,
               HipMarkupElement *element,
               guint             copy)
{
  g_string_append_printf (xml, "<%s", element->spec->name);
  for (guint i = 0; element->spec->attributes != NULL && element->spec->attributes[i].name != NULL; i++)
    {
      g_autofree char *value = element->values[i] != NULL ? copy_value (element, i, copy) : NULL;
      g_autofree char *escaped = value != NULL ? g_markup_escape_text (value, -1) : NULL;

      if (escaped != NULL)
        g_string_append_printf (xml, " %s=\"%s\"", element->spec->attributes[i].name, escaped);
    }
  g_string_append_c (xml, '>');

  if (element->text != NULL)
    {
      g_autofree char *rule = element->spec->text == HIP_TEXT_RULE ? suffix_rule (element->text, copy) : NULL;
      g_autofree char *escaped = g_markup_escape_text (rule != NULL ? rule : element->text, -1);

      g_string_append (xml, escaped);
    }

  for (guint i = 0; i < hip_markup_element_get_n_children (element); i++)
    write_element (xml, hip_markup_element_get_nth_child (element, i), copy);

  g_string_append_printf (xml, "</%s>\n", element->spec->name);
}

static gboolean
write_condition (HipMarkupElement  *condition,
                 const char        *directory,
                 guint              copy,
                 GError           **error)
{
  g_autoptr (GString) xml = g_string_new (HEADER);
  g_autofree char *id = suffix_ids (hip_markup_element_get (condition, "id"), copy);
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (directory, "conditions", name, NULL);

  write_element (xml, condition, copy);
  g_string_append (xml, FOOTER);

  return g_file_set_contents (path, xml->str, xml->len, error);
}

/*
 * hip_catalogue_generate:
 * @source: a catalogue without faults
 * @directory: (type filename): the folder to write to
 * @factor: how many times as large the copy is to be
 * @error: return location for an error
 *
 * Writes a catalogue that holds another one several times over, side by side: a copy of a region leads to copies of its conditions,
 * so that a query finds as much as before in a haystack @factor times as large.
 *
 * Returns: whether it was written
 */
gboolean
hip_catalogue_generate (HipCatalogueSource  *source,
                        const char          *directory,
                        guint                factor,
                        GError             **error)
{
  if (!make_directories (directory, error))
    return FALSE;

  for (guint copy = 0; copy < factor; copy++)
    {
      g_autoptr (GString) xml = g_string_new (HEADER);
      g_autofree char *name = g_strdup_printf ("copy-%03u.xml", copy);
      g_autofree char *path = g_build_filename (directory, name, NULL);

      for (guint entity = 0; entity < HIP_N_ENTITIES; entity++)
        {
          GPtrArray *elements = hip_catalogue_source_get_elements (source, entity);

          for (guint i = 0; i < elements->len; i++)
            {
              if (entity != HIP_ENTITY_CONDITION)
                write_element (xml, g_ptr_array_index (elements, i), copy);
              else if (!write_condition (g_ptr_array_index (elements, i), directory, copy, error))
                return FALSE;
            }
        }

      g_string_append (xml, FOOTER);
      if (!g_file_set_contents (path, xml->str, xml->len, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * hip_catalogue_write_many:
 * @directory: (type filename): the folder to write to
 * @n_conditions: how many conditions to write
 * @error: return location for an error
 *
 * Writes a small catalogue with one region and a great many conditions.
 *
 * Returns: whether it was written
 */
gboolean
hip_catalogue_write_many (const char  *directory,
                          guint        n_conditions,
                          GError     **error)
{
  static const char *const body =
    "<source id=\"src\" label=\"Src\" kind=\"review\" verification=\"read\"><citation>A source</citation></source>\n"
    "<structure id=\"hip\" kind=\"joint\" layer=\"bones\"><name>Hip</name><term>hip</term><latin>Coxa</latin></structure>\n"
    "<area id=\"front\" structures=\"hip\"><name>Front</name><landmark>The front.</landmark></area>\n"
    "<region id=\"groin\" area=\"front\" views=\"front\" structures=\"hip\"><name>Groin</name><landmark>The"
    " fold.</landmark></region>\n"
    "<finding id=\"sore\" topic=\"site\" kind=\"question\"><name>Sore</name><question>Is it"
    " sore?</question><how>Ask.</how></finding>\n";
  g_autofree char *base = g_build_filename (directory, "base.xml", NULL);
  g_autofree char *text = g_strconcat (HEADER, body, FOOTER, NULL);

  if (!make_directories (directory, error) || !g_file_set_contents (base, text, -1, error))
    return FALSE;

  for (guint i = 0; i < n_conditions; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%05u.xml", i);
      g_autofree char *path = g_build_filename (directory, "conditions", name, NULL);
      g_autofree char *xml = NULL;

      xml = g_strdup_printf (HEADER "<condition id=\"c%05u\" kind=\"joint\" urgency=\"self-care\" tier=\"core\""
                                    " in-runners=\"common\""
                                    " structures=\"hip\" sources=\"src\" reviewed=\"2026-11\">\n"
                                    "<name>Condition %u</name><summary>It may hurt.</summary>\n"
                                    "<felt region=\"groin\" strength=\"5\" kind=\"primary site\" source=\"src\""
                                    " basis=\"expert ordinal\"/>\n"
                                    "<evidence finding=\"sore\" if-present=\"2\" if-absent=\"-1\" basis=\"expert ordinal\""
                                    " source=\"src\"/>\n"
                                    "</condition>\n" FOOTER,
                             i,
                             i);
      if (!g_file_set_contents (path, xml, -1, error))
        return FALSE;
    }

  return TRUE;
}
