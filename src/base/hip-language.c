/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-base"

#include "config.h"

#include "hip-language.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "hip-i18n.h"
#include "hip-messages.h"

/* How languages work here.
 *
 * The window speaks one language, the program's. It comes from the system, or from a preference for somebody who reads another one.
 * gettext() translates: GTK, libadwaita and templates know no other way. But gettext() does so only in a locale, and a system has
 * locales for the languages it was set up for, which the athlete's is not. So the locale stays the system's, for numbers and dates,
 * and the language is said in the variable LANGUAGE, which counts in every locale but “C”.
 *
 *  - The variable lives in memory of ours, and is changed there: setenv() moves the environment, while other threads read it.
 *  - Where messages have the locale “C”, or none that exists, they get a locale that every system has. From glibc 2.39 on
 *    “C.UTF-8” is as deaf to LANGUAGE as “C”, so English comes first; a system that has neither shows English.
 *  - The variable holds one language, which there are translations for, or English. A window half in one language and, in what GTK
 *    says, half in another helps nobody.
 *
 * A thread can speak another language for a while (hip_language_push()): it reads that language's file itself, without gettext(),
 * whose state is the whole process's. So a handout can be in the athlete's language while the window stays in the coach's.
 *
 * A program that does not call hip_language_init(), such as hip-map-tool, speaks English until it pushes something else. */

#define DOMAIN GETTEXT_PACKAGE

/* LANGUAGE, with room for what it is set to later. */
#define VARIABLE "LANGUAGE="
static char variable[sizeof VARIABLE + 256] = VARIABLE;

static char *directory;              /* what holds the translations */
static char *inherited;              /* what LANGUAGE was when the program started */
static gboolean speaks_english;      /* whether that, in the locale of the system, means English */
static const char *system_language;  /* interned, like each language below */
static const char *program_language; /* read in all threads, and NULL before hip_language_init() */

/* language → HipMessages, or nothing where there are none; they are kept, since texts live in them. */
static GHashTable *loaded;
G_LOCK_DEFINE_STATIC (loaded);

typedef struct
{
  const char  *language;
  HipMessages *messages; /* NULL in English */
} Spoken;

/* What this thread speaks, the last one pushed at the end. */
static GPrivate spoken = G_PRIVATE_INIT ((GDestroyNotify) g_array_unref);

static const Spoken *
get_spoken (void)
{
  GArray *stack = g_private_get (&spoken);

  return stack != NULL && stack->len > 0 ? &g_array_index (stack, Spoken, stack->len - 1) : NULL;
}

static gboolean
is_english (const char *language)
{
  return g_str_equal (language, HIP_LANGUAGE_ENGLISH);
}

static char *
build_path (const char *language)
{
  return g_build_filename (directory, language, "LC_MESSAGES", DOMAIN ".mo", NULL);
}

static gboolean
is_translated (const char *language)
{
  g_autofree char *path = NULL;

  if (directory == NULL || strchr (language, G_DIR_SEPARATOR) != NULL)
    return FALSE;

  path = build_path (language);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_translated (void)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = directory != NULL ? g_dir_open (directory, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (is_translated (name))
        g_ptr_array_add (languages, g_strdup (name));
    }

  g_ptr_array_sort (languages, compare_texts);

  return g_steal_pointer (&languages);
}

/* Brazilian Portuguese for somebody from Portugal, rather than English. */
static const char *
find_sibling (const char *language)
{
  g_autoptr (GPtrArray) languages = list_translated ();
  g_autofree char *prefix = g_strconcat (language, "_", NULL);

  for (guint i = 0; i < languages->len; i++)
    {
      if (g_str_has_prefix (g_ptr_array_index (languages, i), prefix))
        return g_intern_string (g_ptr_array_index (languages, i));
    }

  return NULL;
}

/* @wanted goes from “de_AT.UTF-8” to “de” for each language, and ends with “C”. */
static const char *
choose (const char *const *wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (is_translated (wanted[i]))
        return g_intern_string (wanted[i]);

      if (is_english (wanted[i]))
        break;

      if (strpbrk (wanted[i], "_.@") == NULL)
        {
          const char *sibling = find_sibling (wanted[i]);

          if (sibling != NULL)
            return sibling;
        }
    }

  return g_intern_static_string (HIP_LANGUAGE_ENGLISH);
}

