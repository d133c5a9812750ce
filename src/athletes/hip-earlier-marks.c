/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-athletes"

#include "config.h"

#include "hip-earlier-marks.h"

#include <glib/gi18n-lib.h>

#include "hip-earlier-mark.h"
#include "hip-session-words.h"
#include "hip-spot.h"

/**
 * HipEarlierMarks:
 *
 * Tells a map where it hurt the athlete before the session that is kept: each place once, as it was when it was last reported.
 */
struct _HipEarlierMarks
{
  GObject       parent_instance;

  HipKeeper    *keeper;
  HipBodyMap   *map;      /* a weak pointer */
  HipRecords   *records;  /* (nullable): as long as there has been no athlete */
  GPtrArray    *sessions; /* (nullable) (element-type HipSession): of the athlete, the newest first */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HipEarlierMarks, hip_earlier_marks, G_TYPE_OBJECT)

static HipEarlierMark *
create_mark (HipRegion *region,
             HipMark   *mark,
             GDateTime *start)
{
  g_autofree char *spot = hip_spot_format (region, hip_mark_get_side (mark));
  g_autofree char *date = hip_session_words_dup_date (start);
  g_autofree char *day = g_date_time_format (start, C_("axis", "%-e %b"));
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;
  const int pain = hip_mark_get_intensity (mark);

  if (pain < 0)
    {
      /* Translators: a spot, such as “Groin crease, right”, and the day on which it was marked. */
      description = g_strdup_printf (C_("earlier", "%s, %s"), spot, date);
      return hip_earlier_mark_new (region, hip_mark_get_side (mark), day, description);
    }

  /* Translators: on a map, where it hurt before: pain, 0–10, and a day in short. */
  text = g_strdup_printf (C_("earlier", "%d · %s"), pain, day);
  /* Translators: a spot, such as “Groin crease, right”; pain, 0–10; and a day. */
  description = g_strdup_printf (_("%s: pain %d of 10, %s"), spot, pain, date);

  return hip_earlier_mark_new (region, hip_mark_get_side (mark), text, description);
}

static void
add_marks (HipEarlierMarks *self,
           HipSession      *session,
           GHashTable      *seen,
           GListStore      *store)
{
  HipLibrary *library = hip_enquiry_get_library (hip_keeper_get_enquiry (self->keeper));
  GListModel *marks = hip_session_get_marks (session);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (HipMark) mark = g_list_model_get_item (marks, i);
      HipRegion *region = hip_library_get_region (library, hip_mark_get_region (mark));
      g_autoptr (HipEarlierMark) earlier = NULL;

      if (region == NULL
          || !g_hash_table_add (seen, g_strdup_printf ("%s:%d", hip_mark_get_region (mark), hip_mark_get_side (mark))))
        continue;

      earlier = create_mark (region, mark, hip_session_get_start (session));
      g_list_store_append (store, earlier);
    }
}

static gboolean
is_earlier (HipSession *session,
            HipSession *now)
{
  return !g_str_equal (hip_session_get_id (session), hip_session_get_id (now))
         && g_date_time_compare (hip_session_get_start (session), hip_session_get_start (now)) < 0;
}

static void
update (HipEarlierMarks *self)
{
  HipSession *now = hip_keeper_get_session (self->keeper);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GListStore) store = g_list_store_new (HIP_TYPE_EARLIER_MARK);

  if (self->map == NULL)
    return;

  for (guint i = 0; now != NULL && self->sessions != NULL && i < self->sessions->len; i++)
    {
      HipSession *session = g_ptr_array_index (self->sessions, i);

      if (is_earlier (session, now))
        add_marks (self, session, seen, store);
    }

  hip_body_map_set_earlier_marks (self->map, g_list_model_get_n_items (G_LIST_MODEL (store)) > 0 ? G_LIST_MODEL (store) : NULL);
}

static void
sessions_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HipEarlierMarks) self = HIP_EARLIER_MARKS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = hip_records_list_sessions_finish (HIP_RECORDS (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What is wrong with the records is said elsewhere. */
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  self->sessions = g_steal_pointer (&sessions);
  update (self);
}

static void
cancel (HipEarlierMarks *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Nobody asks for the records of a guest. */
static void
read_cb (HipEarlierMarks *self)
{
  HipAthlete *athlete = hip_keeper_get_athlete (self->keeper);

  g_assert (HIP_IS_EARLIER_MARKS (self));

  cancel (self);
  if (athlete == NULL)
    {
      g_clear_pointer (&self->sessions, g_ptr_array_unref);
      update (self);
      return;
    }

  if (self->records == NULL)
    {
      self->records = g_object_ref (hip_keeper_get_records (self->keeper));
      g_signal_connect_object (self->records, "changed", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
    }

  self->cancellable = g_cancellable_new ();
  hip_records_list_sessions_async (self->records, hip_athlete_get_id (athlete), self->cancellable, sessions_cb, g_object_ref (self));
}

/* The sessions of somebody else are not earlier ones. */
static void
athlete_cb (HipEarlierMarks *self)
{
  g_assert (HIP_IS_EARLIER_MARKS (self));

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  update (self);
  read_cb (self);
}

static void
hip_earlier_marks_dispose (GObject *object)
{
  HipEarlierMarks *self = HIP_EARLIER_MARKS (object);

  cancel (self);
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  if (self->records != NULL)
    g_signal_handlers_disconnect_by_data (self->records, self);
  g_clear_weak_pointer (&self->map);
  g_clear_object (&self->keeper);
  g_clear_object (&self->records);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);

  G_OBJECT_CLASS (hip_earlier_marks_parent_class)->dispose (object);
}

static void
hip_earlier_marks_class_init (HipEarlierMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hip_earlier_marks_dispose;
}

static void
hip_earlier_marks_init (HipEarlierMarks *self)
{
}

/**
 * hip_earlier_marks_new:
 * @keeper: who keeps the session, with an enquiry
 * @map: the map to tell
 *
 * Returns: (transfer full): a new object, which tells @map until it is let go of
 */
HipEarlierMarks *
hip_earlier_marks_new (HipKeeper  *keeper,
                       HipBodyMap *map)
{
  HipEarlierMarks *self;

  g_return_val_if_fail (HIP_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (HIP_IS_BODY_MAP (map), NULL);

  self = g_object_new (HIP_TYPE_EARLIER_MARKS, NULL);
  self->keeper = g_object_ref (keeper);
  g_set_weak_pointer (&self->map, map);
  g_signal_connect_object (keeper, "notify::athlete", G_CALLBACK (athlete_cb), self, G_CONNECT_SWAPPED);
  athlete_cb (self);

  return self;
}
