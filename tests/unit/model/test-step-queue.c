/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which steps are ticked for a routine. */

#include "config.h"

#include "hip-dose.h"
#include "hip-step-queue.h"

typedef struct
{
  HipStepQueue *queue;
  GListStore *offered;
  GListStore *heard; /* what somebody who only listens takes the queue to be */
} Fixture;

#define TIMED &(HipDose) { .sets = 2, .reps = 8 }
#define UNTIMED &(HipDose) { .type = "load" }

static void
changed_cb (GListModel *queue,
            guint       position,
            guint       removed,
            guint       added,
            Fixture    *fixture)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (steps, g_list_model_get_item (queue, position + i));
  g_list_store_splice (fixture->heard, position, removed, steps->pdata, steps->len);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->queue = hip_step_queue_new ();
  fixture->offered = g_list_store_new (HIP_TYPE_STEP);
  fixture->heard = g_list_store_new (HIP_TYPE_STEP);
  g_signal_connect (fixture->queue, "items-changed", G_CALLBACK (changed_cb), fixture);
  hip_step_queue_set_offered (fixture->queue, G_LIST_MODEL (fixture->offered));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->queue);
  g_assert_finalize_object (fixture->offered);
  g_assert_finalize_object (fixture->heard);
}

static void
offer (Fixture       *fixture,
       const char    *id,
       const HipDose *dose)
{
  g_autoptr (HipStep) step = hip_dose_new_step (id, dose);

  g_list_store_append (fixture->offered, step);
}

static void
tick (Fixture  *fixture,
      guint     position,
      gboolean  queued)
{
  g_autoptr (HipStep) step = g_list_model_get_item (G_LIST_MODEL (fixture->offered), position);

  hip_step_queue_set_queued (fixture->queue, step, queued);
  g_assert_true (hip_step_queue_contains (fixture->queue, step) == queued);
}

static char *
dup_ids (GListModel *steps)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HipStep) step = g_list_model_get_item (steps, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", hip_step_get_id (step));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_queue (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *ids = dup_ids (G_LIST_MODEL (fixture->queue));
  g_autofree char *heard = dup_ids (G_LIST_MODEL (fixture->heard));

  g_assert_cmpstr (ids, ==, expected);
  g_assert_cmpstr (heard, ==, expected);
}

/* Until somebody ticks otherwise. */
static void
test_first_ones (Fixture       *fixture,
                 gconstpointer  data)
{
  assert_queue (fixture, "");
  g_assert_cmpuint (hip_step_queue_get_n_timed (fixture->queue), ==, 0);

  offer (fixture, "rest", UNTIMED);
  offer (fixture, "a", TIMED);
  offer (fixture, "b", TIMED);
  offer (fixture, "c", TIMED);
  offer (fixture, "d", TIMED);
  assert_queue (fixture, "a b c");
  g_assert_cmpuint (hip_step_queue_get_n_timed (fixture->queue), ==, 4);

  g_list_store_remove (fixture->offered, 1);
  assert_queue (fixture, "b c d");
  g_assert_cmpuint (hip_step_queue_get_n_timed (fixture->queue), ==, 3);

  hip_step_queue_set_offered (fixture->queue, NULL);
  assert_queue (fixture, "");
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (HipStep) first = NULL;

  offer (fixture, "a", TIMED);
  offer (fixture, "b", TIMED);
  offer (fixture, "c", TIMED);
  offer (fixture, "d", TIMED);
  tick (fixture, 0, FALSE);
  tick (fixture, 3, TRUE);
  assert_queue (fixture, "b c d");

  /* In another order, and with another step, the ticks stay with the steps. */
  first = g_list_model_get_item (G_LIST_MODEL (fixture->offered), 0);
  g_list_store_remove (fixture->offered, 0);
  g_list_store_append (fixture->offered, first);
  offer (fixture, "e", TIMED);
  assert_queue (fixture, "b c d");
  g_list_store_remove (fixture->offered, 1);
  assert_queue (fixture, "b d");
}

/* Ticking nothing is a choice; ticks of steps that are all gone are none. */
static void
test_nothing_chosen (Fixture       *fixture,
                     gconstpointer  data)
{
  offer (fixture, "a", TIMED);
  offer (fixture, "b", TIMED);
  tick (fixture, 0, FALSE);
  tick (fixture, 1, FALSE);
  assert_queue (fixture, "");
  offer (fixture, "c", TIMED);
  assert_queue (fixture, "");

  tick (fixture, 2, TRUE);
  assert_queue (fixture, "c");
  g_list_store_remove (fixture->offered, 2);
  assert_queue (fixture, "a b");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/step-queue/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-ones", test_first_ones);
  ADD ("choice", test_choice);
  ADD ("nothing-chosen", test_nothing_chosen);
#undef ADD

  return g_test_run ();
}
