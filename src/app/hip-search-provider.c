/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-search-provider.h"

#include <string.h>

#include "hip-options.h"
#include "hip-shell-search.h"

/**
 * HipSearchProvider:
 *
 * Answers the search of a desktop, such as GNOME Shell's: places, structures and conditions by plain words, terms and synonyms.
 *
 * It runs in the process of the program, which the desktop starts for it without a window, and which ends again when nobody has
 * asked for a while. It says nothing about what is in the window: only the catalogue is searched.
 *
 * ## Signals
 *
 * `activate-hit` (words, kind, id): somebody chose what was found by the words.
 * `launch` (words): somebody wants to go on searching in the program.
 */
struct _HipSearchProvider
{
  GObject                 parent_instance;

  GApplication           *application; /* not owned: it owns this */
  HipLibrary             *library;     /* loaded when it is first asked */
  HipShellSearchProvider2 *skeleton;
};

G_DEFINE_FINAL_TYPE (HipSearchProvider, hip_search_provider, G_TYPE_OBJECT)

enum
{
  ACTIVATE_HIT,
  LAUNCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A desktop shows a handful. */
#define MOST_RESULTS 20

/* Every key that somebody types is a search, and one letter fits with everything. */
#define LEAST_CHARACTERS 2

/* What somebody would look for by name. A question is nobody's name, and steps follow from what was reported. */
static const char *const kinds[] = { "region", "structure", "condition", NULL };

static HipLibrary *
ensure_library (HipSearchProvider *self)
{
  g_autoptr (GError) error = NULL;

  if (self->library == NULL)
    self->library = hip_options_load_library (NULL, &error);
  if (self->library == NULL)
    g_warning ("%s", error->message);

  return self->library;
}

static char *
dup_result_id (HipSearchHit *hit)
{
  return g_strconcat (hip_search_hit_get_kind (hit), ":", hip_search_hit_get_id (hit), NULL);
}

/* Takes an identifier apart that dup_result_id() made. Returns: whether it is one */
static gboolean
split_result_id (const char  *identifier,
                 char       **kind,
                 const char **id)
{
  const char *colon = strchr (identifier, ':');

  if (colon == NULL)
    return FALSE;

  *kind = g_strndup (identifier, colon - identifier);
  *id = colon + 1;

  return TRUE;
}

/* Returns: (transfer full): identifiers, the best first */
static GPtrArray *
search (HipLibrary *library,
        const char *words)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  hits = hip_library_search (library, words, &error);
  if (hits == NULL)
    {
      g_warning ("%s", error->message);
      return g_steal_pointer (&results);
    }

  n = g_list_model_get_n_items (hits);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HipSearchHit) hit = g_list_model_get_item (hits, i);

      if (g_strv_contains (kinds, hip_search_hit_get_kind (hit)))
        g_ptr_array_add (results, dup_result_id (hit));
    }

  return g_steal_pointer (&results);
}

/* What has all of the terms. The search of the library makes do with some of them when nothing has all, which is right for
 * somebody who looks for something here, and wrong for somebody who looks for anything on a computer. */
static char **
search_all (HipSearchProvider  *self,
            const char *const  *terms)
{
  HipLibrary *library = ensure_library (self);
  g_autoptr (GPtrArray) results = NULL;
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  if (library == NULL || g_utf8_strlen (words, -1) < LEAST_CHARACTERS)
    return g_new0 (char *, 1);

  results = search (library, words);
  for (guint t = 0; terms[t] != NULL && terms[1] != NULL; t++)
    {
      g_autoptr (GPtrArray) own = search (library, terms[t]);

      for (guint i = results->len; i-- > 0;)
        {
          if (!g_ptr_array_find_with_equal_func (own, g_ptr_array_index (results, i), g_str_equal, NULL))
            g_ptr_array_remove_index (results, i);
        }
    }

  if (results->len > MOST_RESULTS)
    g_ptr_array_set_size (results, MOST_RESULTS);
  g_ptr_array_add (results, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&results), FALSE);
}

/* What is said of a result. Returns: whether there is such a thing */
static gboolean
describe (HipLibrary  *library,
          const char  *kind,
          const char  *id,
          const char **name,
          const char **description)
{
  if (g_str_equal (kind, "region"))
    {
      HipRegion *region = hip_library_get_region (library, id);

      if (region == NULL)
        return FALSE;

      *name = hip_region_get_name (region);
      *description = hip_region_get_landmark (region);
      return TRUE;
    }

  if (g_str_equal (kind, "structure"))
    {
      HipStructure *structure = hip_library_get_structure (library, id);

      if (structure == NULL)
        return FALSE;

      *name = hip_structure_get_name (structure);
      *description = hip_structure_get_term (structure);
      return TRUE;
    }

  if (g_str_equal (kind, "condition"))
    {
      HipCondition *condition = hip_library_get_condition (library, id, NULL);

      if (condition == NULL)
        return FALSE;

      *name = hip_condition_get_name (condition);
      *description = hip_condition_get_term (condition);
      return TRUE;
    }

  return FALSE;
}

