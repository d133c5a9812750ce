/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-page-stack.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"
#include "hip-window.h"

typedef struct
{
  GtkWidget *window;
  HipPageStack *pages;
  GtkWidget *root;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->pages = HIP_PAGE_STACK (hip_page_stack_new ());
  fixture->root = gtk_button_new_with_label ("Root");
  hip_page_stack_set_root (fixture->pages, fixture->root);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pages));
  gtk_window_present (GTK_WINDOW (fixture->window));
  hip_test_wait_until (gtk_widget_get_mapped (fixture->root));
  gtk_widget_grab_focus (fixture->root);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_turns (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *first = gtk_button_new_with_label ("First");
  GtkWidget *second = gtk_button_new_with_label ("Second");
  gpointer first_alive = first;

  g_object_add_weak_pointer (G_OBJECT (first), &first_alive);

  g_assert_null (hip_page_stack_get_title (fixture->pages));
  g_assert_false (hip_page_stack_go_back (fixture->pages));

  hip_page_stack_open (fixture->pages, "One", first);
  g_assert_true (hip_page_stack_get_can_go_back (fixture->pages));
  g_assert_cmpstr (hip_page_stack_get_title (fixture->pages), ==, "One");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == first);

  hip_page_stack_open (fixture->pages, "Two", second);
  g_assert_true (hip_page_stack_get_page (fixture->pages) == second);
  g_assert_cmpstr (hip_page_stack_get_title (fixture->pages), ==, "Two");

  g_assert_true (hip_page_stack_go_back (fixture->pages));
  g_assert_cmpstr (hip_page_stack_get_title (fixture->pages), ==, "One");
  hip_test_wait_until (gtk_widget_get_mapped (first));

  g_assert_true (hip_page_stack_go_back (fixture->pages));
  g_assert_false (hip_page_stack_get_can_go_back (fixture->pages));
  g_assert_null (hip_page_stack_get_page (fixture->pages));
  hip_test_wait_until (first_alive == NULL);
  hip_test_wait_until (gtk_widget_get_mapped (fixture->root));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->root);
}

/* What had the keyboard may be gone when the page closes. */
static void
test_lost_focus (Fixture      *fixture,
                 gconstpointer data)
{
  hip_page_stack_open (fixture->pages, "One", gtk_button_new_with_label ("First"));
  hip_page_stack_set_root (fixture->pages, NULL);
  g_assert_true (hip_page_stack_go_back (fixture->pages));
  g_assert_null (hip_page_stack_get_root (fixture->pages));
}

static void
test_window (void)
{
  g_autoptr (HipEnquiry) enquiry = hip_test_enquiry_new ();
  GtkWidget *window = hip_window_new (NULL, enquiry);

  hip_test_point_at (enquiry, "sit-bone", HIP_SIDE_LEFT);
  gtk_window_present (GTK_WINDOW (window));
  hip_test_wait_until (gtk_widget_get_mapped (hip_window_get_map (HIP_WINDOW (window))));

  hip_window_open_page (HIP_WINDOW (window), "A page", gtk_button_new_with_label ("On the page"));
  hip_test_wait_until (hip_test_find (window, hip_test_is_visible_button, "On the page") != NULL);
  g_assert_true (hip_test_shows (window, "A page"));

  /* Escape closes the page and leaves the case alone. */
  gtk_widget_activate_action (window, "win.escape", NULL);
  hip_test_wait_until (!hip_test_shows (window, "A page"));
  g_assert_true (hip_enquiry_get_has_spots (enquiry));
  g_assert_null (hip_test_find (window, hip_test_is_visible_button, "On the page"));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();
  adw_init ();

  g_test_add ("/page-stack/turns", Fixture, NULL, set_up, test_turns, tear_down);
  g_test_add ("/page-stack/lost-focus", Fixture, NULL, set_up, test_lost_focus, tear_down);
  g_test_add_func ("/page-stack/window", test_window);

  return g_test_run ();
}
