/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the real window into PNG files, for people to look at: `hip-shots [OPTION…] OUT.png`, or `hip-shots --all FOLDER`. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "hip-application.h"
#include "hip-body-map.h"
#include "hip-fold.h"
#include "hip-handout-dialog.h"
#include "hip-help-window.h"
#include "hip-language.h"
#include "hip-mechanism-arrow.h"
#include "hip-save-dialog.h"
#include "hip-settings.h"
#include "hip-shots-athletes.h"
#include "hip-shots-session.h"
#include "hip-spot-list.h"
#include "hip-step-sheet.h"
#include "hip-window.h"

/* Seconds after which a window that never gets ready is given up. Nothing waits that long when all is well. */
#define PATIENCE 60

/* Frames drawn one after the other with nothing left to do, before the window counts as ready. */
#define CALM_FRAMES 3

static char *option_size;
static char *option_view;
static char **option_regions;
static char *option_catalogue;
static char *option_open;
static char *option_language;
static char **option_unfold;
static char *option_arrow;
static char **option_compare;
static gboolean option_compare_page;
static char **option_yes;
static char **option_no;
static double option_text_scale = 1.0;
static double option_scroll;
static gboolean option_all;
static gboolean option_dark;
static gboolean option_high_contrast;
static gboolean option_rtl;
static gboolean option_safety;
static gboolean option_safety_done;
static gboolean option_steps;
static char **option_pain;
static gboolean option_deep;
static gboolean option_spots;
static char *option_layer;
static char *option_point;
static gboolean option_mirrored;
static char *option_then_yes;
static char **option_prefer;
static char *option_action;
static char *option_help_page;
static gboolean option_kept;
static char *option_athletes;
static gboolean option_compare_sessions;
static char *option_records;
static char *option_import;
static char *option_page_action;
static gboolean option_unsaved;
static gboolean option_earlier;
static char *option_search;
static int option_result = -1;
static gboolean option_go;
static int option_routine = -1;
static int option_show = -1;
static char **option_rest;