static gboolean
initial_result_set_cb (HipSearchProvider     *self,
                       GDBusMethodInvocation *invocation,
                       const char *const     *terms)
{
  g_auto (GStrv) results = NULL;

  g_application_hold (self->application);
  results = search_all (self, terms);
  hip_shell_search_provider2_complete_get_initial_result_set (self->skeleton, invocation, (const char *const *) results);
  g_application_release (self->application);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* Looking again costs no more than looking through what was found: it is one indexed query. */
static gboolean
subsearch_result_set_cb (HipSearchProvider     *self,
                         GDBusMethodInvocation *invocation,
                         const char *const     *previous,
                         const char *const     *terms)
{
  g_auto (GStrv) results = NULL;

  g_application_hold (self->application);
  results = search_all (self, terms);
  hip_shell_search_provider2_complete_get_subsearch_result_set (self->skeleton, invocation, (const char *const *) results);
  g_application_release (self->application);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
result_metas_cb (HipSearchProvider     *self,
                 GDBusMethodInvocation *invocation,
                 const char *const     *identifiers)
{
  GVariantBuilder metas;
  HipLibrary *library;

  g_application_hold (self->application);
  library = ensure_library (self);
  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; library != NULL && identifiers[i] != NULL; i++)
    {
      g_autofree char *kind = NULL;
      const char *id, *name, *description;

      if (!split_result_id (identifiers[i], &kind, &id) || !describe (library, kind, id, &name, &description))
        continue;

      g_variant_builder_open (&metas, G_VARIANT_TYPE ("a{sv}"));
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (identifiers[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (name));
      g_variant_builder_add (&metas, "{sv}", "gicon", g_variant_new_string (APP_ID));
      if (description != NULL)
        g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_close (&metas);
    }

  hip_shell_search_provider2_complete_get_result_metas (self->skeleton, invocation, g_variant_builder_end (&metas));
  g_application_release (self->application);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
activate_result_cb (HipSearchProvider     *self,
                    GDBusMethodInvocation *invocation,
                    const char            *identifier,
                    const char *const     *terms,
                    guint                  timestamp)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  g_autofree char *kind = NULL;
  const char *id;

  g_application_hold (self->application);
  if (split_result_id (identifier, &kind, &id))
    g_signal_emit (self, signals[ACTIVATE_HIT], 0, words, kind, id);
  hip_shell_search_provider2_complete_activate_result (self->skeleton, invocation);
  g_application_release (self->application);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
launch_search_cb (HipSearchProvider     *self,
                  GDBusMethodInvocation *invocation,
                  const char *const     *terms,
                  guint                  timestamp)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  g_application_hold (self->application);
  g_signal_emit (self, signals[LAUNCH], 0, words);
  hip_shell_search_provider2_complete_launch_search (self->skeleton, invocation);
  g_application_release (self->application);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
hip_search_provider_dispose (GObject *object)
{
  HipSearchProvider *self = HIP_SEARCH_PROVIDER (object);

  hip_search_provider_unexport (self);
  g_clear_object (&self->skeleton);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (hip_search_provider_parent_class)->dispose (object);
}

static void
hip_search_provider_class_init (HipSearchProviderClass *klass)
{
  const GSignalFlags flags = G_SIGNAL_RUN_LAST;

  G_OBJECT_CLASS (klass)->dispose = hip_search_provider_dispose;

  signals[ACTIVATE_HIT] = g_signal_new ("activate-hit", G_TYPE_FROM_CLASS (klass), flags, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[LAUNCH] = g_signal_new ("launch", G_TYPE_FROM_CLASS (klass), flags, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hip_search_provider_init (HipSearchProvider *self)
{
  self->skeleton = hip_shell_search_provider2_skeleton_new ();

  g_signal_connect_swapped (self->skeleton, "handle-get-initial-result-set", G_CALLBACK (initial_result_set_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-get-subsearch-result-set", G_CALLBACK (subsearch_result_set_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-get-result-metas", G_CALLBACK (result_metas_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-activate-result", G_CALLBACK (activate_result_cb), self);
  g_signal_connect_swapped (self->skeleton, "handle-launch-search", G_CALLBACK (launch_search_cb), self);
}

/**
 * hip_search_provider_new:
 * @application: (transfer none): the program, kept alive while it answers; it must outlive the provider
 *
 * Returns: (transfer full): a new provider that nobody can ask yet
 */
HipSearchProvider *
hip_search_provider_new (GApplication *application)
{
  HipSearchProvider *self = g_object_new (HIP_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;

  return self;
}

/**
 * hip_search_provider_set_library:
 * @self: a #HipSearchProvider
 * @library: (nullable): the knowledge to search, or %NULL for that of the program itself
 */
void
hip_search_provider_set_library (HipSearchProvider *self,
                                 HipLibrary        *library)
{
  g_return_if_fail (HIP_IS_SEARCH_PROVIDER (self));

  g_set_object (&self->library, library);
}

/**
 * hip_search_provider_export:
 * @self: a #HipSearchProvider
 * @connection: the session bus
 * @object_path: where to be asked
 * @error: return location for an error
 *
 * Returns: whether the provider can be asked now
 */
gboolean
hip_search_provider_export (HipSearchProvider  *self,
                            GDBusConnection    *connection,
                            const char         *object_path,
                            GError            **error)
{
  g_return_val_if_fail (HIP_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, object_path, error);
}

/**
 * hip_search_provider_unexport:
 * @self: a #HipSearchProvider
 *
 * Ends what hip_search_provider_export() began.
 */
void
hip_search_provider_unexport (HipSearchProvider *self)
{
  g_return_if_fail (HIP_IS_SEARCH_PROVIDER (self));

  if (self->skeleton != NULL && g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->skeleton)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
