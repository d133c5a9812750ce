/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-map-leads.h"

static gboolean
overlap (const HipMapLead *a,
         const HipMapLead *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Up to eight names on a map of the usual size: none lies on another or on the buttons, and no lines cross. */
static void
test_random (void)
{
  for (int i = 0; i < 5000; i++)
    {
      HipMapLead leads[8];
      g_autoptr (GPtrArray) all = g_ptr_array_new ();
      int n = g_test_rand_int_range (1, 9);
      GdkRectangle buttons = { 0, 280, 150, 180 };

      for (int j = 0; j < n; j++)
        {
          leads[j] = (HipMapLead) {
            .anchor_x = g_test_rand_double_range (200, 610),
            .anchor_y = g_test_rand_double_range (50, 700),
            .width = g_test_rand_int_range (60, 140),
            .height = g_test_rand_int_range (20, 44),
          };
          g_ptr_array_add (all, &leads[j]);
        }

      hip_map_leads_place (all, 810, 752, &buttons);

      for (int j = 0; j < n; j++)
        {
          g_assert_cmpfloat (leads[j].x, >=, 0);
          g_assert_cmpfloat (leads[j].x + leads[j].width, <=, 810);
          g_assert_cmpfloat (leads[j].y, >=, 0);
          g_assert_cmpfloat (leads[j].y + leads[j].height, <=, 752);
          g_assert_false (leads[j].x < buttons.width && leads[j].y < buttons.y + buttons.height
                          && leads[j].y + leads[j].height > buttons.y);

          for (int k = 0; k < j; k++)
            {
              g_assert_false (overlap (&leads[j], &leads[k]));
              if (leads[j].at_left == leads[k].at_left)
                g_assert_false (hip_map_leads_cross (&leads[j], &leads[k]));
            }
        }
    }
}

static void
test_cross (void)
{
  HipMapLead a = { .at_left = TRUE, .x = 0, .y = 0, .width = 10, .height = 0, .anchor_x = 100, .anchor_y = 100 };
  HipMapLead b = { .at_left = TRUE, .x = 0, .y = 100, .width = 10, .height = 0, .anchor_x = 100, .anchor_y = 0 };
  HipMapLead c = { .at_left = TRUE, .x = 0, .y = 50, .width = 10, .height = 0, .anchor_x = 100, .anchor_y = 150 };

  g_assert_true (hip_map_leads_cross (&a, &b));
  g_assert_false (hip_map_leads_cross (&a, &c));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/leads/random", test_random);
  g_test_add_func ("/leads/cross", test_cross);

  return g_test_run ();
}