static const GOptionEntry entries[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &option_all, "Write the whole set into a folder", NULL },
  { "size", 0, 0, G_OPTION_ARG_STRING, &option_size, "Size of the window in logical pixels", "WxH" },
  { "view", 0, 0, G_OPTION_ARG_STRING, &option_view, "The view to show", "VIEW" },
  { "region", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_regions, "Point at a region", "ID[:SIDE]" },
  { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &option_catalogue, "Take the knowledge from a file", "FILE" },
  { "yes", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_yes, "Answer yes", "FINDING" },
  { "no", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_no, "Answer no", "FINDING" },
  { "safety", 0, 0, G_OPTION_ARG_NONE, &option_safety, "Open the safety check", NULL },
  { "safety-done", 0, 0, G_OPTION_ARG_NONE, &option_safety_done, "Call the safety check done", NULL },
  { "then-yes", 0, 0, G_OPTION_ARG_STRING, &option_then_yes, "Answer yes after all that, and show what it moved", "FINDING" },
  { "prefer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_prefer, "Prefer something, as in the settings", "KEY=VALUE" },
  { "action", 0, 0, G_OPTION_ARG_STRING, &option_action, "Do an action, and draw the window that it opens", "ACTION" },
  { "kept", 0, 0, G_OPTION_ARG_NONE, &option_kept, "Keep the session for an athlete, in a folder of its own", NULL },
  { "athletes", 0, 0, G_OPTION_ARG_STRING, &option_athletes, "Open the list of athletes, or one of them", "list|NAME" },
  { "earlier", 0, 0, G_OPTION_ARG_NONE, &option_earlier, "Show earlier marks of that athlete", NULL },
  { "compare-sessions", 0, 0, G_OPTION_ARG_NONE, &option_compare_sessions, "Compare the last two sessions of that athlete", NULL },
  { "records", 0, 0, G_OPTION_ARG_FILENAME, &option_records, "Begin with a copy of a file as the records", "FILE" },
  { "import", 0, 0, G_OPTION_ARG_FILENAME, &option_import, "Look into a file to import, and draw the question", "FILE" },
  { "page-action", 0, 0, G_OPTION_ARG_STRING, &option_page_action, "Do an action of the page, and draw what it opens", "ACTION" },
  { "unsaved", 0, 0, G_OPTION_ARG_NONE, &option_unsaved, "Close the window over what can't be saved, and draw the question", NULL },
  { "help-page", 0, 0, G_OPTION_ARG_STRING, &option_help_page, "Open a page of the help", "PAGE" },
  { "open", 0, 0, G_OPTION_ARG_STRING, &option_open, "Open the details of a candidate", "CONDITION" },
  { "unfold", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_unfold, "Open what is folded under a title that begins so", "TITLE" },
  { "arrow", 0, 0, G_OPTION_ARG_STRING, &option_arrow, "Open an arrow of how pain builds up", "MECHANISM" },
  { "compare", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_compare, "Choose a candidate for comparing", "CONDITION" },
  { "compare-page", 0, 0, G_OPTION_ARG_NONE, &option_compare_page, "Compare what is chosen", NULL },
  { "steps", 0, 0, G_OPTION_ARG_NONE, &option_steps, "Open the list of steps", NULL },
  { "pain", 0, 0, G_OPTION_ARG_STRING_ARRAY, &option_pain, "How much it hurts, for one spot after the other", "0–10" },
  { "deep", 0, 0, G_OPTION_ARG_NONE, &option_deep, "Say that the first spot is felt deep inside", NULL },
  { "spots", 0, 0, G_OPTION_ARG_NONE, &option_spots, "Open the list of spots", NULL },
  { "layer", 0, 0, G_OPTION_ARG_STRING, &option_layer, "Peel the picture", "LAYER" },
  { "point", 0, 0, G_OPTION_ARG_STRING, &option_point, "Rest the pointer on the picture, in logical pixels", "X,Y" },
  { "mirrored", 0, 0, G_OPTION_ARG_NONE, &option_mirrored, "Mirror the picture", NULL },
  { "search", 0, 0, G_OPTION_ARG_STRING, &option_search, "Search for words", "WORDS" },
  { "result", 0, 0, G_OPTION_ARG_INT, &option_result, "Move to a result of the search", "POSITION" },
  { "go", 0, 0, G_OPTION_ARG_NONE, &option_go, "Go to that result", NULL },
  { "routine", 0, 0, G_OPTION_ARG_INT, &option_routine, "Start the routine and skip so many segments", "N" },
  { "show", 0, 0, G_OPTION_ARG_INT, &option_show, "Open show mode and move the light on by so many", "N" },
  { "scroll", 0, 0, G_OPTION_ARG_DOUBLE, &option_scroll, "Scroll the panel down by a share of its length", "0–1" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &option_dark, "Dark style", NULL },
  { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &option_high_contrast, "High contrast", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &option_rtl, "Right to left", NULL },
  { "language", 0, 0, G_OPTION_ARG_STRING, &option_language, "Speak a language of HIP_MAP_LOCALEDIR", "LANGUAGE" },
  { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &option_text_scale, "Scale of the text", "FACTOR" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &option_rest, NULL, "OUT" },
  { NULL },
};

