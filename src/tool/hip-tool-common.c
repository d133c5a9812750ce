/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-tool.h"

/* Errors go to stderr in one line, behind the name of the program. */
static void G_GNUC_PRINTF (1, 0)
print_line (const char *format,
            va_list     args)
{
  g_autofree char *text = g_strdup_vprintf (format, args);

  g_printerr ("hip-map-tool: %s\n", g_strdelimit (text, "\n", ' '));
}

/*
 * hip_tool_fail:
 * @format: what went wrong, and what to do
 *
 * Returns: the exit status of a failure
 */
int
hip_tool_fail (const char *format,
               ...)
{
  va_list args;

  va_start (args, format);
  print_line (format, args);
  va_end (args);

  return HIP_TOOL_FAILURE;
}

/*
 * hip_tool_misuse:
 * @format: what is wrong with the arguments
 *
 * Returns: the exit status of wrong usage
 */
int
hip_tool_misuse (const char *format,
                 ...)
{
  va_list args;

  va_start (args, format);
  print_line (format, args);
  va_end (args);

  return HIP_TOOL_USAGE;
}

/*
 * hip_tool_unknown:
 * @what: what sort of id it should have been
 * @word: what was written
 * @ids: (element-type utf8): the ids that exist
 *
 * Says that there is no such id, and which one may have been meant.
 *
 * Returns: the exit status of wrong usage
 */
int
hip_tool_unknown (const char *what,
                  const char *word,
                  GPtrArray  *ids)
{
  const char *nearest = hip_nearest_id (word, ids);

  if (nearest != NULL)
    return hip_tool_misuse ("there is no %s “%s”; did you mean “%s”?", what, word, nearest);

  return hip_tool_misuse ("there is no %s “%s”; “hip-map-tool list %ss” shows them all", what, word, what);
}

/*
 * hip_tool_parse:
 * @context: the options of a command
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments
 *
 * Returns: whether the arguments are right; if not, it was said why
 */
gboolean
hip_tool_parse (GOptionContext   *context,
                int              *argc,
                char           ***argv)
{
  g_autoptr (GError) error = NULL;

  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  hip_tool_misuse ("%s; see “hip-map-tool %s --help”", error->message, (*argv)[0]);

  return FALSE;
}

/*
 * hip_tool_open:
 * @path: (nullable): a catalogue file, or %NULL for the one that comes with the program
 *
 * Returns: (transfer full) (nullable): the library; if %NULL, it was said why
 */
HipLibrary *
hip_tool_open (const char *path)
{
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (HipLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  catalogue = path != NULL ? hip_catalogue_new_for_file (path, &error) : hip_catalogue_new_default (&error);
  library = catalogue != NULL ? hip_library_new (catalogue, &error) : NULL;

  if (library == NULL)
    {
      hip_tool_fail ("%s", error->message);
      return NULL;
    }

  return g_steal_pointer (&library);
}

/*
 * hip_tool_list_ids:
 * @objects: a list of objects with a property "id"
 *
 * Returns: (transfer container) (element-type utf8): their ids
 */
GPtrArray *
hip_tool_list_ids (GListModel *objects)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (objects);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (objects, i);
      char *id;

      g_object_get (object, "id", &id, NULL);
      g_ptr_array_add (ids, id);
    }

  return g_steal_pointer (&ids);
}

/*
 * hip_tool_is_json:
 * @format: (nullable): the argument of --format
 * @json: (out): whether it asks for JSON rather than text
 *
 * Returns: whether the argument is right; if not, it was said why
 */
gboolean
hip_tool_is_json (const char *format,
                  gboolean   *json)
{
  *json = g_strcmp0 (format, "json") == 0;

  if (format == NULL || *json || g_str_equal (format, "text"))
    return TRUE;

  hip_tool_misuse ("there is no format “%s”; use text or json", format);

  return FALSE;
}

/*
 * hip_tool_print:
 * @builder: a complete JSON value
 *
 * Prints the value to stdout.
 */
void
hip_tool_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  g_print ("%s\n", text);
}
