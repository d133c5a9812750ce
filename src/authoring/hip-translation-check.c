/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-translation-check.h"

#include <string.h>

#include "hip-catalogue-messages.h"

/* A translation as long as this, and this many times as long as the English, may not fit where the English does. */
#define LONG_TEXT 40
#define LONG_FACTOR 1.6

/* Up to this number, one language may write in words what another writes in digits. */
#define MOST_IN_WORDS 12

static gboolean
is_safety_context (const char *context)
{
  return g_str_has_prefix (context, "red flag ") || g_str_equal (context, "step stop rule");
}

static gboolean
is_search_context (const char *context)
{
  return context != NULL && g_str_has_suffix (context, "search words");
}

/* Every text once, however often it stands in the catalogue. */
static GPtrArray *
list_unique (GArray *messages)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *unique = g_ptr_array_new ();

  for (guint i = 0; i < messages->len; i++)
    {
      HipCatalogueMessage *message = &g_array_index (messages, HipCatalogueMessage, i);

      if (g_hash_table_add (seen, g_strconcat (message->context, "\004", message->text, NULL)))
        g_ptr_array_add (unique, message);
    }

  return unique;
}

/* Red flags and stop rules one by one: a missing one is a fault, although English is shown in its place. The others in a line. */
static void
check_catalogue (GPtrArray             *messages,
                 HipPoFile             *po,
                 const char            *po_name,
                 HipTranslationFigures *figures,
                 HipDiagnostics        *diagnostics)
{
  const HipCatalogueMessage *first = NULL;
  guint n_missing = 0;

  figures->n_catalogue = messages->len;

  for (guint i = 0; i < messages->len; i++)
    {
      const HipCatalogueMessage *message = g_ptr_array_index (messages, i);
      gboolean done = hip_po_entry_is_translated (hip_po_file_find (po, message->context, message->text));
      gboolean is_safety = is_safety_context (message->context);

      figures->n_catalogue_done += done;
      figures->n_safety += is_safety;
      figures->n_safety_done += is_safety && done;

      if (done)
        continue;

      if (is_safety)
        {
          hip_diagnostics_add (diagnostics,
                               HIP_DIAGNOSTIC_TRANSLATION,
                               message->element->file,
                               message->element->line,
                               "the %s of “%s” has no translation in %s; translate it first, it is about safety",
                               message->context,
                               hip_markup_element_get (message->owner, "id"),
                               po_name);
          continue;
        }

      if (n_missing++ == 0)
        first = message;
    }

  if (first != NULL)
    hip_diagnostics_add (diagnostics,
                         HIP_DIAGNOSTIC_TRANSLATION,
                         first->element->file,
                         first->element->line,
                         "not translated in %s: %u other texts of the catalogue, the %s of “%s” first; if they are not in there, "
                         "run “./dev po”",
                         po_name,
                         n_missing,
                         first->context,
                         hip_markup_element_get (first->owner, "id"));
}

static void
check_interface (HipPoFile             *po,
                 const char            *po_name,
                 HipTranslationFigures *figures,
                 HipDiagnostics        *diagnostics)
{
  const HipPoEntry *first = NULL;
  guint n = hip_po_file_get_n (po);

  for (guint i = 0; i < n; i++)
    {
      const HipPoEntry *entry = hip_po_file_get (po, i);

      if (hip_catalogue_is_context (entry->context))
        continue;

      figures->n_interface++;
      if (hip_po_entry_is_translated (entry))
        figures->n_interface_done++;
      else if (first == NULL)
        first = entry;
    }

  if (first != NULL)
    hip_diagnostics_add (diagnostics,
                         HIP_DIAGNOSTIC_TRANSLATION,
                         po_name,
                         first->line,
                         "not translated: %u of the program's texts, this one first",
                         figures->n_interface - figures->n_interface_done);
}

/* A text that changed has left its old translation behind, which nobody will see. */
static void
check_leftovers (GPtrArray      *messages,
                 HipPoFile      *po,
                 const char     *po_name,
                 HipDiagnostics *diagnostics)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint n = hip_po_file_get_n (po);

  for (guint i = 0; i < messages->len; i++)
    {
      const HipCatalogueMessage *message = g_ptr_array_index (messages, i);

      g_hash_table_add (known, (gpointer) hip_po_file_find (po, message->context, message->text));
    }

  for (guint i = 0; i < n; i++)
    {
      const HipPoEntry *entry = hip_po_file_get (po, i);

      if (!hip_catalogue_is_context (entry->context) || g_hash_table_contains (known, entry))
        continue;

      hip_diagnostics_add (diagnostics,
                           HIP_DIAGNOSTIC_TRANSLATION,
                           po_name,
                           entry->line,
                           "the catalogue has no such %s; run “./dev po” to bring the file up to date",
                           entry->context);
      return;
    }
}

/* The numbers of a text in ASCII digits, sorted: “2–3 sets” has 2 and 3, “0.5” has 0 and 5. */
static GPtrArray *
list_numbers (const char *text)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        {
          g_string_append_c (number, '0' + digit);
          continue;
        }

      if (number->len > 0)
        {
          g_ptr_array_add (numbers, g_strdup (number->str));
          g_string_truncate (number, 0);
        }

      if (*p == '\0')
        return numbers;
    }
}

