/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A compiled catalogue of somebody else: any file answers, or is refused with a message.
 *
 * An input that begins as a database does is the whole file. Any other says where the catalogue of the program differs: four bytes each
 * time, three for the place and one for what stands there. So small inputs get past the header, into tables and texts. */

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz.h"
#include "hip-enquiry.h"

#define MAGIC "SQLite format 3"
#define MOST_CHANGES 64

static GBytes *whole;
static char *path;

static void
remove_file (void)
{
  g_unlink (path);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GError) error = NULL;
  int fd;

  whole = g_resources_lookup_data (RESOURCE_PREFIX "/catalogue.db", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  fd = g_file_open_tmp ("fuzz-catalogue-XXXXXX", &path, &error);
  g_assert_no_error (error);
  close (fd);
  atexit (remove_file);

  return 0;
}

/* What answers when somebody clicks. */
static void
ask (HipLibrary *library)
{
  g_autoptr (HipEnquiry) enquiry = hip_enquiry_new (library);
  GListModel *regions = hip_library_get_regions (library);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (regions), 4); i++)
    {
      g_autoptr (HipRegion) region = g_list_model_get_item (regions, i);

      hip_enquiry_select (enquiry, region, hip_region_get_midline (region) ? HIP_SIDE_NONE : HIP_SIDE_LEFT);
    }
}

static void
write_changed (const uint8_t *data,
               size_t         size)
{
  gsize length;
  const char *original = g_bytes_get_data (whole, &length);
  g_autofree char *contents = g_memdup2 (original, length);
  int fd;

  for (gsize i = 0; i + 3 < MIN (size, 4 * MOST_CHANGES); i += 4)
    contents[(data[i] << 16 | data[i + 1] << 8 | data[i + 2]) % length] = (char) data[i + 3];

  fd = g_open (path, O_WRONLY | O_TRUNC | O_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, contents, length), ==, (gssize) length);
  close (fd);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HipCatalogue) catalogue = NULL;
  g_autoptr (HipLibrary) library = NULL;

  if (size >= strlen (MAGIC) && memcmp (data, MAGIC, strlen (MAGIC)) == 0)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, size);

      catalogue = hip_catalogue_new_for_bytes (bytes, &error);
    }
  else
    {
      write_changed (data, size);
      catalogue = hip_catalogue_new_for_file (path, &error);
    }

  if (catalogue != NULL)
    library = hip_library_new (catalogue, &error);
  g_assert_true ((library == NULL) == (error != NULL));
  if (library != NULL)
    ask (library);

  return 0;
}
