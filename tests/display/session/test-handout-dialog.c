/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "fake-email-portal.h"
#include "hip-handout-dialog.h"
#include "hip-handout-preview.h"
#include "hip-handout-print.h"
#include "hip-language.h"
#include "hip-outbox.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"

/* Of a PDF: the size of a page, and where something compressed begins, of which there is enough in so many bytes. */
#define MEDIA_BOX "/MediaBox"
#define STREAM "stream\n"
#define STREAM_SIZE 65536

typedef struct
{
  HipEnquiry *enquiry;
  GtkWidget  *parent;
  GtkWidget  *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->enquiry = hip_test_enquiry_new ();
  hip_test_point_at (fixture->enquiry, "sit-bone", HIP_SIDE_LEFT);
  hip_enquiry_set_answer (fixture->enquiry, "sit-bone-pain", HIP_ANSWER_YES);
  if (data != NULL)
    hip_enquiry_set_answer (fixture->enquiry, data, HIP_ANSWER_YES);
  hip_enquiry_set_safety_done (fixture->enquiry, TRUE);

  fixture->parent = adw_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
  fixture->dialog = hip_handout_dialog_new (GTK_WINDOW (fixture->parent), fixture->enquiry);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  hip_test_wait_until (hip_handout_dialog_is_settled (HIP_HANDOUT_DIALOG (fixture->dialog)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  hip_test_wait_until (fixture->dialog == NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_clear_object (&fixture->enquiry);
}

static HipHandout *
get_handout (Fixture *fixture)
{
  return hip_handout_dialog_get_handout (HIP_HANDOUT_DIALOG (fixture->dialog));
}

static void
settle (Fixture *fixture)
{
  hip_test_wait_until (hip_handout_dialog_is_settled (HIP_HANDOUT_DIALOG (fixture->dialog)));
}

static gboolean
is_row (GtkWidget  *widget,
        const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  return hip_test_find (fixture->dialog, is_row, title);
}

static GtkWidget *
find_switch (Fixture    *fixture,
             const char *title)
{
  return adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (fixture, title)));
}

static gboolean
label_starts_with (GtkWidget  *widget,
                   const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return hip_test_find (fixture->dialog, label_starts_with, text) != NULL;
}

static gboolean
is_visible_of_type (GtkWidget  *widget,
                    const char *type_name)
{
  return gtk_widget_get_mapped (widget) && g_type_is_a (G_OBJECT_TYPE (widget), g_type_from_name (type_name));
}

static gboolean
has_action (GtkWidget  *widget,
            const char *action)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static void
write_note (Fixture    *fixture,
            const char *text)
{
  GtkWidget *view = hip_test_find (fixture->dialog, is_visible_of_type, "GtkTextView");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  settle (fixture);
}

/* What is ticked is what is on the page, until somebody ticks. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *steps = hip_enquiry_get_steps (fixture->enquiry);
  g_auto (GStrv) automatic = hip_handout_list_steps (get_handout (fixture));
  g_auto (GStrv) chosen = NULL;
  g_auto (GStrv) again = NULL;
  g_autoptr (HipStep) first = g_list_model_get_item (steps, 0);
  g_autoptr (HipStep) last = g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);

  g_assert_cmpuint (g_strv_length (automatic), >=, 3);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);
      GtkWidget *check = find_switch (fixture, hip_step_get_title (step));

      g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)), ==,
                       g_strv_contains ((const char *const *) automatic, hip_step_get_id (step)));
    }

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_switch (fixture, hip_step_get_title (first))), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_switch (fixture, hip_step_get_title (last))), TRUE);
  settle (fixture);
  chosen = hip_handout_list_steps (get_handout (fixture));
  g_assert_false (g_strv_contains ((const char *const *) chosen, hip_step_get_id (first)));
  g_assert_true (g_strv_contains ((const char *const *) chosen, hip_step_get_id (last)));

  hip_test_click (fixture->dialog, "Automatic");
  settle (fixture);
  again = hip_handout_list_steps (get_handout (fixture));
  g_assert_cmpstrv (automatic, again);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_switch (fixture, hip_step_get_title (first)))));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_switch (fixture, hip_step_get_title (last)))));
}

static void
test_paper (Fixture       *fixture,
            gconstpointer  data)
{
  double width, height;

  for (HipPaper paper = HIP_N_PAPERS; paper-- > 0;)
    {
      double wanted_width, wanted_height;

      adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Paper")), paper);
      settle (fixture);
      hip_paper_get_size (paper, &wanted_width, &wanted_height);
      hip_handout_get_page_size (get_handout (fixture), &width, &height);
      g_assert_cmpfloat_with_epsilon (width, wanted_width, 0.001);
      g_assert_cmpfloat_with_epsilon (height, wanted_height, 0.001);
    }
}

/* More than fits is said, and a second page takes it. */
static void
test_two_pages (Fixture       *fixture,
                gconstpointer  data)
{
  GListModel *steps = hip_enquiry_get_steps (fixture->enquiry);
  g_autofree char *left_out = NULL;
  g_autofree char *nothing = NULL;

  g_assert_false (says (fixture, "1 step does not fit."));
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (find_switch (fixture, hip_step_get_title (step))), i < 10);
    }
  settle (fixture);
  g_assert_cmpuint (hip_handout_get_n_pages (get_handout (fixture)), ==, 1);
  left_out = hip_handout_dup_left_out (get_handout (fixture));
  g_assert_nonnull (left_out);
  g_assert_true (says (fixture, left_out));

  gtk_switch_set_active (GTK_SWITCH (find_switch (fixture, "Second page")), TRUE);
  settle (fixture);
  g_assert_cmpuint (hip_handout_get_n_pages (get_handout (fixture)), ==, 2);
  nothing = hip_handout_dup_left_out (get_handout (fixture));
  g_assert_null (nothing);
}

