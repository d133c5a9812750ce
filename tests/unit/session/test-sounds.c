/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files of the sounds are what the recipe beside them says. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <glib.h>

#define RATE 11025
#define MOST_BYTES 40000

typedef struct
{
  double hertz;
  double seconds;
} Note;

static const struct
{
  const char *file;
  Note notes[3];
} sounds[] = {
  { "start.wav", { { 660, 0.10 }, { 880, 0.24 } } },
  { "switch.wav", { { 784, 0.09 }, { 0, 0.05 }, { 784, 0.16 } } },
  { "rest.wav", { { 660, 0.12 }, { 440, 0.28 } } },
  { "end.wav", { { 523, 0.12 }, { 659, 0.12 }, { 784, 0.36 } } },
};

static guint32
read_32 (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);

  return GUINT32_FROM_LE (value);
}

static guint16
read_16 (const guint8 *bytes)
{
  guint16 value;

  memcpy (&value, bytes, sizeof value);

  return GUINT16_FROM_LE (value);
}

static guint8 *
load (const char *file,
      gsize      *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("HIP_MAP_SOUNDS"), file, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_assert_true (g_file_get_contents (path, &contents, length, &error));
  g_assert_no_error (error);

  return (guint8 *) contents;
}

/* The contents of a chunk. */
static const guint8 *
find_chunk (const guint8 *bytes,
            gsize         length,
            const char   *id,
            gsize        *size)
{
  gsize offset = 12;

  g_assert_cmpuint (length, >, offset);
  g_assert_cmpmem (bytes, 4, "RIFF", 4);
  g_assert_cmpuint (read_32 (bytes + 4), ==, length - 8);
  g_assert_cmpmem (bytes + 8, 4, "WAVE", 4);

  while (offset + 8 <= length)
    {
      *size = read_32 (bytes + offset + 4);
      g_assert_cmpuint (offset + 8 + *size, <=, length);
      if (memcmp (bytes + offset, id, 4) == 0)
        return bytes + offset + 8;
      offset += 8 + *size + *size % 2;
    }

  g_error ("no %s chunk", id);
}

static double
compute (const Note *note,
         int         i)
{
  const double t = (double) i / RATE;
  const double left = (note->seconds * RATE - i) / RATE;

  return 16000 * MIN (1, t / 0.005) * exp (-3 * t / note->seconds) * CLAMP (left / 0.010, 0, 1)
         * (sin (2 * G_PI * note->hertz * t) + sin (4 * G_PI * note->hertz * t) / 4);
}

static void
test_recipe (void)
{
  gsize total = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      gsize length, size;
      g_autofree guint8 *bytes = load (sounds[i].file, &length);
      const guint8 *format = find_chunk (bytes, length, "fmt ", &size);
      const guint8 *data;
      gsize position = 0;

      g_assert_cmpuint (size, ==, 16);
      g_assert_cmpuint (read_16 (format), ==, 1);
      g_assert_cmpuint (read_16 (format + 2), ==, 1);
      g_assert_cmpuint (read_32 (format + 4), ==, RATE);
      g_assert_cmpuint (read_16 (format + 14), ==, 16);

      data = find_chunk (bytes, length, "data", &size);
      for (gsize j = 0; j < G_N_ELEMENTS (sounds[i].notes); j++)
        {
          const Note *note = &sounds[i].notes[j];
          const int n = lround (note->seconds * RATE);

          for (int k = 0; k < n; k++, position += 2)
            {
              const double difference = (gint16) read_16 (data + position) - compute (note, k);

              /* But for rounding. */
              g_assert_cmpuint (position + 2, <=, size);
              g_assert_cmpfloat (fabs (difference), <, 1);
            }
        }
      g_assert_cmpuint (position, ==, size);

      /* No click at either end. */
      g_assert_cmpint (ABS ((gint16) read_16 (data)), <, 100);
      g_assert_cmpint (ABS ((gint16) read_16 (data + size - 2)), <, 100);

      total += length;
    }

  g_assert_cmpuint (total, <, MOST_BYTES);
}

static void
test_licence (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      gsize length, size;
      g_autofree guint8 *bytes = load (sounds[i].file, &length);
      const guint8 *list = find_chunk (bytes, length, "LIST", &size);

      g_assert_nonnull (g_strstr_len ((const char *) list + 12, size - 12, "CC0-1.0"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sounds/recipe", test_recipe);
  g_test_add_func ("/sounds/licence", test_licence);

  return g_test_run ();
}