static gboolean
is_plain (const char *locale)
{
  return g_str_equal (locale, "POSIX") || (locale[0] == 'C' && (locale[1] == '\0' || locale[1] == '.'));
}

/* The locale that the environment names, also if the system doesn't have it. */
static const char *
get_wanted_locale (void)
{
  const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && value[0] != '\0')
        return value;
    }

  return "C";
}

static void
set_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  if (is_plain (setlocale (LC_MESSAGES, NULL)) && setlocale (LC_MESSAGES, "en_US.UTF-8") == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/* Nobody who reads the variable meanwhile finds an unended text in it: the last byte is always zero, and the first is written
 * last. */
static void
set_variable (const char *language)
{
  char *value = variable + strlen (VARIABLE);
  gsize room = sizeof variable - sizeof VARIABLE;
  gsize length = strlen (language);

  g_return_if_fail (length <= room);

  value[0] = '\0';
  memset (value + 1, 0, room - 1);
  if (length > 0)
    memcpy (value + 1, language + 1, length - 1);
  value[0] = language[0];

  /* Tells gettext() that what it remembers is of another language. */
  textdomain (DOMAIN);
}

static const char *
get_message_directory (const char *fallback)
{
  const char *value = g_getenv ("HIP_MAP_LOCALEDIR");

  return value != NULL && value[0] != '\0' ? value : fallback;
}

/**
 * hip_language_init:
 * @locale_directory: (type filename): the folder that holds the translations; the variable HIP_MAP_LOCALEDIR names another one
 *
 * Sets the locale and the language to those of the system. A program calls this before anything else, while it has one thread.
 */
void
hip_language_init (const char *locale_directory)
{
  const char *locale = get_wanted_locale ();

  g_return_if_fail (locale_directory != NULL);
  g_return_if_fail (program_language == NULL);

  directory = g_strdup (get_message_directory (locale_directory));
  inherited = g_strndup (g_getenv ("LANGUAGE") != NULL ? g_getenv ("LANGUAGE") : "", sizeof variable - sizeof VARIABLE);

  /* In these locales programs speak English, whatever LANGUAGE says. */
  if (is_plain (locale))
    {
      system_language = g_intern_static_string (HIP_LANGUAGE_ENGLISH);
    }
  else
    {
      const char *const *wanted = g_get_language_names_with_category ("LC_MESSAGES");

      system_language = choose (wanted);
      speaks_english = g_str_has_prefix (wanted[0], HIP_LANGUAGE_ENGLISH);
    }

  set_locale ();

  /* GLib asks once whether the program has translations in the language of the system, and if not, leaves libraries in English
   * too. Asked before there is a domain it says yes, so that they can follow a language chosen later. */
  (void) g_dgettext ("glib20", "");

  set_variable (inherited);
  putenv (variable);
  bindtextdomain (DOMAIN, directory);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  textdomain (DOMAIN);

  hip_language_set (NULL);
}

/**
 * hip_language_set:
 * @language: (nullable): a language of hip_language_list(), or %NULL or nothing for the one of the system
 *
 * Changes the language of the program. What was translated before stays as it is: make windows and libraries anew.
 *
 * A language that there are no translations for counts as %NULL: the preference may be older than the program.
 */
void
hip_language_set (const char *language)
{
  const char *const head = ""; /* the head of a file is the translation of nothing */

  g_return_if_fail (directory != NULL);

  if (language == NULL || language[0] == '\0' || !(is_english (language) || is_translated (language)))
    language = system_language;

  /* Where the system speaks English it may be that of a country, which GTK has words for. */
  if (is_english (language) && is_english (system_language) && speaks_english)
    set_variable (inherited);
  else
    set_variable (language);

  /* Where gettext() can't read the file, or has no ears for LANGUAGE, all is English. */
  if (!is_english (language) && dgettext (DOMAIN, head)[0] == '\0')
    {
      g_warning ("The translations into “%s” can't be used on this system", language);
      language = HIP_LANGUAGE_ENGLISH;
      set_variable (language);
    }

  g_atomic_pointer_set (&program_language, (gpointer) g_intern_string (language));
}

/**
 * hip_language_get:
 *
 * Returns: (transfer none): the language that this thread speaks now, such as "pt_BR"
 */
const char *
hip_language_get (void)
{
  const Spoken *now = get_spoken ();
  const char *language = now != NULL ? now->language : g_atomic_pointer_get (&program_language);

  return language != NULL ? language : HIP_LANGUAGE_ENGLISH;
}

/**
 * hip_language_is_english:
 *
 * Returns: whether this thread speaks English now, so that nothing needs a translation
 */
gboolean
hip_language_is_english (void)
{
  return is_english (hip_language_get ());
}

/* A file that can't be read is as good as none: what it would say is said in English. */
static HipMessages *
get_messages (const char *language)
{
  HipMessages *messages;

  if (is_english (language) || !is_translated (language))
    return NULL;

  G_LOCK (loaded);

  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);

  if (!g_hash_table_lookup_extended (loaded, language, NULL, (gpointer *) &messages))
    {
      g_autofree char *path = build_path (language);
      g_autoptr (GError) error = NULL;

      messages = hip_messages_new (path, &error);
      if (messages == NULL)
        g_warning ("%s: %s", path, error->message);
      g_hash_table_insert (loaded, (char *) g_intern_string (language), messages);
    }

  G_UNLOCK (loaded);

  return messages;
}