static GBytes *
create_pdf (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = hip_handout_create_pdf (get_handout (fixture), &error);

  g_assert_no_error (error);

  return pdf;
}

/* Everything that is written changes the page. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) plain = create_pdf (fixture);
  g_autoptr (GBytes) with_note = NULL;
  g_autoptr (GBytes) with_name = NULL;
  g_autoptr (GString) long_note = g_string_new (NULL);

  write_note (fixture, "See you on Thursday.");
  with_note = create_pdf (fixture);
  g_assert_false (g_bytes_equal (plain, with_note));

  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, "Athlete’s name (left out if empty)")), "Emil");
  settle (fixture);
  with_name = create_pdf (fixture);
  g_assert_false (g_bytes_equal (with_note, with_name));

  for (guint i = 0; i < 1000; i++)
    g_string_append (long_note, "on and on ");
  write_note (fixture, long_note->str);
  g_assert_true (says (fixture, "The end of the note does not fit."));
}

static void
test_recheck (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (fixture, "Look at it again")));
  GtkWidget *calendar = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_autoptr (GDateTime) proposed = g_date_time_ref (hip_handout_get_recheck (get_handout (fixture)));
  g_autoptr (GDateTime) later = g_date_time_add_days (proposed, 9);
  g_autoptr (GDateTime) past = g_date_time_add_days (proposed, -1000);
  GDateTime *recheck;

  gtk_calendar_select_day (GTK_CALENDAR (calendar), later);
  settle (fixture);
  recheck = hip_handout_get_recheck (get_handout (fixture));
  g_assert_cmpint (g_date_time_get_day_of_year (recheck), ==, g_date_time_get_day_of_year (later));
  g_assert_cmpint (g_date_time_get_year (recheck), ==, g_date_time_get_year (later));

  /* Nobody looks again in the past. */
  gtk_calendar_select_day (GTK_CALENDAR (calendar), past);
  hip_test_wait_until (says (fixture, "Choose a day to come."));
  settle (fixture);
  recheck = hip_handout_get_recheck (get_handout (fixture));
  g_assert_cmpint (g_date_time_get_day_of_year (recheck), ==, g_date_time_get_day_of_year (later));
}