/* What `--all` draws. */
static const struct
{
  const char *name;
  const char *arguments;
} shots[] = {
  { "empty", "" },
  { "front", "--region groin-crease:right" },
  { "side", "--view side --region greater-trochanter-bump:right" },
  { "back", "--view back --region sit-bone:left" },
  { "low-back", "--view low-back --region lumbar-paraspinals:right" },
  { "front-dark", "--dark --region groin-crease:right" },
  { "front-high-contrast", "--high-contrast --region groin-crease:right" },
  { "front-high-contrast-dark", "--high-contrast --dark --region groin-crease:right" },
  { "front-narrow", "--size 360x720 --region groin-crease:right" },
  { "empty-narrow", "--size 360x720" },
  { "front-tall", "--size 800x1200 --region groin-crease:right" },
  { "front-rtl", "--rtl --region groin-crease:right" },
  { "front-large-text", "--text-scale 2 --region groin-crease:right" },
  { "candidate", "--region groin-crease:right --open hip-impingement-labral" },
  { "claims", "--view side --region greater-trochanter-bump:left --open gluteal-tendinopathy --unfold What --scroll 0.4" },
  { "mechanisms", "--view back --region deep-buttock:left --open gluteal-deep-rotator-overload --unfold How --arrow m02 --scroll 0.5" },
  { "mechanisms-narrow", "--size 360x1100 --region greater-trochanter-bump:left --open gluteal-tendinopathy --unfold How --scroll 0.7" },
  { "steps", "--region groin-crease:right --steps" },
  { "compare-choice", "--region greater-trochanter-bump:left --compare gluteal-tendinopathy --compare hip-osteoarthritis" },
  { "compare", "--region greater-trochanter-bump:left --compare gluteal-tendinopathy --compare hip-osteoarthritis --compare"
               " tfl-itb-overload --compare-page" },
  { "compare-narrow", "--size 360x1100 --region greater-trochanter-bump:left --compare gluteal-tendinopathy --compare"
                      " hip-osteoarthritis --compare-page" },
  { "not-now", "--view side --region greater-trochanter-bump:left --yes side-lying-hurts --safety-done --steps --scroll 1" },
  { "safety-check", "--region groin-crease:right --safety" },
  { "safety-check-done", "--region groin-crease:right --no fever-or-unwell --safety-done" },
  { "stop", "--region groin-crease:right --yes landing-hurts --yes training-jump --safety-done" },
  { "emergency", "--region lumbar-midline --yes saddle-or-bladder-change" },
  { "pain", "--region groin-crease:right --pain 6 --deep" },
  { "pointed-structure", "--region groin-crease:right --layer deep-muscles --point 270,330" },
  { "pain-narrow", "--size 360x720 --region groin-crease:right --pain 6" },
  { "pain-spots",
    "--region groin-crease:right --region groin-crease:left --region pubis --region front-thigh:left --pain 0 --pain 3 --pain 7"
    " --pain 10 --spots" },
  { "moved", "--region groin-crease:right --safety-done --then-yes hip-turns-in-less --scroll 0.4" },
  { "moved-narrow", "--size 360x720 --region groin-crease:right --safety-done --then-yes hip-turns-in-less --scroll 0.4" },
  { "contradiction", "--region groin-crease:right --yes sudden-onset --yes gradual-onset --safety-done" },
  { "search", "--search sit-bone --result 0" },
  { "search-structure", "--search piriformis --result 0 --go" },
  { "search-condition", "--region groin-crease:left --search piriformis --result 1" },
  { "search-step", "--dark --region groin-crease:left --search foam --result 0 --go" },
  { "search-narrow", "--size 360x720 --search labrum --result 0" },
  { "search-none", "--search xyzzy" },
  { "search-rtl-high-contrast", "--rtl --high-contrast --search groin --result 1" },
  { "about", "--action app.about" },
  { "quality", "--action app.quality" },
  { "sources", "--action app.sources" },
  { "help", "--action app.help" },
  { "help-page", "--action app.help --help-page ask-next" },
  { "help-page-rtl", "--rtl --high-contrast --action app.help --help-page point" },
  { "preferences", "--action app.preferences" },
  { "preferences-dark", "--dark --action app.preferences" },
  { "preferred", "--region groin-crease:right --prefer mirrored=true --prefer skin-tone=dark --prefer detail=clinician" },
  { "preferred-text", "--region groin-crease:right --prefer text-size=150" },
  { "handout", "--size 960x740 --region sit-bone:left --yes sit-bone-pain --no limp --safety-done --action win.handout" },
  { "handout-narrow", "--size 360x720 --region sit-bone:left --yes sit-bone-pain --no limp --safety-done --action win.handout" },
  { "kept", "--region groin-crease:right --pain 3 --safety-done --kept" },
  { "kept-narrow", "--size 360x720 --region groin-crease:right --pain 3 --safety-done --kept" },
  { "save", "--region groin-crease:right --pain 3 --safety-done --action win.save-session" },
  { "athletes", "--region groin-crease:right --pain 3 --safety-done --kept --athletes list" },
  { "athletes-dark", "--dark --region groin-crease:right --pain 3 --safety-done --kept --athletes list" },
  { "athletes-hidden", "--region groin-crease:right --pain 3 --safety-done --prefer hide-names=true --kept --athletes list" },
  { "timeline", "--region groin-crease:right --pain 3 --region pubis --pain 1 --safety-done --kept --athletes Beta" },
  { "timeline-narrow", "--size 360x720 --region groin-crease:right --pain 3 --region pubis --pain 1"
    " --safety-done --kept --athletes Beta" },
  { "timeline-rtl-high-contrast", "--rtl --high-contrast --region groin-crease:right --pain 3 --region pubis --pain 1"
    " --safety-done --kept --athletes Beta" },
  { "timeline-dark", "--dark --size 960x1400 --region groin-crease:right --pain 3 --region pubis --pain 1 --safety-done"
                     " --kept --athletes Beta" },
  { "earlier", "--region groin-crease:right --pain 3 --region pubis --pain 1 --safety-done --kept --earlier" },
  { "compare-sessions", "--region groin-crease:right --pain 3 --region pubis --pain 1 --safety-done --kept --athletes Beta"
                        " --compare-sessions" },
  { "erase", "--region groin-crease:right --pain 3 --safety-done --kept --athletes Beta --page-action timeline.erase" },
  { "import", "--athletes list --import tests/data/records-1.json" },
  { "records-refused", "--records tests/data/records-1.json --athletes list" },
  { "records-refused-narrow", "--size 360x720 --dark --records tests/data/records-1.json --athletes list" },
  { "unsaved", "--records tests/data/records-1.json --region groin-crease:right --unsaved" },
  { "broken-catalogue", "--catalogue /dev/null" },
  { "routine", "--region deep-buttock:right --safety-done --routine 1" },
  { "routine-large", "--size 1920x1080 --region deep-buttock:right --safety-done --routine 1" },
  { "routine-counted", "--region groin-crease:right --routine 1" },
  { "routine-rest", "--region groin-crease:right --safety-done --routine 4" },
  { "routine-done", "--region deep-buttock:right --safety-done --routine 99" },
  { "routine-dark", "--dark --region deep-buttock:right --safety-done --routine 1" },
  { "routine-high-contrast", "--high-contrast --region deep-buttock:right --safety-done --routine 1" },
  { "routine-narrow", "--size 360x720 --region deep-buttock:right --routine 1" },
  { "routine-rtl", "--rtl --region groin-crease:right --safety-done --routine 1" },
  { "routine-large-text", "--text-scale 2 --region deep-buttock:right --safety-done --routine 1" },
  { "show", "--region deep-buttock:right --view back --show 1" },
  { "show-large", "--size 1920x1080 --region deep-buttock:right --view back --safety-done --show 1" },
  { "show-routine", "--region deep-buttock:right --view back --safety-done --routine 1 --show 0" },
  { "show-step", "--region groin-crease:right --safety-done --show 4" },
  { "show-dark", "--dark --region deep-buttock:right --view back --safety-done --routine 1 --show 0" },
  { "show-dark-large", "--size 1920x1080 --dark --region deep-buttock:right --view back --safety-done --routine 1 --show 0" },
  { "show-high-contrast", "--high-contrast --region deep-buttock:right --view back --show 0" },
  { "show-high-contrast-dark", "--high-contrast --dark --region deep-buttock:right --view back --safety-done --routine 1 --show 0" },
  { "show-narrow", "--size 360x720 --region deep-buttock:right --view back --show 0" },
  { "show-rtl", "--rtl --region groin-crease:right --safety-done --routine 1 --show 0" },
  { "show-empty", "--show 0" },
  { "show-stop", "--region groin-crease:right --yes landing-hurts --yes training-jump --safety-done --show 0" },
  { "show-emergency", "--region lumbar-midline --yes saddle-or-bladder-change --show 0" },
};

