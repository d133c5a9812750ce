/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Five hundred damaged files. Each is opened or refused with a message, none is overwritten, of those that are known to be damaged
 * a copy is kept, and nothing that is asked of any of them ends the program. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "faulty-vfs.h"
#include "hip-records-json.h"
#include "hip-records-private.h"
#include "records-help.h"

#define PAGE 4096

/* The file and its log, before and after damage. */
typedef struct
{
  GByteArray *file;
  GByteArray *log; /* NULL: none */
} Image;

static void
image_clear (Image *image)
{
  g_clear_pointer (&image->file, g_byte_array_unref);
  g_clear_pointer (&image->log, g_byte_array_unref);
}

static GByteArray *
read_bytes (const char *path)
{
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;

  return g_byte_array_new_take ((guint8 *) contents, length);
}

static void
write_bytes (const char *path,
             GByteArray *bytes)
{
  g_unlink (path);
  if (bytes != NULL)
    g_assert_true (g_file_set_contents_full (path, (char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static GByteArray *
copy_bytes (GByteArray *bytes)
{
  GByteArray *copy = NULL;

  if (bytes != NULL)
    {
      copy = g_byte_array_sized_new (bytes->len);
      g_byte_array_append (copy, bytes->data, bytes->len);
    }

  return copy;
}

/* An empty log is like none. */
static gboolean
same_bytes (GByteArray *a,
            GByteArray *b)
{
  guint a_length = a != NULL ? a->len : 0;
  guint b_length = b != NULL ? b->len : 0;

  return a_length == b_length && (a_length == 0 || memcmp (a->data, b->data, a_length) == 0);
}

static char *
log_path_for (const char *path)
{
  return g_strconcat (path, "-wal", NULL);
}

static Image
read_image (const char *path)
{
  g_autofree char *log_path = log_path_for (path);

  return (Image) { read_bytes (path), read_bytes (log_path) };
}

/* An athlete with eight sessions, the same whenever the test runs. */
static void
import_athlete (RecordsFixture *fixture,
                guint           number)
{
  g_autoptr (HipJsonWriter) writer = hip_json_writer_new ();
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
  g_autoptr (HipAthlete) athlete = hip_athlete_new_for_id (id);
  g_autoptr (HipImport) import = NULL;
  g_autoptr (GError) error = NULL;

  hip_athlete_set_name (athlete, "A. B.");
  hip_records_json_begin (writer);
  hip_records_json_begin_athlete (writer, athlete);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *session_id = g_strdup_printf ("10000000-0000-4000-8000-%011u%u", number, i);
      g_autoptr (HipSession) session = make_session (id, i);

      hip_session_set_id (session, session_id);
      hip_records_json_add_session (writer, session);
    }
  hip_records_json_end_athlete (writer);
  hip_records_json_end (writer);

  import = preview_text (fixture->records, hip_json_writer_get_text (writer)->str, -1, &error);
  g_assert_no_error (error);
  g_assert_true (import_previewed (fixture->records, import, &error));
  g_assert_no_error (error);
}

/* A good file with some athletes, and one as a killed process leaves it: half of it in the log. */
static void
make_images (RecordsFixture *fixture,
             Image          *whole,
             Image          *logged)
{
  for (guint i = 0; i < 4; i++)
    {
      import_athlete (fixture, i);
      if (i == 1)
        {
          records_fixture_reopen (fixture);
          *whole = read_image (fixture->path);
          g_assert_null (whole->log);
        }
    }

  *logged = read_image (fixture->path);
  g_assert_nonnull (logged->log);
}

static void
flip (GByteArray *bytes,
      GRand      *rand,
      gsize       from,
      gsize       to)
{
  bytes->data[g_rand_int_range (rand, from, MIN (to, bytes->len))] ^= 1 << g_rand_int_range (rand, 0, 8);
}

/* One kind of damage for each number. */
static void
damage (Image *image,
        GRand *rand,
        guint  number)
{
  GByteArray *file = image->file;
  guint n_pages = file->len / PAGE;
  gsize place = g_rand_int_range (rand, 0, file->len);
  gsize page = (gsize) g_rand_int_range (rand, 0, n_pages) * PAGE;
  gsize other = (gsize) g_rand_int_range (rand, 0, n_pages) * PAGE;
  gsize length;

  switch (number % 10)
    {
    case 0: /* a bit anywhere */
    case 1:
      flip (file, rand, 0, file->len);
      break;
    case 2: /* a bit in the header of the file or of a page, where it counts most */
      flip (file, rand, 0, 100);
      break;
    case 3:
      flip (file, rand, page, page + 64);
      break;
    case 4: /* some bits */
      for (guint i = 0; i < 20; i++)
        flip (file, rand, 0, file->len);
      break;
    case 5: /* noise */
      length = g_rand_int_range (rand, 1, 2 * PAGE);
      length = MIN (length, file->len - place);
      for (gsize i = 0; i < length; i++)
        file->data[place + i] = g_rand_int_range (rand, 0, 256);
      break;
    case 6: /* zeros */
      memset (file->data + page, 0, PAGE);
      break;
    case 7: /* cut off */
      g_byte_array_set_size (file, number % 20 == 7 ? place : page);
      break;
    case 8: /* a page at the place of another */
      memmove (file->data + page, file->data + other, PAGE);
      break;
    case 9: /* the log */
    default:
      if (image->log == NULL)
        flip (file, rand, 100, file->len);
      else if (number % 20 == 9)
        g_byte_array_set_size (image->log, g_rand_int_range (rand, 0, image->log->len));
      else
        flip (image->log, rand, 0, image->log->len);
      break;
    }
}

static void
check_error (GError **error)
{
  if (*error == NULL)
    return;

  g_assert_true ((*error)->domain == HIP_RECORDS_ERROR);
  g_assert_cmpuint (strlen ((*error)->message), >, 20);
  g_clear_error (error);
}

/* Asks everything that can be asked without changing anything. */
static void
read_everything (HipRecords *records)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) athletes = list_athletes (records, NULL, &error);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) rechecks = NULL;
  g_autoptr (GDate) from = g_date_new_dmy (1, G_DATE_JANUARY, 1);
  g_autoptr (GDate) to = g_date_new_dmy (31, G_DATE_DECEMBER, 9999);
  g_autofree char *export = NULL;

  check_error (&error);
  for (guint i = 0; athletes != NULL && i < athletes->len; i++)
    {
      const char *id = hip_athlete_get_id (g_ptr_array_index (athletes, i));
      g_autoptr (GPtrArray) sessions = NULL;
      g_autoptr (GPtrArray) pain = NULL;

      sessions = list_sessions (records, id, &error);
      check_error (&error);
      pain = list_pain (records, id, &error);
      check_error (&error);
    }

  found = list_athletes (records, "a b", &error);
  check_error (&error);
  rechecks = list_rechecks (records, from, to, &error);
  check_error (&error);
  export = export_records (records, NULL, &error);
  check_error (&error);
}