/* The page can speak what the athlete reads, while the dialog speaks what the coach does. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row = find_row (fixture, "Language");
  g_auto (GStrv) languages = hip_language_list ();
  g_autoptr (GBytes) english = create_pdf (fixture);

  g_assert_cmpuint (g_strv_length (languages), ==, 3);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GBytes) pdf = NULL;

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      settle (fixture);
      pdf = create_pdf (fixture);
      g_assert_cmpint (g_bytes_equal (pdf, english), ==, g_str_equal (languages[i], HIP_LANGUAGE_ENGLISH));
      g_assert_nonnull (find_row (fixture, "Look at it again"));
    }
}

static void
test_referral (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (hip_handout_is_referral (get_handout (fixture)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), ==, "Referral note");
  g_assert_null (find_row (fixture, "Look at it again"));
  g_assert_null (find_row (fixture, "Second page"));
  g_assert_null (hip_test_find (fixture->dialog, is_visible_of_type, "GtkCheckButton"));
  g_assert_nonnull (find_row (fixture, "Paper"));
}

static void
save (Fixture *fixture,
      GFile   *file)
{
  hip_handout_delivery_save (hip_handout_dialog_get_delivery (HIP_HANDOUT_DIALOG (fixture->dialog)), get_handout (fixture), file);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("hip-handout-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "page.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) bad = g_file_new_for_path (nowhere);
  g_autofree char *contents = NULL;

  save (fixture, file);
  hip_test_wait_until (says (fixture, "Saved as “page.pdf”"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_unlink (path);

  save (fixture, bad);
  hip_test_wait_until (says (fixture, "The page was not saved: "));
  g_rmdir (folder);
}

/* Whoever closes the dialog at once gets the file all the same. */
static void
test_save_and_close (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("hip-handout-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  save (fixture, file);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  hip_test_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_rmdir (folder);
}

/* A PDF has zeros in it. */
static const char *
find_bytes (const char *contents,
            gsize       length,
            const char *wanted)
{
  const gsize n = strlen (wanted);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (contents + i, wanted, n) == 0)
        return contents + i;
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): what is said of the page, of which cairo 1.18 makes an object in a stream */
static char *
dup_media_box (const char *contents,
               gsize       length)
{
  const char *found = find_bytes (contents, length, MEDIA_BOX);
  const char *stream = contents;

  if (found != NULL)
    return g_strndup (found, STREAM_SIZE);

  while ((stream = find_bytes (stream, length - (stream - contents), STREAM)) != NULL)
    {
      g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
      g_autofree char *text = g_malloc (STREAM_SIZE);
      gsize n_read, n = 0;

      stream += strlen (STREAM);
      g_converter_convert (converter, stream, length - (stream - contents), text, STREAM_SIZE, 0, &n_read, &n, NULL);
      found = find_bytes (text, n, MEDIA_BOX);
      if (found != NULL)
        return g_strndup (found, n - (found - text));
    }

  return NULL;
}

static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("hip-handout-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *name = NULL;
  double width, height, print_width, print_height;
  g_autofree char *box = NULL;
  int n_pages;
  gsize length;

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Paper")), HIP_PAPER_LETTER);
  settle (fixture);
  operation = hip_handout_print_operation_new (get_handout (fixture));
  g_object_get (operation, "job-name", &name, "n-pages", &n_pages, NULL);
  g_assert_true (g_str_has_prefix (name, "hip-map-"));
  g_assert_cmpint (n_pages, ==, 1);

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));

  /* The print has the size of the paper, and the page is on it, not just white. */
  hip_handout_get_page_size (get_handout (fixture), &width, &height);
  box = dup_media_box (contents, length);
  g_assert_nonnull (box);
  g_assert_cmpint (sscanf (box, MEDIA_BOX " [ 0 0 %lf %lf ]", &print_width, &print_height), ==, 2);
  g_assert_cmpfloat_with_epsilon (print_width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (print_height, height, 0.01);
  g_assert_cmpuint (length, >, 20000);
  g_unlink (path);
  g_rmdir (folder);
}

