/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes records and tells what it was told is saved, until somebody ends it: records-writer DIRECTORY COUNT [USER-ID]. It prints a
 * line “session ID FIGURE” when the operation that saved that figure has finished, and “end STATUS” after so many.
 *
 * With a count of 0 it only looks, and prints “end STATUS” and the code of the error of an attempt to save. */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "records-help.h"

/* At once, so that nothing is said that did not happen and nothing that happened is left unsaid. */
static void
say (const char *line)
{
  gsize length = strlen (line);

  if (write (STDOUT_FILENO, line, length) != (gssize) length)
    exit (EXIT_FAILURE);
}

static void
write_sessions (HipRecords *records,
                guint       count)
{
  g_autoptr (HipAthlete) athlete = hip_athlete_new ("W. R.");
  g_autoptr (HipSession) session = NULL;

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *line = NULL;
      g_autoptr (GError) error = NULL;

      /* A new session, then some changes of it. The marks on both sides are always the same. */
      if (i % 4 == 0)
        {
          g_clear_object (&session);
          session = make_session (hip_athlete_get_id (athlete), i % 300);
        }
      hip_session_set_mark (session, "groin-crease", HIP_SIDE_RIGHT, i % 4);
      hip_session_set_mark (session, "groin-crease", HIP_SIDE_LEFT, i % 4);

      if (!save_session (records, session, athlete, &error))
        {
          g_printerr ("%s\n", error->message);
          exit (EXIT_FAILURE);
        }
      line = g_strdup_printf ("session %s %u\n", hip_session_get_id (session), i % 4);
      say (line);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (HipRecords) records = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *end = NULL;
  guint count;

  if (argc < 3)
    return 2;

  if (argc > 3 && setuid (strtoul (argv[3], NULL, 10)) != 0)
    return 77;

  records = hip_records_new (argv[1]);
  count = strtoul (argv[2], NULL, 10);
  write_sessions (records, count);

  if (count == 0)
    {
      g_autoptr (GPtrArray) athletes = list_athletes (records, NULL, NULL);
      g_autoptr (HipAthlete) athlete = hip_athlete_new ("New");
      int code = save_athlete (records, athlete, &error) ? -1 : error->code;

      end = g_strdup_printf ("end %d %d %d\n",
                             (int) hip_records_get_status (records),
                             athletes != NULL ? (int) athletes->len : -1,
                             code);
    }
  else
    {
      end = g_strdup_printf ("end %d\n", (int) hip_records_get_status (records));
    }
  say (end);
  hip_records_close (records);

  return EXIT_SUCCESS;
}
