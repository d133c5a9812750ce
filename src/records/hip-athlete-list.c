/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-athlete-list.h"

#include "hip-records-private.h"

/**
 * HipAthleteList:
 *
 * The athletes that are kept, by name, as a list for a view.
 *
 * It reads when it is made, when the search changes and when the records change. Meanwhile it shows what it has; of several
 * searches in a row only the last is shown. Athletes that are the same keep their objects, and `items-changed` is emitted only for
 * the span between the first and the last that differ, so that a view keeps its place. An athlete is a small object without
 * widgets: ten thousand are read in one go and take less memory than a photograph.
 */
struct _HipAthleteList
{
  GObject       parent_instance;

  HipRecords   *records;
  GPtrArray    *athletes;
  char         *search;
  char         *error_message;
  GCancellable *cancellable; /* of the reading that goes on, or NULL */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HipAthleteList,
                               hip_athlete_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef enum
{
  PROP_RECORDS = 1,
  PROP_SEARCH,
  PROP_LOADING,
  PROP_ERROR_MESSAGE,
  PROP_N_ITEMS,
} HipAthleteListProps;

static GParamSpec *props[PROP_N_ITEMS + 1];

/* Whether a view would show them the same. */
static gboolean
same_athlete (HipAthlete *a,
              HipAthlete *b)
{
  GDateTime *left = hip_athlete_get_last_session (a);
  GDateTime *right = hip_athlete_get_last_session (b);

  return g_str_equal (hip_athlete_get_id (a), hip_athlete_get_id (b))
         && g_str_equal (hip_athlete_get_name (a), hip_athlete_get_name (b))
         && g_str_equal (hip_athlete_get_notes (a), hip_athlete_get_notes (b))
         && hip_athlete_get_birth_year (a) == hip_athlete_get_birth_year (b)
         && hip_athlete_get_n_sessions (a) == hip_athlete_get_n_sessions (b)
         && (left == right || (left != NULL && right != NULL && g_date_time_equal (left, right)));
}

/* Puts the old object in the place of the new one. */
static gboolean
keep_same (HipAthleteList *self,
           guint           position,
           GPtrArray      *athletes,
           guint           new_position)
{
  HipAthlete *kept = g_ptr_array_index (self->athletes, position);

  if (!same_athlete (kept, g_ptr_array_index (athletes, new_position)))
    return FALSE;

  g_object_unref (athletes->pdata[new_position]);
  athletes->pdata[new_position] = g_object_ref (kept);

  return TRUE;
}

static void
show (HipAthleteList *self,
      GPtrArray      *athletes)
{
  g_autoptr (GPtrArray) old = g_ptr_array_ref (self->athletes);
  guint shorter = MIN (old->len, athletes->len);
  guint head = 0;
  guint tail = 0;
  guint removed, added;

  while (head < shorter && keep_same (self, head, athletes, head))
    head++;
  while (tail < shorter - head && keep_same (self, old->len - 1 - tail, athletes, athletes->len - 1 - tail))
    tail++;

  removed = old->len - head - tail;
  added = athletes->len - head - tail;
  g_ptr_array_unref (self->athletes);
  self->athletes = g_ptr_array_ref (athletes);

  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

static void
set_error_message (HipAthleteList *self,
                   const char     *message)
{
  if (hip_records_set_string (&self->error_message, message))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR_MESSAGE]);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HipAthleteList) self = HIP_ATHLETE_LIST (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) athletes = hip_records_list_athletes_finish (HIP_RECORDS (source), result, &error);

  /* Another reading has begun since. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  g_object_freeze_notify (G_OBJECT (self));
  set_error_message (self, error != NULL ? error->message : NULL);
  if (athletes != NULL)
    show (self, athletes);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
read_again (HipAthleteList *self)
{
  gboolean loading = self->cancellable != NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hip_records_list_athletes_async (self->records, self->search, self->cancellable, listed_cb, g_object_ref (self));

  if (!loading)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static GType
hip_athlete_list_get_item_type (GListModel *list)
{
  return HIP_TYPE_ATHLETE;
}

static guint
hip_athlete_list_get_n_items (GListModel *list)
{
  return HIP_ATHLETE_LIST (list)->athletes->len;
}

static gpointer
hip_athlete_list_get_item (GListModel *list,
                           guint       position)
{
  HipAthleteList *self = HIP_ATHLETE_LIST (list);

  return position < self->athletes->len ? g_object_ref (g_ptr_array_index (self->athletes, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hip_athlete_list_get_item_type;
  iface->get_n_items = hip_athlete_list_get_n_items;
  iface->get_item = hip_athlete_list_get_item;
}

static void
hip_athlete_list_finalize (GObject *object)
{
  HipAthleteList *self = HIP_ATHLETE_LIST (object);

  g_clear_object (&self->records);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->athletes);
  g_free (self->search);
  g_free (self->error_message);

  G_OBJECT_CLASS (hip_athlete_list_parent_class)->finalize (object);
}

static void
hip_athlete_list_constructed (GObject *object)
{
  HipAthleteList *self = HIP_ATHLETE_LIST (object);

  G_OBJECT_CLASS (hip_athlete_list_parent_class)->constructed (object);

  g_assert (self->records != NULL);
  g_signal_connect_object (self->records, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
}

static void
hip_athlete_list_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HipAthleteList *self = HIP_ATHLETE_LIST (object);

  switch ((HipAthleteListProps) property_id)
    {
    case PROP_RECORDS:
      g_value_set_object (value, self->records);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, hip_athlete_list_get_loading (self));
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->athletes->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_athlete_list_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HipAthleteList *self = HIP_ATHLETE_LIST (object);

  switch ((HipAthleteListProps) property_id)
    {
    case PROP_RECORDS:
      self->records = g_value_dup_object (value);
      break;
    case PROP_SEARCH:
      hip_athlete_list_set_search (self, g_value_get_string (value));
      break;
    case PROP_LOADING:
    case PROP_ERROR_MESSAGE:
    case PROP_N_ITEMS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_athlete_list_class_init (HipAthleteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hip_athlete_list_finalize;
  object_class->constructed = hip_athlete_list_constructed;
  object_class->get_property = hip_athlete_list_get_property;
  object_class->set_property = hip_athlete_list_set_property;

  props[PROP_RECORDS] =
    g_param_spec_object ("records", NULL, NULL, HIP_TYPE_RECORDS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, read_flags);
  props[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, read_flags);
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, read_flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
hip_athlete_list_init (HipAthleteList *self)
{
  self->athletes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hip_athlete_list_new:
 * @records: the records
 *
 * Returns: (transfer full): a list that is empty until the athletes are read
 */