static char *
get_outbox (void)
{
  return g_build_filename (g_get_user_cache_dir (), GETTEXT_PACKAGE, "outbox", NULL);
}

static void
test_no_email (Fixture       *fixture,
               gconstpointer  data)
{
  /* The bus of the tests has no portal. */
  g_assert_null (hip_test_find (fixture->dialog, has_action, "handout.email"));
}

static void
test_email (void)
{
  FakeEmailPortal *portal = fake_email_portal_new ();
  g_autofree char *outbox = get_outbox ();
  gconstpointer contents;
  Fixture fixture = { NULL };

  set_up (&fixture, NULL);
  hip_test_wait_until (hip_test_find (fixture.dialog, has_action, "handout.email") != NULL);
  gtk_widget_activate_action (fixture.dialog, "handout.email", NULL);
  hip_test_wait_until (fake_email_portal_get_attachment (portal) != NULL);
  contents = g_bytes_get_data (fake_email_portal_get_attachment (portal), NULL);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpstr (fake_email_portal_get_subject (portal), ==, "Handout");

  /* What another program was to take over does not stay. */
  g_assert_true (g_file_test (outbox, G_FILE_TEST_IS_DIR));
  hip_outbox_clear ();
  g_assert_false (g_file_test (outbox, G_FILE_TEST_EXISTS));

  fake_email_portal_refuse (portal);
  gtk_widget_activate_action (fixture.dialog, "handout.email", NULL);
  hip_test_wait_until (says (&fixture, "No e-mail could be started: There is no mail program."));
  hip_outbox_clear ();

  tear_down (&fixture, NULL);
  fake_email_portal_free (portal);
}