/**
 * hip_language_push:
 * @language: a language of hip_language_list()
 *
 * Lets this thread speak another language until hip_language_pop(). What of the model is made meanwhile, a #HipLibrary for one, is
 * in that language, and stays so. Texts of the window are not affected.
 *
 * Returns: whether there are translations; otherwise this thread speaks English now, and hip_language_pop() ends that as well
 */
gboolean
hip_language_push (const char *language)
{
  GArray *stack = g_private_get (&spoken);
  Spoken entry = { HIP_LANGUAGE_ENGLISH, NULL };
  gboolean known;

  g_return_val_if_fail (language != NULL, FALSE);

  if (stack == NULL)
    {
      stack = g_array_new (FALSE, FALSE, sizeof (Spoken));
      g_private_set (&spoken, stack);
    }

  entry.messages = get_messages (language);
  known = entry.messages != NULL || is_english (language);
  if (known)
    entry.language = g_intern_string (language);
  g_array_append_val (stack, entry);

  return known;
}

/**
 * hip_language_pop:
 *
 * Lets this thread speak again what it spoke before hip_language_push().
 */
void
hip_language_pop (void)
{
  GArray *stack = g_private_get (&spoken);

  g_return_if_fail (stack != NULL && stack->len > 0);

  g_array_set_size (stack, stack->len - 1);
}

/**
 * hip_language_enter:
 * @language: a language
 *
 * Returns: what hip_language_leave() needs
 */
HipLanguageScope
hip_language_enter (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  if (g_str_equal (language, hip_language_get ()))
    return FALSE;

  hip_language_push (language);

  return TRUE;
}

/**
 * hip_language_leave:
 * @scope: what hip_language_enter() returned
 */
void
hip_language_leave (HipLanguageScope scope)
{
  if (scope)
    hip_language_pop ();
}

/**
 * hip_language_list:
 *
 * Returns: (transfer full): the languages that there are, English first
 */
GStrv
hip_language_list (void)
{
  g_autoptr (GPtrArray) languages = list_translated ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, HIP_LANGUAGE_ENGLISH);
  for (guint i = 0; i < languages->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (languages, i));

  return g_strv_builder_end (builder);
}

/* What another language says, or NULL. */
static const char *
look_up_in (const char *language,
            const char *context,
            const char *msgid)
{
  HipMessages *messages = get_messages (language);

  return messages != NULL ? hip_messages_lookup (messages, context, msgid) : NULL;
}

