/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps with the dose that a test needs, so that no test of the timer depends on what the catalogue says today. */

#pragma once

#include "hip-model-private.h"

typedef struct
{
  const char *type;
  int sets;
  int reps;
  int hold_s;
  int rest_s;
  int both_sides;
} HipDose;

static inline HipStep *
hip_dose_new_step (const char    *id,
                   const HipDose *dose)
{
  static const char sql[] = "SELECT ?, ?, 'goal', 'dose', nullif (?, 0), nullif (?, 0), nullif (?, 0), nullif (?, 0), nullif (?, 0), "
                            "NULL, NULL, NULL, NULL, NULL, 'Stop when it hurts.', 'C', 'reason', '2026-11'";
  const char *const instructions[] = { "Do it slowly.", NULL };
  const int numbers[] = { dose->sets, dose->reps, dose->hold_s, dose->rest_s, dose->both_sides };
  g_autoptr (GError) error = NULL;
  g_autoptr (HipDatabase) database = hip_database_create (":memory:", &error);
  g_autoptr (HipStatement) row = NULL;
  g_autoptr (GListStore) sources = g_list_store_new (HIP_TYPE_SOURCE);

  g_assert_no_error (error);
  row = hip_database_prepare (database, sql, &error);
  g_assert_no_error (error);
  hip_statement_bind_text (row, 1, dose->type != NULL ? dose->type : "exercise");
  hip_statement_bind_text (row, 2, id);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    hip_statement_bind_integer (row, 3 + i, numbers[i]);
  g_assert_true (hip_statement_step (row, &error));

  return hip_step_new_for_row (id, row, instructions, G_LIST_MODEL (sources), "textbook");
}
