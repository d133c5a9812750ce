/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-quality-window.h"

#include <glib/gi18n.h>

/**
 * HipQualityWindow:
 *
 * What this build amounts to: the knowledge, how it does on worked cases, the picture. The figures come from the build itself;
 * nobody types them in.
 */
struct _HipQualityWindow
{
  AdwPreferencesWindow parent_instance;

  GtkWidget           *page;
};

G_DEFINE_FINAL_TYPE (HipQualityWindow, hip_quality_window, ADW_TYPE_PREFERENCES_WINDOW)

typedef struct
{
  const char *group;
  const char *key;
  const char *of; /* the key of the figure that it is a part of, or NULL */
  const char *title;
  const char *subtitle;
} Figure;

static const Figure figures[] = {
  { "knowledge", "regions", NULL, N_("Places on the body"), NULL },
  { "knowledge", "structures", NULL, N_("Structures"), NULL },
  { "knowledge", "conditions", NULL, N_("Conditions"), NULL },
  { "knowledge", "findings", NULL, N_("Questions and observations"), NULL },
  { "knowledge", "red-flags", NULL, N_("Warning signs and their rules"), NULL },
  { "knowledge", "regions-with-red-flags", "regions", N_("Places that ask for warning signs of their own"), NULL },
  { "knowledge", "steps", NULL, N_("Self-care steps and treatments"), NULL },
  { "knowledge", "mechanisms", NULL, N_("Claims about how pain builds up"), NULL },
  { "knowledge", "sources", NULL, N_("Sources"), NULL },
  { "knowledge", "sources-read", "sources", N_("Sources that were read"),
    N_("The others are from memory and marked so wherever they are named.") },
  { "knowledge", "sentences-with-source", "sentences", N_("Sentences with a source"), NULL },
  { "knowledge", "claims-answered", "claims", N_("Claims of popular articles that are answered"), NULL },
  { "knowledge", "reading-grade-mean", NULL, N_("Reading grade, on average"),
    N_("Years of school that a text takes to read, names of structures left out.") },
  { "knowledge", "reading-grade-worst", NULL, N_("Reading grade of the hardest text"), NULL },
  { "worked-cases", "first", "n", N_("Right cause named first"), NULL },
  { "worked-cases", "among-three", "n", N_("Right cause among the first three"), NULL },
  { "worked-cases", "urgency-exact", "n", N_("Urgency as a sports physician set it"), NULL },
  { "worked-cases", "urgency-too-low", "n", N_("Sent on too late"), NULL },
  { "stories", "first", "n", N_("Right cause named first"), NULL },
  { "stories", "among-three", "n", N_("Right cause among the first three"), NULL },
  { "stories", "urgency-exact", "n", N_("Urgency as expected"), NULL },
  { "stories", "urgency-too-low", "n", N_("Sent on too late"), NULL },
  { "stories", "urgency-too-high", "n", N_("Sent on although self-care would do"), NULL },
  { "picture", "places-as-broad-as-a-finger", "places", N_("Spots at least as broad as a finger"),
    N_("In a window of 1280 by 800, over all views.") },
  { "picture", "percent-of-body-in-no-place", NULL, N_("Part of the body that belongs to no spot, in percent"), NULL },
};

static const struct
{
  const char *group;
  const char *title;
  const char *description;
} groups[] = {
  { "knowledge", N_("Knowledge"), NULL },
  { "worked-cases", N_("Worked cases"),
    N_("Written together with the rules, so they show only that the rules do what they should.") },
  { "stories", N_("Stories"), N_("Written apart from the rules. No real patients: this is not a clinical study.") },
  { "picture", N_("Picture"), NULL },
};

static char *
dup_value (GKeyFile      *file,
           const Figure  *figure,
           GError       **error)
{
  g_autofree char *value = g_key_file_get_string (file, figure->group, figure->key, error);
  g_autofree char *whole = NULL;

  if (value == NULL || figure->of == NULL)
    return g_steal_pointer (&value);

  whole = g_key_file_get_string (file, figure->group, figure->of, error);
  if (whole == NULL)
    return NULL;

  /* Translators: a part of a number, such as “32 of 35”. */
  return g_strdup_printf (_("%s of %s"), value, whole);
}

static GtkWidget *
create_row (const Figure *figure,
            const char   *value)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _(figure->title),
                                 "subtitle", figure->subtitle != NULL ? _(figure->subtitle) : "",
                                 "title-lines", 0,
                                 "subtitle-lines", 0,
                                 NULL);
  GtkWidget *label = gtk_label_new (value);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static void
hip_quality_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HIP_TYPE_QUALITY_WINDOW);

  G_OBJECT_CLASS (hip_quality_window_parent_class)->dispose (object);
}

static void
hip_quality_window_class_init (HipQualityWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_quality_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-quality-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HipQualityWindow, page);
}

static void
hip_quality_window_init (HipQualityWindow *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize length;

  gtk_widget_init_template (GTK_WIDGET (self));

  bytes = g_resources_lookup_data (RESOURCE_PREFIX "/figures.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    {
      data = g_bytes_get_data (bytes, &length);
      hip_quality_window_show (self, data, length, &error);
    }

  if (error != NULL)
    {
      GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                                       "title", _("There are no figures in this build"),
                                       "description", error->message,
                                       NULL);

      adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));
    }
}

/**
 * hip_quality_window_new:
 *
 * Returns: (transfer floating): a new window with the figures of this build
 */
GtkWidget *
hip_quality_window_new (void)
{
  return g_object_new (HIP_TYPE_QUALITY_WINDOW, NULL);
}

/**
 * hip_quality_window_show:
 * @self: a #HipQualityWindow
 * @data: (array length=length) (element-type guint8): figures as `hip-map-tool figures` prints them
 * @length: how many bytes that are
 * @error: return location for an error
 *
 * Adds figures to the window. Nothing is added unless all of them are there.
 *
 * Returns: whether they could be read
 */
gboolean
hip_quality_window_show (HipQualityWindow  *self,
                         const char        *data,
                         gsize              length,
                         GError           **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *version = NULL;
  g_autofree char *date = NULL;
  g_autofree char *description = NULL;
  GtkWidget *group;

  g_return_val_if_fail (HIP_IS_QUALITY_WINDOW (self), FALSE);
  g_return_val_if_fail (data != NULL, FALSE);

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, error))
    return FALSE;

  version = g_key_file_get_string (file, "build", "version", error);
  if (version == NULL)
    return FALSE;

  date = g_key_file_get_string (file, "build", "date", error);
  if (date == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      char *value = dup_value (file, &figures[i], error);

      if (value == NULL)
        return FALSE;

      g_ptr_array_add (values, value);
    }

  /* Translators: the version of the program, then the date of its knowledge, such as “2026-11”. */
  description = g_strdup_printf (_("Version %s, knowledge of %s. These figures were counted when it was built, with the catalogue "
                                   "that comes with it."),
                                 version,
                                 date);
  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "description", description, NULL);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));

  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      group = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                            "title", _(groups[g].title),
                            "description", groups[g].description != NULL ? _(groups[g].description) : "",
                            NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
        {
          if (g_str_equal (figures[i].group, groups[g].group))
            adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&figures[i], g_ptr_array_index (values, i)));
        }
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));
    }

  return TRUE;
}