/* Asks for everything that changes something. */
static void
change_everything (HipRecords *records)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("C. D.");
  g_autoptr (HipSession) session = make_session (hip_athlete_get_id (athlete), 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;

  save_session (records, session, athlete, &error);
  check_error (&error);
  set_outcome (records, hip_session_get_id (session), "relative-rest", HIP_OUTCOME_BETTER, &error);
  check_error (&error);
  backup = make_backup (records, &error);
  check_error (&error);
  erase_athlete (records, hip_athlete_get_id (athlete), NULL, &error);
  check_error (&error);
}

/* Whether a copy beside the file holds the same as the file. */
static gboolean
is_kept (RecordsFixture *fixture,
         Image          *image)
{
  g_auto (GStrv) copies = list_copies (fixture->records);

  for (guint i = 0; copies[i] != NULL; i++)
    {
      Image copy = read_image (copies[i]);
      gboolean same = same_bytes (copy.file, image->file) && same_bytes (copy.log, image->log);

      image_clear (&copy);
      if (same)
        return TRUE;
    }

  return FALSE;
}

static HipRecordsStatus
try_image (RecordsFixture *fixture,
           Image          *image)
{
  g_autofree char *log_path = log_path_for (fixture->path);
  g_autoptr (GError) error = NULL;
  HipRecordsStatus status;
  Image after;
  gboolean opened, damaged;

  hip_records_close (fixture->records);
  remove_tree (fixture->directory);
  g_assert_cmpint (g_mkdir (fixture->directory, 0700), ==, 0);
  write_bytes (fixture->path, image->file);
  write_bytes (log_path, image->log);
  records_fixture_reopen (fixture);

  opened = open_records (fixture->records, &error);
  damaged = g_error_matches (error, HIP_RECORDS_ERROR, HIP_RECORDS_ERROR_DAMAGED);
  check_error (&error);
  read_everything (fixture->records);
  status = hip_records_get_status (fixture->records);

  switch (status)
    {
    case HIP_RECORDS_STATUS_READY:
      /* Nobody can tell that anything is wrong. */
      g_assert_true (opened);
      change_everything (fixture->records);
      break;

    case HIP_RECORDS_STATUS_READ_ONLY:
    case HIP_RECORDS_STATUS_REFUSED:
      g_assert_cmpint (opened, ==, status == HIP_RECORDS_STATUS_READ_ONLY);
      g_assert_nonnull (hip_records_get_message (fixture->records));
      change_everything (fixture->records);
      g_assert_true (is_kept (fixture, image) || !(damaged || opened));
      hip_records_close (fixture->records);
      after = read_image (fixture->path);
      g_assert_true (same_bytes (after.file, image->file));
      g_assert_true (same_bytes (after.log, image->log));
      image_clear (&after);
      break;

    case HIP_RECORDS_STATUS_UNKNOWN:
    case HIP_RECORDS_STATUS_EMPTY:
    default:
      g_assert_not_reached ();
    }

  return status;
}

