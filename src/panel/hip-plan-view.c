/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-panel"

#include "config.h"

#include "hip-plan-view.h"

#include <glib/gi18n-lib.h>

#include "hip-accessible.h"
#include "hip-provenance.h"
#include "hip-template.h"
#include "hip-width-first-layout.h"

/**
 * HipPlanView:
 *
 * Running this week, and the day on which to look again, which the coach can change. The calendar is made when it is first wanted.
 */
struct _HipPlanView
{
  GtkWidget  parent_instance;

  GtkWidget *running_icon;
  GtkWidget *running_label;
  GtkWidget *advice_label;
  GtkWidget *provenance_label;
  GtkWidget *date_button;
  GtkWidget *date_label;

  GtkWidget *calendar;
  GtkWidget *choose_button;
  GtkWidget *usual_button;

  HipPlan   *plan;
};

G_DEFINE_FINAL_TYPE (HipPlanView, hip_plan_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PLAN = 1,
} HipPlanViewProps;

static GParamSpec *props[PROP_PLAN + 1];

static const struct
{
  const char *running;
  const char *title;
  const char *icon_name;
} verdicts[] = {
  { "keep", N_("Running this week: keep"), "object-select-symbolic" },
  { "change", N_("Running this week: change"), "document-edit-symbolic" },
  { "stop", N_("Running this week: stop"), "hip-stop-symbolic" },
};

static GDateTime *
create_date_time (const GDate *date)
{
  return g_date_time_new_local (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date), 12, 0, 0);
}

static void
set_date_text (HipPlanView *self,
               const char  *text)
{
  gtk_label_set_text (GTK_LABEL (self->date_label), text);
  hip_accessible_name_menu_button (self->date_button, text);
}

static void
update_date (HipPlanView *self)
{
  const GDate *date = hip_plan_get_recheck_date (self->plan);
  g_autoptr (GDateTime) time = date != NULL ? create_date_time (date) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (time == NULL)
    {
      set_date_text (self, _("Choose a day to look again"));
      return;
    }

  /* Translators: a day in short, in the format of g_date_time_format(), such as “Sat 12 Dec 2026”. */
  day = g_date_time_format (time, _("%a %-e %b %Y"));
  /* Translators: %s is the day on which to look at the athlete again. */
  text = g_strdup_printf (_("Look again on %s"), day);
  set_date_text (self, text);
}

/* For what the advice is, and on what it rests. */
static void
update_provenance (HipPlanView *self)
{
  HipCondition *adviser = hip_plan_get_adviser (self->plan);
  g_autofree char *sources = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->provenance_label, adviser != NULL);
  if (adviser == NULL)
    return;

  sources = hip_provenance_format_line (NULL, hip_condition_get_sources (adviser), hip_condition_get_reviewed (adviser));
  /* Translators: the name of a condition that the advice is for, then its sources, which are sentences. */
  text = g_strdup_printf (_("For: %s. %s"), hip_condition_get_name (adviser), sources);
  gtk_label_set_text (GTK_LABEL (self->provenance_label), text);
}

static void
plan_cb (HipPlanView *self)
{
  const char *running, *advice;

  g_assert (HIP_IS_PLAN_VIEW (self));

  running = self->plan != NULL ? hip_plan_get_running (self->plan) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), running != NULL);
  if (running == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      if (g_str_equal (verdicts[i].running, running))
        {
          gtk_label_set_text (GTK_LABEL (self->running_label), _(verdicts[i].title));
          gtk_image_set_from_icon_name (GTK_IMAGE (self->running_icon), verdicts[i].icon_name);
        }
    }

  advice = hip_plan_get_advice (self->plan);
  gtk_label_set_text (GTK_LABEL (self->advice_label), advice != NULL ? advice : "");
  gtk_widget_set_visible (self->advice_label, advice != NULL);
  update_provenance (self);
  update_date (self);
}

static void
get_selected (HipPlanView *self,
              GDate       *date)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  g_date_clear (date, 1);
  g_date_set_dmy (date, g_date_time_get_day_of_month (time), g_date_time_get_month (time), g_date_time_get_year (time));
}

/* A day to look again lies ahead. */
static void
selected_cb (HipPlanView *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today, selected;

  g_assert (HIP_IS_PLAN_VIEW (self));

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
  get_selected (self, &selected);
  gtk_widget_set_sensitive (self->choose_button, g_date_compare (&selected, &today) > 0);
}

static void
choose_cb (HipPlanView *self)
{
  GDate selected;

  g_assert (HIP_IS_PLAN_VIEW (self));

  get_selected (self, &selected);
  hip_plan_set_recheck_date (self->plan, &selected);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->date_button));
}

