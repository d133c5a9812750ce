/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-split.h"
#include "hip-test-warnings.h"
#include "hip-window-test.h"

typedef struct
{
  int width;
  int height;
  GtkOrientation orientation;
} Case;

static void
test_orientation (gconstpointer data)
{
  const Case *wanted = data;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *split = g_object_new (HIP_TYPE_SPLIT, NULL);
  GtkWidget *start = gtk_label_new ("start");
  GtkWidget *end = gtk_label_new ("end");

  hip_split_set_start_child (HIP_SPLIT (split), start);
  hip_split_set_end_child (HIP_SPLIT (split), end);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_label_new (NULL));
  gtk_widget_set_size_request (split, wanted->width, wanted->height);
  gtk_window_set_child (GTK_WINDOW (window), split);
  gtk_window_present (GTK_WINDOW (window));
  hip_test_wait_until (gtk_widget_get_width (split) >= wanted->width);

  g_assert_cmpint (hip_split_get_orientation (HIP_SPLIT (split)), ==, wanted->orientation);

  /* Neither child is squeezed away. */
  g_assert_cmpint (gtk_widget_get_width (start), >, wanted->width / 4);
  g_assert_cmpint (gtk_widget_get_height (start), >, wanted->height / 4);
  g_assert_cmpint (gtk_widget_get_width (end), >, wanted->width / 4);
  g_assert_cmpint (gtk_widget_get_height (end), >, wanted->height / 4);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What fits one above the other is enough, also when the window was wide before. */
static void
test_minimum (void)
{
  GtkWidget *split = g_object_ref_sink (g_object_new (HIP_TYPE_SPLIT, NULL));
  GtkWidget *start = gtk_label_new (NULL);
  GtkWidget *end = gtk_label_new (NULL);
  int minimum;

  gtk_widget_set_size_request (start, 300, 200);
  gtk_widget_set_size_request (end, 340, 250);
  hip_split_set_start_child (HIP_SPLIT (split), start);
  hip_split_set_end_child (HIP_SPLIT (split), end);

  gtk_widget_measure (split, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 340);
  gtk_widget_measure (split, GTK_ORIENTATION_VERTICAL, 340, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >=, 450);
  gtk_widget_measure (split, GTK_ORIENTATION_VERTICAL, 1280, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 250);

  g_assert_finalize_object (split);
}

static int
allocate (GtkWidget *split,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (split, &(GtkAllocation) { 0, 0, width, height }, -1);

  return gtk_widget_get_width (hip_split_get_end_child (HIP_SPLIT (split)));
}

/* The panel is as wide as before when the window is, whatever its sizes were in between, and where it was dragged to. */
static void
test_sizes_return (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *split = g_object_new (HIP_TYPE_SPLIT, NULL);
  GtkWidget *paned;
  int width;

  hip_split_set_start_child (HIP_SPLIT (split), gtk_label_new (NULL));
  hip_split_set_end_child (HIP_SPLIT (split), gtk_label_new (NULL));
  gtk_window_set_child (GTK_WINDOW (window), split);
  gtk_widget_measure (split, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);

  width = allocate (split, 1280, 754);
  allocate (split, 800, 600);
  allocate (split, 360, 720);
  allocate (split, 770, 600);
  g_assert_cmpint (allocate (split, 1280, 754), ==, width);

  paned = gtk_widget_get_parent (hip_split_get_end_child (HIP_SPLIT (split)));
  gtk_paned_set_position (GTK_PANED (paned), 700);
  width = allocate (split, 1280, 754);
  g_assert_cmpint (width, >, 570);
  allocate (split, 360, 720);
  g_assert_cmpint (allocate (split, 1280, 754), ==, width);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *n)
{
  ++*n;
}

/* Where the handle was left is told, to be remembered, and is where it is next time. */
static void
test_panel_width (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *split = g_object_new (HIP_TYPE_SPLIT, NULL);
  GtkWidget *paned;
  int followed, n_told = 0;

  hip_split_set_start_child (HIP_SPLIT (split), gtk_label_new (NULL));
  hip_split_set_end_child (HIP_SPLIT (split), gtk_label_new (NULL));
  gtk_window_set_child (GTK_WINDOW (window), split);
  gtk_widget_measure (split, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  g_signal_connect (split, "notify::panel-width", G_CALLBACK (count_cb), &n_told);

  /* Nobody dragged anything yet. */
  followed = allocate (split, 1280, 754);
  g_assert_cmpint (hip_split_get_panel_width (HIP_SPLIT (split)), ==, 0);
  g_assert_cmpint (n_told, ==, 0);

  paned = gtk_widget_get_parent (hip_split_get_end_child (HIP_SPLIT (split)));
  gtk_paned_set_position (GTK_PANED (paned), 600);
  g_assert_cmpint (allocate (split, 1280, 754), ==, 679);
  g_assert_cmpint (hip_split_get_panel_width (HIP_SPLIT (split)), ==, 679);
  g_assert_cmpint (n_told, ==, 1);

  hip_split_set_panel_width (HIP_SPLIT (split), 450);
  g_assert_cmpint (n_told, ==, 2);
  g_assert_cmpint (allocate (split, 1280, 754), ==, 450);

  /* More than there is room for. */
  hip_split_set_panel_width (HIP_SPLIT (split), 16384);
  g_assert_cmpint (allocate (split, 1280, 754), <, 1280);

  hip_split_set_panel_width (HIP_SPLIT (split), 0);
  g_assert_cmpint (allocate (split, 1280, 754), ==, followed);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { 1280, 754, GTK_ORIENTATION_HORIZONTAL },
    { 800, 600, GTK_ORIENTATION_HORIZONTAL },
    { 700, 600, GTK_ORIENTATION_VERTICAL },
    { 360, 640, GTK_ORIENTATION_VERTICAL },
    { 900, 1150, GTK_ORIENTATION_VERTICAL },
  };

  gtk_test_init (&argc, &argv, NULL);
  hip_test_bear_warnings ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/split/orientation/%dx%d", cases[i].width, cases[i].height);

      g_test_add_data_func (path, &cases[i], test_orientation);
    }
  g_test_add_func ("/split/minimum", test_minimum);
  g_test_add_func ("/split/sizes-return", test_sizes_return);
  g_test_add_func ("/split/panel-width", test_panel_width);

  return g_test_run ();
}