static struct
{
  GtkWidget *window;
  GtkWidget *opened; /* by an action, and drawn in place of the window */
  int width;
  int height;
  guint calm;
  gboolean prepared;
  int status;
} shot;

/* What scrolls in the panel, or in the list of steps when that is open. */
static GtkWidget *
find_scrolled_window (GtkWidget *widget)
{
  if (option_steps && GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_ancestor (widget, HIP_TYPE_STEP_SHEET) == NULL)
    return NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_scrolled_window (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
scroll (void)
{
  GtkWidget *scrolled_window = find_scrolled_window (GTK_WIDGET (hip_window_get_panel (HIP_WINDOW (shot.window))));
  GtkAdjustment *adjustment;

  if (scrolled_window == NULL)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled_window));
  gtk_adjustment_set_value (adjustment,
                            (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)) * option_scroll);
}

static GtkWidget *
find_spots_fold (GtkWidget *widget)
{
  if (HIP_IS_FOLD (widget) && HIP_IS_SPOT_LIST (gtk_widget_get_parent (widget)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_spots_fold (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_fold (GtkWidget  *widget,
           const char *title)
{
  if (HIP_IS_FOLD (widget) && gtk_widget_get_visible (widget)
      && g_str_has_prefix (hip_fold_get_title (HIP_FOLD (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_fold (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
say_pain (HipEnquiry *enquiry)
{
  GListModel *spots = hip_enquiry_get_spots (enquiry);

  for (guint i = 0; i < g_list_model_get_n_items (spots); i++)
    {
      g_autoptr (HipSpot) spot = g_list_model_get_item (spots, i);

      if (option_pain != NULL && i < g_strv_length (option_pain))
        hip_enquiry_set_intensity (enquiry, hip_spot_get_region (spot), hip_spot_get_side (spot),
                                   (int) g_ascii_strtoll (option_pain[i], NULL, 10));
      if (option_deep && i == 0)
        hip_enquiry_set_deep (enquiry, hip_spot_get_region (spot), hip_spot_get_side (spot), TRUE);
    }
}

/* Again and again, since where structures lie is only found out when somebody points at them. */
static void
point (void)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (shot.window)));
  double x, y;

  if (option_point != NULL && sscanf (option_point, "%lf,%lf", &x, &y) == 2)
    hip_map_canvas_point_at (hip_body_map_get_canvas (map), x, y);
}

static void
turn_map (HipBodyMap *map)
{
  HipLayer layer;

  if (option_layer != NULL && hip_layer_from_id (option_layer, &layer))
    hip_body_map_set_layer (map, layer);
  if (option_mirrored)
    hip_body_map_set_mirrored (map, TRUE);
}

static void
search (void)
{
  HipSearchPane *pane = hip_window_get_search_pane (HIP_WINDOW (shot.window));

  hip_search_pane_open (pane);
  hip_search_view_set_words (hip_search_pane_get_view (pane), option_search);
  if (option_result >= 0)
    hip_search_view_select (hip_search_pane_get_view (pane), option_result);
  if (option_go)
    g_signal_emit_by_name (hip_search_pane_get_view (pane),
                           "chosen",
                           hip_search_view_get_selected (hip_search_pane_get_view (pane)));
}

/* These adapt to their size as the window does; a window that is shown already can't be told one. */
static void
size_dialogs (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (!HIP_IS_HANDOUT_DIALOG (toplevel) && (!HIP_IS_SAVE_DIALOG (toplevel) || option_size == NULL))
        continue;

      gtk_widget_remove_css_class (GTK_WIDGET (toplevel), "solid-csd");
      gtk_window_set_default_size (toplevel, shot.width, shot.height);
    }
}

static void
unfold (const char *title)
{
  GtkWidget *fold = find_fold (shot.window, title);

  if (fold != NULL)
    hip_fold_set_expanded (HIP_FOLD (fold), TRUE);
  else
    g_printerr ("hip-shots: nothing is folded under “%s”\n", title);
}

static GtkWidget *
find_arrow (GtkWidget  *widget,
            const char *mechanism)
{
  if (HIP_IS_MECHANISM_ARROW (widget)
      && g_str_equal (hip_mechanism_get_id (hip_mechanism_arrow_get_mechanism (HIP_MECHANISM_ARROW (widget))), mechanism))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_arrow (child, mechanism);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Brings the window where the options want it. Returns whether it was there already. */
static gboolean
prepare (void)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (HIP_WINDOW (shot.window));
  HipPanel *panel = hip_window_get_panel (HIP_WINDOW (shot.window));

  if (shot.prepared)
    return TRUE;

  shot.prepared = TRUE;

  /* Without a compositor GTK draws a frame of its own, which nobody sees on a desktop. */
  gtk_widget_remove_css_class (shot.window, "solid-csd");

  if (enquiry == NULL)
    return FALSE;

  turn_map (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (shot.window))));
  say_pain (enquiry);
  if (option_spots)
    hip_fold_set_expanded (HIP_FOLD (find_spots_fold (GTK_WIDGET (panel))), TRUE);
  for (guint i = 0; option_no != NULL && option_no[i] != NULL; i++)
    hip_enquiry_set_answer (enquiry, option_no[i], HIP_ANSWER_NO);
  for (guint i = 0; option_yes != NULL && option_yes[i] != NULL; i++)
    hip_enquiry_set_answer (enquiry, option_yes[i], HIP_ANSWER_YES);
  if (option_safety_done)
    hip_enquiry_set_safety_done (enquiry, TRUE);
  if (option_then_yes != NULL)
    hip_enquiry_set_answer (enquiry, option_then_yes, HIP_ANSWER_YES);
  if (option_safety)
    hip_panel_start_safety_check (panel);
  if (option_open != NULL)
    hip_panel_set_open_condition (panel, option_open);
  for (guint i = 0; option_unfold != NULL && option_unfold[i] != NULL; i++)
    unfold (option_unfold[i]);
  if (option_arrow != NULL && find_arrow (shot.window, option_arrow) != NULL)
    hip_mechanism_arrow_set_expanded (HIP_MECHANISM_ARROW (find_arrow (shot.window, option_arrow)), TRUE);
  for (guint i = 0; option_compare != NULL && option_compare[i] != NULL; i++)
    gtk_widget_activate_action (GTK_WIDGET (panel), "panel.compare", "(sb)", option_compare[i], TRUE);
  if (option_compare_page)
    gtk_widget_activate_action (shot.window, "win.compare", "^as", option_compare);
  if (option_steps)
    hip_panel_show_steps (panel);
  if (option_search != NULL)
    search ();
  if (option_routine >= 0)
    hip_shots_start_routine (HIP_WINDOW (shot.window), option_routine);
  if (option_show >= 0)
    shot.opened = hip_shots_open_show (HIP_WINDOW (shot.window), shot.width, shot.height, option_show);
  if (option_kept)
    hip_shots_keep (HIP_WINDOW (shot.window));
  if (option_athletes != NULL)
    hip_shots_open_athletes (HIP_WINDOW (shot.window), option_athletes);
  if (option_earlier)
    hip_shots_show_earlier (HIP_WINDOW (shot.window));
  if (option_compare_sessions)
    hip_shots_compare_sessions (HIP_WINDOW (shot.window));
  if (option_import != NULL)
    hip_shots_import (HIP_WINDOW (shot.window), option_import);
  if (option_unsaved)
    hip_shots_close_unsaved (HIP_WINDOW (shot.window));
  if (option_action != NULL && !gtk_widget_activate_action (shot.window, option_action, NULL))
    g_error ("there is no action “%s”", option_action);
  size_dialogs ();

  return FALSE;
}

/* The other window, as soon as there is one. */
static gboolean
find_opened (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != shot.window && GTK_IS_WINDOW (toplevel) && gtk_widget_get_mapped (toplevel))
        shot.opened = toplevel;
    }

  if (shot.opened != NULL)
    gtk_widget_remove_css_class (shot.opened, "solid-csd");
  if (shot.opened != NULL && option_help_page != NULL)
    hip_help_window_open (HIP_HELP_WINDOW (shot.opened), option_help_page);

  return shot.opened != NULL;
}

/* Whether everything that is drawn is open. What a page can do depends on what it has read so far. */
static gboolean
open_all (void)
{
  const gboolean waits = option_action != NULL || option_page_action != NULL || option_import != NULL || option_unsaved;

  if (!waits || shot.opened != NULL || find_opened ())
    return TRUE;

  if (option_page_action != NULL)
    hip_shots_do_on_page (HIP_WINDOW (shot.window), option_page_action);

  return find_opened ();
}

static GtkWidget *
get_drawn (void)
{
  return shot.opened != NULL ? shot.opened : shot.window;
}

/* Nothing, when the window waits to be laid out again. */
static GskRenderNode *
dup_node (void)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (get_drawn ());
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable,
                          GDK_SNAPSHOT (snapshot),
                          gtk_widget_get_width (get_drawn ()),
                          gtk_widget_get_height (get_drawn ()));

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static gboolean
write_shot (GskRenderNode *node,
            const char    *path)
{
  g_autoptr (GskTransform) transform = NULL;
  g_autoptr (GskRenderNode) scaled = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  const int scale = gtk_widget_get_scale_factor (get_drawn ());
  const int width = gtk_widget_get_width (get_drawn ()) * scale;
  const int height = gtk_widget_get_height (get_drawn ()) * scale;

  /* A scale of one is no transform at all. */
  transform = gsk_transform_scale (NULL, scale, scale);
  scaled = transform != NULL ? gsk_transform_node_new (node, transform) : gsk_render_node_ref (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (get_drawn ())),
                                         scaled,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));

  return gdk_texture_save_to_png (texture, path);
}