static void
test_images (RecordsFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  Image originals[2];
  guint counts[HIP_RECORDS_STATUS_REFUSED + 1] = { 0, };

  make_images (fixture, &originals[0], &originals[1]);

  for (guint i = 0; i < 500; i++)
    {
      Image *original = &originals[i / 10 % 2];
      Image image = { copy_bytes (original->file), copy_bytes (original->log) };

      damage (&image, rand, i);
      counts[try_image (fixture, &image)]++;
      image_clear (&image);
    }

  g_test_message ("%u could be used, %u could be read, %u were refused",
                  counts[HIP_RECORDS_STATUS_READY],
                  counts[HIP_RECORDS_STATUS_READ_ONLY],
                  counts[HIP_RECORDS_STATUS_REFUSED]);
  g_assert_cmpuint (counts[HIP_RECORDS_STATUS_READY], >, 50);
  g_assert_cmpuint (counts[HIP_RECORDS_STATUS_READ_ONLY], >, 20);
  g_assert_cmpuint (counts[HIP_RECORDS_STATUS_REFUSED], >, 50);

  image_clear (&originals[0]);
  image_clear (&originals[1]);
}

/* The good ones, by the same measure. */
static void
test_good (RecordsFixture *fixture,
           gconstpointer   data)
{
  Image originals[2];

  make_images (fixture, &originals[0], &originals[1]);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) athletes = NULL;

      g_assert_cmpint (try_image (fixture, &originals[i]), ==, HIP_RECORDS_STATUS_READY);
      athletes = list_athletes (fixture->records, NULL, NULL);
      g_assert_cmpuint (athletes->len, ==, i == 0 ? 2 : 4);
      image_clear (&originals[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  /* Only for its speed: it doesn't wait for the disk. */
  faulty_vfs_install ();

#define ADD(path, function) \
  g_test_add (path, RecordsFixture, NULL, records_fixture_set_up, function, records_fixture_tear_down)
  ADD ("/records-damage/images", test_images);
  ADD ("/records-damage/good", test_good);

  return g_test_run ();
}