static void
test_outbox (void)
{
  g_autofree char *outbox = get_outbox ();
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autoptr (GFile) one = NULL;
  g_autoptr (GFile) two = NULL;
  g_autoptr (GFile) none = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  one = hip_outbox_put ("one.pdf", first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (g_file_peek_path (one), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (outbox, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  /* One at a time. */
  two = hip_outbox_put ("two.pdf", second, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (one, NULL));
  g_assert_true (g_file_query_exists (two, NULL));
  hip_outbox_clear ();

  /* Where a file is in the way nothing can be put, and it says so. */
  g_assert_true (g_file_set_contents (outbox, "", 0, NULL));
  none = hip_outbox_put ("three.pdf", first, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
  g_unlink (outbox);
}

static gboolean
is_nameless_control (GtkWidget  *widget,
                     const char *argument)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_focusable (widget) || !gtk_widget_get_can_focus (widget))
    return FALSE;

  /* The text of a label is its name. A scrolled window is moved through, and a list is reached by its rows. The close button and
   * the insides of rows of libadwaita are its own. */
  if (GTK_IS_LABEL (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_VIEWPORT (widget) || GTK_IS_LIST_BOX (widget)
      || GTK_IS_TEXT (widget) || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
      || gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL
      || gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) != NULL)
    return FALSE;

  return !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         && !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *nameless = hip_test_find (fixture->dialog, is_nameless_control, NULL);
  GtkWidget *preview = hip_test_find (fixture->dialog, is_visible_of_type, "HipHandoutPreview");

  if (nameless != NULL)
    g_error ("%s in %s has no name", G_OBJECT_TYPE_NAME (nameless), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (nameless)));

  gtk_test_accessible_assert_role (preview, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (preview, GTK_ACCESSIBLE_PROPERTY_LABEL, "Handout: Sit bone, left, 1 page");
}

/* Tab reaches everything and comes back to where it began. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  const char *const actions[] = { "handout.save", "handout.print" };
  GtkWidget *view = hip_test_find (fixture->dialog, is_visible_of_type, "GtkTextView");

  for (guint i = 0; i < 200; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (fixture->dialog, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));
      if (focus != NULL)
        g_hash_table_add (reached, focus);
    }

  g_assert_true (g_hash_table_contains (reached, view));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (g_hash_table_contains (reached, hip_test_find (fixture->dialog, has_action, actions[i])));
}

/* At the width of a phone the page lies above what can be chosen about it. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *preview = hip_test_find (fixture->dialog, is_visible_of_type, "HipHandoutPreview");
  GtkWidget *view = hip_test_find (fixture->dialog, is_visible_of_type, "GtkTextView");
  graphene_rect_t page, note;

  g_assert_true (gtk_widget_compute_bounds (preview, fixture->dialog, &page));
  g_assert_true (gtk_widget_compute_bounds (view, fixture->dialog, &note));
  g_assert_cmpfloat (note.origin.x, >=, page.origin.x + page.size.width);

  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  hip_test_wait_until (fixture->dialog == NULL);
  fixture->dialog = hip_handout_dialog_new (GTK_WINDOW (fixture->parent), fixture->enquiry);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  settle (fixture);

  g_assert_cmpint (gtk_widget_get_width (fixture->dialog), <=, 360);
  preview = hip_test_find (fixture->dialog, is_visible_of_type, "HipHandoutPreview");
  view = hip_test_find (fixture->dialog, is_visible_of_type, "GtkTextView");
  g_assert_true (gtk_widget_compute_bounds (preview, fixture->dialog, &page));
  g_assert_true (gtk_widget_compute_bounds (view, fixture->dialog, &note));
  g_assert_cmpfloat (note.origin.y, >=, page.origin.y + page.size.height);
  g_assert_cmpfloat (note.origin.x + note.size.width, <=, 360);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *preview = hip_test_find (fixture->dialog, is_visible_of_type, "HipHandoutPreview");
  double width, height;

  hip_handout_get_page_size (get_handout (fixture), &width, &height);
  g_assert_cmpfloat (gtk_widget_get_height (preview), <, height);
  hip_handout_preview_set_zoomed (HIP_HANDOUT_PREVIEW (preview), TRUE);
  hip_test_wait_until (gtk_widget_get_height (preview) > height);
  settle (fixture);
}

/* The toolkit keeps things there, too. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *cache = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();

  /* Nothing of the person who runs this is touched. Icons need all the other folders. */
  cache = g_dir_make_tmp ("hip-cache-XXXXXX", NULL);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);

  hip_language_init (g_getenv ("HIP_TEST_LOCALEDIR"));
  hip_language_set (HIP_LANGUAGE_ENGLISH);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/handout-dialog/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/handout-dialog/paper", Fixture, NULL, set_up, test_paper, tear_down);
  g_test_add ("/handout-dialog/two-pages", Fixture, NULL, set_up, test_two_pages, tear_down);
  g_test_add ("/handout-dialog/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/handout-dialog/recheck", Fixture, NULL, set_up, test_recheck, tear_down);
  g_test_add ("/handout-dialog/language", Fixture, NULL, set_up, test_language, tear_down);
  g_test_add ("/handout-dialog/referral", Fixture, "saddle-or-bladder-change", set_up, test_referral, tear_down);
  g_test_add ("/handout-dialog/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/handout-dialog/save-and-close", Fixture, NULL, set_up, test_save_and_close, tear_down);
  g_test_add ("/handout-dialog/print", Fixture, NULL, set_up, test_print, tear_down);
  g_test_add ("/handout-dialog/no-email", Fixture, NULL, set_up, test_no_email, tear_down);
  g_test_add_func ("/handout-dialog/email", test_email);
  g_test_add_func ("/handout-dialog/outbox", test_outbox);
  g_test_add ("/handout-dialog/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/handout-dialog/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/handout-dialog/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/handout-dialog/zoom", Fixture, NULL, set_up, test_zoom, tear_down);

  status = g_test_run ();
  remove_folder (cache);

  return status;
}