static void
finish (int status)
{
  shot.status = status;
  gtk_window_destroy (GTK_WINDOW (shot.window));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  HipWindow *window = HIP_WINDOW (widget);
  g_autoptr (GskRenderNode) node = NULL;
  gboolean ready;

  point ();
  ready = hip_window_get_enquiry (window) == NULL || hip_shots_is_steady (get_drawn ());

  if (!prepare () || !ready || !open_all ()
      || (HIP_IS_HANDOUT_DIALOG (shot.opened) && !hip_handout_dialog_is_settled (HIP_HANDOUT_DIALOG (shot.opened))))
    {
      shot.calm = 0;
      return G_SOURCE_CONTINUE;
    }

  if (shot.calm == 0 && option_scroll > 0)
    scroll ();

  if (++shot.calm < CALM_FRAMES)
    return G_SOURCE_CONTINUE;

  node = dup_node ();
  if (node == NULL)
    return G_SOURCE_CONTINUE;

  if (gtk_widget_get_width (widget) != shot.width || gtk_widget_get_height (widget) != shot.height)
    g_printerr ("hip-shots: the window is %d×%d instead of %d×%d\n",
                gtk_widget_get_width (widget),
                gtk_widget_get_height (widget),
                shot.width,
                shot.height);

  if (!write_shot (node, option_rest[0]))
    {
      g_printerr ("hip-shots: can't write %s\n", option_rest[0]);
      finish (EXIT_FAILURE);
      return G_SOURCE_REMOVE;
    }

  g_print ("%s\n", option_rest[0]);
  finish (EXIT_SUCCESS);

  return G_SOURCE_REMOVE;
}