HipAthleteList *
hip_athlete_list_new (HipRecords *records)
{
  g_return_val_if_fail (HIP_IS_RECORDS (records), NULL);

  return g_object_new (HIP_TYPE_ATHLETE_LIST, "records", records, NULL);
}

/**
 * hip_athlete_list_get_records:
 * @self: a #HipAthleteList
 *
 * Returns: (transfer none): the records
 */
HipRecords *
hip_athlete_list_get_records (HipAthleteList *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE_LIST (self), NULL);

  return self->records;
}

/**
 * hip_athlete_list_get_search:
 * @self: a #HipAthleteList
 *
 * Returns: (transfer none) (nullable): the words that the names must have
 */
const char *
hip_athlete_list_get_search (HipAthleteList *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE_LIST (self), NULL);

  return self->search;
}

/**
 * hip_athlete_list_set_search:
 * @self: a #HipAthleteList
 * @search: (nullable): words that are all in the name, in any case and with or without diacritics; %NULL or nothing for all
 */
void
hip_athlete_list_set_search (HipAthleteList *self,
                             const char     *search)
{
  g_return_if_fail (HIP_IS_ATHLETE_LIST (self));

  if (!hip_records_set_string (&self->search, search))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH]);
  read_again (self);
}

/**
 * hip_athlete_list_get_loading:
 * @self: a #HipAthleteList
 *
 * Returns: whether the athletes are being read
 */
gboolean
hip_athlete_list_get_loading (HipAthleteList *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE_LIST (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * hip_athlete_list_get_error_message:
 * @self: a #HipAthleteList
 *
 * Returns: (transfer none) (nullable): why the athletes could not be read the last time
 */
const char *
hip_athlete_list_get_error_message (HipAthleteList *self)
{
  g_return_val_if_fail (HIP_IS_ATHLETE_LIST (self), NULL);

  return self->error_message;
}
