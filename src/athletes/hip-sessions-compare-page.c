/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-sessions-compare-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hip-session-compare.h"
#include "hip-session-words.h"
#include "hip-template.h"

/**
 * HipSessionsComparePage:
 *
 * Any two sessions of an athlete, and in words what is different between them. Whichever is chosen first, the one that was later counts
 * as “now”.
 */
struct _HipSessionsComparePage
{
  GtkWidget   parent_instance;

  GtkWidget  *earlier_drop_down;
  GtkWidget  *later_drop_down;
  GtkWidget  *lines_box;

  HipLibrary *library;
  GPtrArray  *sessions; /* (element-type HipSession): the newest first */
};

G_DEFINE_FINAL_TYPE (HipSessionsComparePage, hip_sessions_compare_page, GTK_TYPE_WIDGET)

static void
append (HipSessionsComparePage *self,
        const char             *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_box_append (GTK_BOX (self->lines_box), label);
}

static void
selected_cb (HipSessionsComparePage *self)
{
  guint earlier = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->earlier_drop_down));
  guint later = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->later_drop_down));
  g_auto (GStrv) lines = NULL;
  GtkWidget *child;

  g_assert (HIP_IS_SESSIONS_COMPARE_PAGE (self));

  if (self->sessions == NULL || earlier >= self->sessions->len || later >= self->sessions->len)
    return;

  while ((child = gtk_widget_get_first_child (self->lines_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines_box), child);

  if (earlier == later)
    {
      append (self, _("Choose two different sessions."));
      return;
    }

  lines = hip_session_compare (g_ptr_array_index (self->sessions, MAX (earlier, later)),
                               g_ptr_array_index (self->sessions, MIN (earlier, later)),
                               self->library);
  for (guint i = 0; lines[i] != NULL; i++)
    append (self, lines[i]);
  if (lines[0] == NULL)
    append (self, _("Nothing has changed."));
}

/* The day, and the time where there are two on a day. */
static char *
dup_title (GPtrArray *sessions,
           guint      index)
{
  GDateTime *start = hip_session_get_start (g_ptr_array_index (sessions, index));
  g_autofree char *day = hip_session_words_dup_date (start);

  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *other = hip_session_words_dup_date (hip_session_get_start (g_ptr_array_index (sessions, i)));

      if (i != index && g_str_equal (other, day))
        {
          g_autofree char *time = g_date_time_format (start, "%H:%M");

          return g_strdup_printf ("%s, %s", day, time);
        }
    }

  return g_steal_pointer (&day);
}

static void
hip_sessions_compare_page_dispose (GObject *object)
{
  HipSessionsComparePage *self = HIP_SESSIONS_COMPARE_PAGE (object);

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_object (&self->library);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_SESSIONS_COMPARE_PAGE);

  G_OBJECT_CLASS (hip_sessions_compare_page_parent_class)->dispose (object);
}

static void
hip_sessions_compare_page_class_init (HipSessionsComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hip_sessions_compare_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-sessions-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HipSessionsComparePage, earlier_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HipSessionsComparePage, later_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HipSessionsComparePage, lines_box);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sessionscomparepage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_sessions_compare_page_init (HipSessionsComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hip_sessions_compare_page_new:
 * @sessions: (element-type HipSession): two or more sessions of an athlete, the newest first
 * @library: where to look for names
 *
 * Returns: (transfer floating): a new page, which compares the last two
 */
GtkWidget *
hip_sessions_compare_page_new (GPtrArray  *sessions,
                               HipLibrary *library)
{
  HipSessionsComparePage *self;
  g_autoptr (GtkStringList) titles = NULL;

  g_return_val_if_fail (sessions != NULL && sessions->len >= 2, NULL);
  g_return_val_if_fail (HIP_IS_LIBRARY (library), NULL);

  self = g_object_new (HIP_TYPE_SESSIONS_COMPARE_PAGE, NULL);
  titles = gtk_string_list_new (NULL);
  for (guint i = 0; i < sessions->len; i++)
    gtk_string_list_take (titles, dup_title (sessions, i));

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->earlier_drop_down), G_LIST_MODEL (titles));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->later_drop_down), G_LIST_MODEL (titles));
  self->library = g_object_ref (library);
  self->sessions = g_ptr_array_ref (sessions);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->earlier_drop_down), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->later_drop_down), 0);
  selected_cb (self);

  return GTK_WIDGET (self);
}