static gboolean
give_up_cb (gpointer data)
{
  g_printerr ("hip-shots: the window did not get ready\n");
  finish (EXIT_FAILURE);

  return G_SOURCE_REMOVE;
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (shot.window != NULL || !HIP_IS_WINDOW (window))
    return;

  shot.window = GTK_WIDGET (window);
  gtk_window_set_default_size (window, shot.width, shot.height);
  gtk_widget_add_tick_callback (shot.window, tick_cb, NULL, NULL);
  g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);
}

static void
prefer (void)
{
  g_autoptr (GSettings) settings = hip_settings_new ();

  for (guint i = 0; settings != NULL && option_prefer[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (option_prefer[i], "=", 2);
      g_autoptr (GVariant) now = g_settings_get_value (settings, parts[0]);
      g_autoptr (GVariant) value = NULL;

      if (g_variant_is_of_type (now, G_VARIANT_TYPE_STRING))
        value = g_variant_ref_sink (g_variant_new_string (parts[1]));
      else
        value = g_variant_parse (g_variant_get_type (now), parts[1], NULL, NULL, NULL);
      if (value == NULL || !g_settings_set_value (settings, parts[0], value))
        g_printerr ("hip-shots: “%s” can't be preferred\n", option_prefer[i]);
    }
}

static void
startup_cb (GApplication *application)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = 96 * PANGO_SCALE;
  g_object_set (settings,
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                "gtk-xft-dpi", (int) (dpi * option_text_scale),
                NULL);

  if (option_rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  if (option_prefer != NULL)
    prefer ();
}

static void
add_arguments (GPtrArray  *arguments,
               const char *name,
               const char *value)
{
  if (value == NULL)
    return;

  g_ptr_array_add (arguments, g_strdup (name));
  g_ptr_array_add (arguments, g_strdup (value));
}

static int
take_shot (void)
{
  g_autoptr (HipApplication) application = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  int status;

  /* libadwaita reads these when it starts. */
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", option_high_contrast ? "1" : "0", TRUE);
  g_setenv ("ADW_DEBUG_COLOR_SCHEME", option_dark ? "prefer-dark" : "prefer-light", TRUE);

  hip_language_init (LOCALEDIR);
  hip_language_set (option_language);
  gtk_disable_setlocale ();

  g_ptr_array_add (arguments, g_strdup ("hip-map"));
  add_arguments (arguments, "--view", option_view);
  add_arguments (arguments, "--catalogue", option_catalogue);
  for (guint i = 0; option_regions != NULL && option_regions[i] != NULL; i++)
    add_arguments (arguments, "--region", option_regions[i]);
  g_ptr_array_add (arguments, NULL);

  shot.status = EXIT_FAILURE;
  application = hip_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), NULL);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  status = g_application_run (G_APPLICATION (application), arguments->len - 1, (char **) arguments->pdata);

  return shot.window == NULL ? status : shot.status;
}

