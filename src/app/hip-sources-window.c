/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-sources-window.h"

#include <glib/gi18n.h>

/**
 * HipSourcesWindow:
 *
 * Everything that the catalogue rests on, one source a row: what it is, when it came out, what kind it is, and whether it was read
 * or only recalled.
 */
struct _HipSourcesWindow
{
  AdwWindow   parent_instance;

  GtkWidget  *list_view;
  GtkWidget  *window_title;

  HipLibrary *library;
};

G_DEFINE_FINAL_TYPE (HipSourcesWindow, hip_sources_window, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_LIBRARY = 1,
} HipSourcesWindowProps;

static GParamSpec *props[PROP_LIBRARY + 1];

static char *
get_details (GtkListItem *item,
             HipSource   *source)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *year;

  if (source == NULL)
    return NULL;

  year = hip_source_get_year (source);
  if (year != NULL && g_ascii_isdigit (*year))
    g_string_append_printf (text, "%s · ", year);
  g_string_append_printf (text, "%s · ", hip_source_get_kind (source));
  g_string_append (text, hip_source_get_verified (source) ? _("read") : _("from memory, not read again"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_text (GtkListItem *item,
          const char  *text)
{
  return text != NULL && *text != '\0';
}

static void
hip_sources_window_dispose (GObject *object)
{
  g_clear_object (&HIP_SOURCES_WINDOW (object)->library);
  gtk_widget_dispose_template (GTK_WIDGET (object), HIP_TYPE_SOURCES_WINDOW);

  G_OBJECT_CLASS (hip_sources_window_parent_class)->dispose (object);
}

static void
hip_sources_window_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HipSourcesWindow *self = HIP_SOURCES_WINDOW (object);

  switch ((HipSourcesWindowProps) property_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_sources_window_constructed (GObject *object)
{
  HipSourcesWindow *self = HIP_SOURCES_WINDOW (object);
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;
  GListModel *sources = hip_library_get_sources (self->library);
  const guint n = g_list_model_get_n_items (sources);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (sources)));
  g_autofree char *count = NULL;

  G_OBJECT_CLASS (hip_sources_window_parent_class)->constructed (object);

  gtk_builder_cscope_add_callback (scope, get_details);
  gtk_builder_cscope_add_callback (scope, has_text);
  factory = gtk_builder_list_item_factory_new_from_resource (scope, RESOURCE_PREFIX "/ui/hip-source-item.ui");
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), selection);
  g_object_unref (selection);

  count = g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->window_title), count);
}

static void
hip_sources_window_class_init (HipSourcesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hip_sources_window_constructed;
  object_class->dispose = hip_sources_window_dispose;
  object_class->set_property = hip_sources_window_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, HIP_TYPE_LIBRARY,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-sources-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSourcesWindow, list_view);
  gtk_widget_class_bind_template_child (widget_class, HipSourcesWindow, window_title);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hip_sources_window_init (HipSourcesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_sources_window_new:
 * @library: the library whose sources to show
 *
 * Returns: (transfer floating): a new window
 */
GtkWidget *
hip_sources_window_new (HipLibrary *library)
{
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  return g_object_new (HIP_TYPE_SOURCES_WINDOW, "library", library, NULL);
}
