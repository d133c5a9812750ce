/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "faulty-vfs.h"

#include <sqlite3.h>
#include <string.h>

/* A file of the real kind lies behind this in memory. */
typedef struct
{
  sqlite3_file        base;
  sqlite3_io_methods  methods;
} FaultyFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;

/* Looked at by the thread of the records, set by the test. */
static int armed_kind;
static int left = -1; /* how many more go well; negative when not armed */
static int hit;

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return (sqlite3_file *) ((FaultyFile *) file + 1);
}

/* Once it has failed, it goes on failing: a full disk stays full. */
static gboolean
fails (FaultyKind kind)
{
  int before = g_atomic_int_get (&left);

  if (before < 0 || g_atomic_int_get (&armed_kind) != (int) kind)
    return FALSE;

  if (before > 0)
    {
      g_atomic_int_add (&left, -1);
      return FALSE;
    }

  g_atomic_int_set (&hit, TRUE);

  return TRUE;
}

static int
faulty_close (sqlite3_file *file)
{
  return real_file (file)->pMethods->xClose (real_file (file));
}

static int
faulty_read (sqlite3_file  *file,
             void          *buffer,
             int            length,
             sqlite3_int64  offset)
{
  return fails (FAULTY_READ) ? SQLITE_IOERR_READ : real_file (file)->pMethods->xRead (real_file (file), buffer, length, offset);
}

static int
faulty_write (sqlite3_file  *file,
              const void    *buffer,
              int            length,
              sqlite3_int64  offset)
{
  if (fails (FAULTY_NO_ROOM))
    {
      /* A full disk may take a part of it. */
      (void) real_file (file)->pMethods->xWrite (real_file (file), buffer, length / 2, offset);
      return SQLITE_FULL;
    }

  return fails (FAULTY_WRITE) ? SQLITE_IOERR_WRITE : real_file (file)->pMethods->xWrite (real_file (file), buffer, length, offset);
}

static int
faulty_truncate (sqlite3_file  *file,
                 sqlite3_int64  length)
{
  return real_file (file)->pMethods->xTruncate (real_file (file), length);
}

/* Nothing waits for the disk here: a killed process loses nothing that was written, and the tests are many. */
static int
faulty_sync (sqlite3_file *file,
             int           flags)
{
  return fails (FAULTY_SYNC) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
faulty_file_size (sqlite3_file  *file,
                  sqlite3_int64 *size)
{
  return real_file (file)->pMethods->xFileSize (real_file (file), size);
}

static int
faulty_lock (sqlite3_file *file,
             int           level)
{
  return real_file (file)->pMethods->xLock (real_file (file), level);
}

static int
faulty_unlock (sqlite3_file *file,
               int           level)
{
  return real_file (file)->pMethods->xUnlock (real_file (file), level);
}

static int
faulty_check_reserved_lock (sqlite3_file *file,
                            int          *reserved)
{
  return real_file (file)->pMethods->xCheckReservedLock (real_file (file), reserved);
}

static int
faulty_file_control (sqlite3_file *file,
                     int           operation,
                     void         *argument)
{
  return real_file (file)->pMethods->xFileControl (real_file (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return real_file (file)->pMethods->xSectorSize (real_file (file));
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  return real_file (file)->pMethods->xDeviceCharacteristics (real_file (file));
}

static int
faulty_shm_map (sqlite3_file  *file,
                int            page,
                int            page_size,
                int            extend,
                void volatile **memory)
{
  return real_file (file)->pMethods->xShmMap (real_file (file), page, page_size, extend, memory);
}

static int
faulty_shm_lock (sqlite3_file *file,
                 int           offset,
                 int           n,
                 int           flags)
{
  return real_file (file)->pMethods->xShmLock (real_file (file), offset, n, flags);
}

static void
faulty_shm_barrier (sqlite3_file *file)
{
  real_file (file)->pMethods->xShmBarrier (real_file (file));
}

static int
faulty_shm_unmap (sqlite3_file *file,
                  int           remove)
{
  return real_file (file)->pMethods->xShmUnmap (real_file (file), remove);
}

static const sqlite3_io_methods methods = {
  2,
  faulty_close,
  faulty_read,
  faulty_write,
  faulty_truncate,
  faulty_sync,
  faulty_file_size,
  faulty_lock,
  faulty_unlock,
  faulty_check_reserved_lock,
  faulty_file_control,
  faulty_sector_size,
  faulty_device_characteristics,
  faulty_shm_map,
  faulty_shm_lock,
  faulty_shm_barrier,
  faulty_shm_unmap,
  NULL,
  NULL,
};

static int
faulty_open (sqlite3_vfs  *vfs,
             const char   *name,
             sqlite3_file *file,
             int           flags,
             int          *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int result = real_vfs->xOpen (real_vfs, name, real_file (file), flags, out_flags);

  /* Without methods SQLite doesn't close the file. */
  memset (self, 0, sizeof *self);
  if (real_file (file)->pMethods == NULL)
    return result;

  /* Only the database itself has shared memory. */
  self->methods = methods;
  if (real_file (file)->pMethods->xShmMap == NULL)
    self->methods.iVersion = 1;
  self->base.pMethods = &self->methods;

  return result;
}

/* Makes every file that SQLite opens from now on a faulty one. */
void
faulty_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  g_assert_nonnull (real_vfs);

  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = sizeof (FaultyFile) + real_vfs->szOsFile;
  faulty_vfs.xOpen = faulty_open;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, TRUE), ==, SQLITE_OK);
}

/* From now on, so many go well, and all that come after them fail. */
void
faulty_vfs_arm (FaultyKind kind,
                int        after)
{
  g_atomic_int_set (&hit, FALSE);
  g_atomic_int_set (&armed_kind, kind);
  g_atomic_int_set (&left, after);
}

/* Returns whether anything failed. */
gboolean
faulty_vfs_disarm (void)
{
  g_atomic_int_set (&left, -1);

  return g_atomic_int_get (&hit);
}
