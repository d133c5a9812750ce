/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program keeps in memory with a region open, against an empty window, and how much that grows while somebody clicks, zooms and
 * peels for a long time. Each window is a process of its own: bench-memory runs itself. Prints one JSON object. */

#include "config.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "bench-window.h"
#include "hip-application.h"

#define SEED 20261128

/* The first steps fill what is kept on purpose: pictures, rows and words. */
#define N_FIRST 2000
#define N_STEPS 10000

/* From one moment to the next what is in memory changes by a few per cent, as pictures of other sizes come and go; so it is looked at
 * so often, with so many steps between. */
#define N_LOOKS 9
#define N_BETWEEN_LOOKS 50

/* Between two looks at the picture at rest. */
#define N_HASTY 60

static GtkWidget *window;

/* Kilobytes that are in memory, without what malloc() keeps for later. */
static guint64
get_resident (void)
{
  g_autofree char *contents = NULL;
  const char *line;

  malloc_trim (0);
  if (!g_file_get_contents ("/proc/self/smaps_rollup", &contents, NULL, NULL) || (line = strstr (contents, "\nRss:")) == NULL)
    g_error ("this system doesn't say what is in memory");

  return g_ascii_strtoull (line + strlen ("\nRss:"), NULL, 10);
}

static void
take_step (GRand *rand)
{
  HipBodyMap *map = HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window)));
  HipMapCanvas *canvas = hip_body_map_get_canvas (map);
  GPtrArray *regions = hip_map_canvas_get_regions (canvas);
  HipMapViewport *viewport = hip_map_canvas_get_viewport (canvas);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      hip_body_map_set_layer (map, g_rand_int_range (rand, 0, HIP_N_LAYERS));
      break;
    case 1:
    case 2:
      hip_map_viewport_zoom_at (viewport,
                                g_rand_boolean (rand) ? 1.2 : 1 / 1.2,
                                g_rand_double_range (rand, 0, gtk_widget_get_width (GTK_WIDGET (map))),
                                g_rand_double_range (rand, 0, gtk_widget_get_height (GTK_WIDGET (map))));
      break;
    case 3:
      hip_window_set_view (HIP_WINDOW (window), g_rand_int_range (rand, 0, HIP_VIEW_LOW_BACK + 1));
      break;
    default:
      /* A view that was just turned to has no regions before it is read. */
      if (regions->len == 0)
        bench_window_settle (window);
      gtk_widget_activate_action (g_ptr_array_index (regions, g_rand_int_range (rand, 0, regions->len)), "region.activate", NULL);
      break;
    }
}

static void
take_steps (GRand *rand,
            guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      take_step (rand);
      if (i % N_HASTY == 0)
        bench_window_settle (window);
      else
        while (g_main_context_pending (NULL))
          g_main_context_iteration (NULL, TRUE);
    }

  /* The same picture before and after. */
  hip_window_set_view (HIP_WINDOW (window), HIP_VIEW_FRONT);
  hip_body_map_set_layer (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window))), HIP_LAYER_SKIN);
  hip_map_viewport_fit (hip_map_canvas_get_viewport (
    hip_body_map_get_canvas (HIP_BODY_MAP (hip_window_get_map (HIP_WINDOW (window))))));
  bench_window_settle (window);
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const guint64 left = *(const guint64 *) a;
  const guint64 right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

static guint64
get_usual_resident (GRand *rand)
{
  guint64 sizes[N_LOOKS];

  for (guint i = 0; i < N_LOOKS; i++)
    {
      take_steps (rand, N_BETWEEN_LOOKS);
      sizes[i] = get_resident ();
    }

  qsort (sizes, N_LOOKS, sizeof sizes[0], compare_sizes);

  return sizes[N_LOOKS / 2];
}

static gboolean
measure_cb (gpointer data)
{
  HipEnquiry *enquiry = hip_window_get_enquiry (HIP_WINDOW (window));
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint64 open, before;

  bench_window_settle (window);
  hip_enquiry_select (enquiry, hip_library_get_region (hip_enquiry_get_library (enquiry), "groin-crease"), HIP_SIDE_RIGHT);
  bench_window_settle (window);
  open = get_resident ();

  take_steps (rand, N_FIRST);
  before = get_usual_resident (rand);
  take_steps (rand, N_STEPS - N_LOOKS * N_BETWEEN_LOOKS);
  g_print ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n", open, before, get_usual_resident (rand));
  gtk_window_destroy (GTK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

static gboolean
measure_empty_cb (gpointer application)
{
  g_print ("%" G_GUINT64_FORMAT "\n", get_resident ());
  g_application_quit (application);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *widget)
{
  g_idle_add_full (G_PRIORITY_LOW, measure_cb, NULL, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *added)
{
  if (!HIP_IS_WINDOW (added))
    return;

  window = GTK_WIDGET (added);
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *empty = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (empty), 1280, 800);
  gtk_window_present (GTK_WINDOW (empty));
  g_idle_add_full (G_PRIORITY_LOW, measure_empty_cb, application, NULL);
}

static char *
run_itself (const char *program,
            const char *mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, mode, NULL);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    g_error ("%s: %s", program, error->message);
  if (!g_subprocess_get_successful (process))
    g_error ("%s %s failed", program, mode);

  return g_steal_pointer (&output);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "empty"))
    {
      g_autoptr (AdwApplication) application = adw_application_new (APP_ID ".Empty", G_APPLICATION_NON_UNIQUE);

      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

      return g_application_run (G_APPLICATION (application), 1, argv);
    }

  if (argc == 2 && g_str_equal (argv[1], "map"))
    {
      g_autoptr (HipApplication) application = hip_application_new (G_APPLICATION_NON_UNIQUE);

      g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

      return g_application_run (G_APPLICATION (application), 1, argv);
    }

  if (argc == 1)
    {
      g_autofree char *empty_output = run_itself (argv[0], "empty");
      g_autofree char *map_output = run_itself (argv[0], "map");
      g_auto (GStrv) fields = g_strsplit (g_strstrip (map_output), " ", -1);
      const double empty = g_ascii_strtod (empty_output, NULL);
      double open, before, after;

      if (g_strv_length (fields) != 3)
        g_error ("%s says “%s”", argv[0], map_output);
      open = g_ascii_strtod (fields[0], NULL);
      before = g_ascii_strtod (fields[1], NULL);
      after = g_ascii_strtod (fields[2], NULL);

      g_print ("{ \"benchmark\": \"memory\", \"region_open_kb\": %.0f, \"empty_window_kb\": %.0f, \"ratio\": %.2f, \"target\": 2.0,"
               " \"steps\": %d, \"before_kb\": %.0f, \"after_kb\": %.0f, \"growth\": %.4f, \"growth_target\": 0.02 }\n",
               open, empty, open / empty, N_STEPS, before, after, after / before - 1);

      return EXIT_SUCCESS;
    }

  g_printerr ("Usage: bench-memory\n");

  return 2;
}