/* Takes out of @numbers what is in @others too, each as often as it is there. */
static void
subtract_numbers (GPtrArray *numbers,
                  GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      guint index;

      if (g_ptr_array_find_with_equal_func (numbers, g_ptr_array_index (others, i), g_str_equal, &index))
        g_ptr_array_remove_index (numbers, index);
    }
}

static void
check_numbers (const HipPoEntry *entry,
               const char       *po_name,
               HipDiagnostics   *diagnostics)
{
  const char *text = g_ptr_array_index (entry->texts, 0);
  g_autoptr (GPtrArray) lost = list_numbers (entry->msgid);
  g_autoptr (GPtrArray) kept = list_numbers (text);
  g_autoptr (GPtrArray) added = list_numbers (text);
  g_autoptr (GPtrArray) had = list_numbers (entry->msgid);

  subtract_numbers (lost, kept);
  subtract_numbers (added, had);

  for (guint i = 0; i < lost->len; i++)
    {
      const char *number = g_ptr_array_index (lost, i);

      if (g_ascii_strtoull (number, NULL, 10) > MOST_IN_WORDS || added->len > 0)
        hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_TRANSLATION, po_name, entry->line,
                             "the translation of this %s lacks the number %s; keep every number", entry->context, number);
    }

  for (guint i = 0; i < added->len; i++)
    {
      const char *number = g_ptr_array_index (added, i);

      if (g_ascii_strtoull (number, NULL, 10) > MOST_IN_WORDS)
        hip_diagnostics_add (diagnostics, HIP_DIAGNOSTIC_TRANSLATION, po_name, entry->line,
                             "the translation of this %s has the number %s, which is not in the English; leave it out",
                             entry->context, number);
    }
}

static void
note_length (const HipPoEntry      *entry,
             const char            *po_name,
             HipTranslationFigures *figures)
{
  glong english = g_utf8_strlen (entry->msgid, -1);
  glong translated = g_utf8_strlen (g_ptr_array_index (entry->texts, 0), -1);

  if (translated > LONG_TEXT && translated > LONG_FACTOR * english)
    g_ptr_array_add (figures->long_texts,
                     g_strdup_printf ("%s:%u: %ld characters where English has %ld", po_name, entry->line, translated, english));
}

/**
 * hip_translation_check:
 * @source: a catalogue
 * @directory: (type filename): the folder of the PO files, with the lists of terms and words beside them
 * @language: the language, such as "pt_BR"
 * @figures: (out caller-allocates): what the translation amounts to
 * @diagnostics: where to note what is wrong
 * @error: return location for an error
 *
 * Checks the translation of the program and the catalogue into a language: whether it is whole, and whether it says the same.
 *
 * Returns: whether there is a translation that can be read, or else @error is set
 */
gboolean
hip_translation_check (HipCatalogueSource     *source,
                       const char             *directory,
                       const char             *language,
                       HipTranslationFigures  *figures,
                       HipDiagnostics         *diagnostics,
                       GError                **error)
{
  g_autofree char *file = g_strconcat (language, ".po", NULL);
  g_autofree char *path = g_build_filename (directory, file, NULL);
  g_autoptr (GArray) messages = NULL;
  g_autoptr (GPtrArray) unique = NULL;
  g_autoptr (HipPoFile) po = hip_po_file_new (path, error);

  g_return_val_if_fail (figures != NULL, FALSE);

  memset (figures, 0, sizeof *figures);
  if (po == NULL)
    return FALSE;

  figures->long_texts = g_ptr_array_new_with_free_func (g_free);
  messages = hip_catalogue_list_messages (source);
  unique = list_unique (messages);

  check_catalogue (unique, po, path, figures, diagnostics);
  check_interface (po, path, figures, diagnostics);
  check_leftovers (unique, po, path, diagnostics);

  for (guint i = 0; i < hip_po_file_get_n (po); i++)
    {
      const HipPoEntry *entry = hip_po_file_get (po, i);

      if (!hip_po_entry_is_translated (entry) || is_search_context (entry->context))
        continue;

      note_length (entry, path, figures);
      if (hip_catalogue_is_context (entry->context))
        check_numbers (entry, path, diagnostics);
    }

  hip_translation_check_wording (po, path, directory, language, diagnostics);
  hip_translation_check_terms (source, po, path, directory, language, diagnostics);

  return TRUE;
}

static void
append_share (GString    *text,
              const char *what,
              guint       n_done,
              guint       n)
{
  /* Rounded down: only what is whole is 100 %. */
  g_string_append_printf (text, "%-26s %u of %u translated, %u %%\n", what, n_done, n, n > 0 ? n_done * 100 / n : 100);
}

/**
 * hip_translation_figures_to_string:
 * @self: figures
 *
 * Returns: (transfer full): the figures, one a line, for people to read
 */
char *
hip_translation_figures_to_string (const HipTranslationFigures *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_share (text, "interface", self->n_interface_done, self->n_interface);
  append_share (text, "catalogue", self->n_catalogue_done, self->n_catalogue);
  append_share (text, "red flags and stop rules", self->n_safety_done, self->n_safety);
  g_string_append_printf (text, "%-26s %u\n", "long texts", self->long_texts->len);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hip_translation_figures_clear:
 * @self: figures
 *
 * Frees what the figures hold.
 */
void
hip_translation_figures_clear (HipTranslationFigures *self)
{
  g_clear_pointer (&self->long_texts, g_ptr_array_unref);
}