/**
 * hip_language_dup_name:
 * @language: a language of hip_language_list()
 *
 * Returns: (transfer full): what the language calls itself, such as “Deutsch”
 */
char *
hip_language_dup_name (const char *language)
{
  /* Translators: the name of your language in your language, such as “Deutsch”, for a list of languages. */
  const char *const english = NC_ ("language name", "English");
  const char *name;

  g_return_val_if_fail (language != NULL, NULL);

  name = is_english (language) ? english : look_up_in (language, "language name", english);

  return g_strdup (name != NULL ? name : language);
}

/**
 * hip_language_is_rtl:
 * @language: a language of hip_language_list()
 *
 * Returns: whether it is written from right to left
 */
gboolean
hip_language_is_rtl (const char *language)
{
  /* Translators: “default:RTL” if your language is written from right to left, else “default:LTR”. Nobody reads this. */
  const char *const ltr = NC_ ("text direction", "default:LTR");

  g_return_val_if_fail (language != NULL, FALSE);

  return g_strcmp0 (look_up_in (language, "text direction", ltr), "default:RTL") == 0;
}

/**
 * hip_translate:
 * @context: what sort of text it is, such as "region name"; data/catalogue/its/catalogue.its lists them
 * @text: (nullable): a text of the catalogue
 *
 * Translates a text of the catalogue. A text that there is no translation for stays as it is: nothing that the catalogue says is
 * left out, least of all a red flag, and a catalogue of somebody's own speaks for itself.
 *
 * Returns: (transfer none) (nullable): the text in the language that this thread speaks
 */
const char *
hip_translate (const char *context,
               const char *text)
{
  g_return_val_if_fail (context != NULL, text);

  /* The head of the file is the translation of nothing. */
  return text == NULL || text[0] == '\0' ? text : hip_pgettext (context, text);
}

/**
 * hip_gettext:
 * @msgid: a text of the program
 *
 * Returns: (transfer none): the text in the language that this thread speaks
 */
const char *
hip_gettext (const char *msgid)
{
  const Spoken *now = get_spoken ();
  const char *text = NULL;

  if (now == NULL)
    return hip_language_is_english () ? msgid : dgettext (DOMAIN, msgid);

  if (now->messages != NULL)
    text = hip_messages_lookup (now->messages, NULL, msgid);

  return text != NULL ? text : msgid;
}

/**
 * hip_pgettext:
 * @context: the context of the text
 * @msgid: a text of the program
 *
 * Returns: (transfer none): the text in the language that this thread speaks
 */
const char *
hip_pgettext (const char *context,
              const char *msgid)
{
  const Spoken *now = get_spoken ();
  const char *text = NULL;

  if (now == NULL)
    return hip_language_is_english () ? msgid : g_dpgettext2 (DOMAIN, context, msgid);

  if (now->messages != NULL)
    text = hip_messages_lookup (now->messages, context, msgid);

  return text != NULL ? text : msgid;
}

/**
 * hip_ngettext:
 * @msgid: a text of the program, for one
 * @msgid_plural: the text for several
 * @n: how many there are
 *
 * Returns: (transfer none): the text for so many in the language that this thread speaks
 */
const char *
hip_ngettext (const char *msgid,
              const char *msgid_plural,
              gulong      n)
{
  const Spoken *now = get_spoken ();
  const char *text = NULL;

  if (now == NULL && !hip_language_is_english ())
    return dngettext (DOMAIN, msgid, msgid_plural, n);

  if (now != NULL && now->messages != NULL)
    text = hip_messages_lookup_plural (now->messages, msgid, n);

  return text != NULL ? text : n == 1 ? msgid : msgid_plural;
}

/**
 * hip_join:
 * @texts: (element-type utf8): texts
 *
 * Returns: (transfer full): the texts as a list in one line
 */
char *
hip_join (GPtrArray *texts)
{
  /* Translators: stands between the entries of a list, as in “knee, hip, ankle”. */
  const char *separator = C_ ("list separator", ", ");
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (texts != NULL, NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? separator : "", (const char *) g_ptr_array_index (texts, i));

  return g_string_free (g_steal_pointer (&list), FALSE);
}