/* Each in a process of its own: contrast and direction are for the whole of a process. */
static int
take_all_shots (const char *program,
                const char *folder)
{
  int status = EXIT_SUCCESS;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_printerr ("hip-shots: can't make the folder %s\n", folder);
      return EXIT_FAILURE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (shots); i++)
    {
      g_autofree char *file = g_strconcat (shots[i].name, ".png", NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_auto (GStrv) arguments = g_strsplit (shots[i].arguments, " ", -1);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) argv = NULL;
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;

      g_strv_builder_add (builder, program);
      if (*shots[i].arguments != '\0')
        g_strv_builder_addv (builder, (const char **) arguments);
      g_strv_builder_add (builder, path);
      argv = g_strv_builder_end (builder);

      process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_NONE, &error);
      if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
        {
          g_printerr ("hip-shots: %s: %s\n", shots[i].name, error->message);
          status = EXIT_FAILURE;
        }
    }

  return status;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  hip_shots_isolate_records ();

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("hip-shots: %s\n", error->message);
      return 2;
    }

  if (option_rest == NULL || g_strv_length (option_rest) != 1)
    {
      g_printerr ("hip-shots: say where to write\n");
      return 2;
    }

  if (sscanf (option_size != NULL ? option_size : "1280x800", "%dx%d", &shot.width, &shot.height) != 2)
    {
      g_printerr ("hip-shots: a size is written like 1280x800\n");
      return 2;
    }

  if (option_records != NULL)
    hip_shots_put_records (option_records);

  return option_all ? take_all_shots (argv[0], option_rest[0]) : take_shot ();
}
