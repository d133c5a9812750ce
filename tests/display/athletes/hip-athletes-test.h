/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of keeping sessions share. */

#pragma once

#include "hip-keeper.h"
#include "hip-window-test.h"

/* The answer to something that was asked of the records. */
static inline void
hip_test_take_result_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static inline GPtrArray *
hip_test_list_athletes (HipRecords *records)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *athletes;

  hip_records_list_athletes_async (records, NULL, NULL, hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  athletes = hip_records_list_athletes_finish (records, result, &error);
  g_assert_no_error (error);

  return athletes;
}

/* The newest first. */
static inline GPtrArray *
hip_test_list_sessions (HipRecords *records,
                        const char *athlete)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions;

  hip_records_list_sessions_async (records, athlete, NULL, hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  sessions = hip_records_list_sessions_finish (records, result, &error);
  g_assert_no_error (error);

  return sessions;
}

static inline void
hip_test_save_session (HipRecords *records,
                       HipSession *session,
                       HipAthlete *athlete)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hip_records_save_session_async (records, session, athlete, NULL, hip_test_take_result_cb, &result);
  hip_test_wait_until (result != NULL);
  hip_records_save_session_finish (records, result, &error);
  g_assert_no_error (error);
}