static void
usual_cb (HipPlanView *self)
{
  g_assert (HIP_IS_PLAN_VIEW (self));

  hip_plan_set_recheck_date (self->plan, NULL);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->date_button));
}

static GtkWidget *
add_button (HipPlanView *self,
            GtkWidget   *box,
            const char  *label,
            GCallback    callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
create_popover (HipPlanView *self)
{
  static const char *const parts[] = { "notify::day", "notify::month", "notify::year" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day to look again"), -1);
  gtk_box_append (GTK_BOX (box), self->calendar);
  self->choose_button = add_button (self, box, _("Use this day"), G_CALLBACK (choose_cb));
  gtk_widget_add_css_class (self->choose_button, "suggested-action");
  /* Translators: a button that goes back from a day that was chosen to the one that is usual for the condition. */
  self->usual_button = add_button (self, box, _("Back to the usual day"), G_CALLBACK (usual_cb));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_object (self->calendar, parts[i], G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->date_button), popover);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  HipPlanView *self = HIP_PLAN_VIEW (data);
  const GDate *date = hip_plan_get_recheck_date (self->plan);
  g_autoptr (GDateTime) time = date != NULL ? create_date_time (date) : g_date_time_new_now_local ();

  if (self->calendar == NULL)
    create_popover (self);

  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), time);
  selected_cb (self);
  gtk_widget_set_visible (self->usual_button, hip_plan_get_date_chosen (self->plan));
}

static void
hip_plan_view_dispose (GObject *object)
{
  HipPlanView *self = HIP_PLAN_VIEW (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, plan_cb, self);
  g_clear_object (&self->plan);
  if (self->date_button != NULL)
    gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->date_button), NULL, NULL, NULL);
  hip_template_dispose (GTK_WIDGET (self), HIP_TYPE_PLAN_VIEW);

  G_OBJECT_CLASS (hip_plan_view_parent_class)->dispose (object);
}

static void
hip_plan_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HipPlanView *self = HIP_PLAN_VIEW (object);

  switch ((HipPlanViewProps) property_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, hip_plan_view_get_plan (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_plan_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HipPlanView *self = HIP_PLAN_VIEW (object);

  switch ((HipPlanViewProps) property_id)
    {
    case PROP_PLAN:
      hip_plan_view_set_plan (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_plan_view_class_init (HipPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hip_plan_view_dispose;
  object_class->get_property = hip_plan_view_get_property;
  object_class->set_property = hip_plan_view_set_property;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, HIP_TYPE_PLAN,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HIP_TYPE_WIDTH_FIRST_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/hip-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HipPlanView, running_icon);
  gtk_widget_class_bind_template_child (widget_class, HipPlanView, running_label);
  gtk_widget_class_bind_template_child (widget_class, HipPlanView, advice_label);
  gtk_widget_class_bind_template_child (widget_class, HipPlanView, provenance_label);
  gtk_widget_class_bind_template_child (widget_class, HipPlanView, date_button);
  gtk_widget_class_bind_template_child (widget_class, HipPlanView, date_label);
  gtk_widget_class_set_css_name (widget_class, "planview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hip_plan_view_init (HipPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->date_button), popup_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hip_plan_view_describe_running:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): whether to run this week, such as “Running this week: change”, or %NULL if nobody can say
 */
const char *
hip_plan_view_describe_running (HipPlan *plan)
{
  const char *running;

  g_return_val_if_fail (HIP_IS_PLAN (plan), NULL);

  running = hip_plan_get_running (plan);
  for (gsize i = 0; running != NULL && i < G_N_ELEMENTS (verdicts); i++)
    {
      if (g_str_equal (verdicts[i].running, running))
        return _(verdicts[i].title);
    }

  return NULL;
}

/**
 * hip_plan_view_get_plan:
 * @self: a #HipPlanView
 *
 * Returns: (transfer none) (nullable): the plan
 */
HipPlan *
hip_plan_view_get_plan (HipPlanView *self)
{
  g_return_val_if_fail (HIP_IS_PLAN_VIEW (self), NULL);

  return self->plan;
}

/**
 * hip_plan_view_set_plan:
 * @self: a #HipPlanView
 * @plan: (nullable): the plan
 */
void
hip_plan_view_set_plan (HipPlanView *self,
                        HipPlan     *plan)
{
  g_return_if_fail (HIP_IS_PLAN_VIEW (self));
  g_return_if_fail (plan == NULL || HIP_IS_PLAN (plan));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, plan_cb, self);

  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "notify", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);

  plan_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
}
