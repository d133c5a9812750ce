/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HIP_RECORDS_ERROR (hip_records_error_quark ())

/**
 * HipRecordsError:
 * @HIP_RECORDS_ERROR_DAMAGED: the file is damaged
 * @HIP_RECORDS_ERROR_FOREIGN: the file is not one of this program
 * @HIP_RECORDS_ERROR_TOO_NEW: the file was written by a newer version of this program
 * @HIP_RECORDS_ERROR_READ_ONLY: the records can be read but not changed
 * @HIP_RECORDS_ERROR_BUSY: another process is using the file
 * @HIP_RECORDS_ERROR_NO_ROOM: the disk is full
 * @HIP_RECORDS_ERROR_GONE: the file was moved or removed while it was open
 * @HIP_RECORDS_ERROR_NOT_FOUND: there is no such athlete, session or step
 * @HIP_RECORDS_ERROR_INVALID: something that can't be kept, such as a name without letters
 * @HIP_RECORDS_ERROR_CLOSED: the records were closed
 * @HIP_RECORDS_ERROR_FAILED: anything else
 *
 * What can go wrong with records. The messages are translated and meant for the person at the screen. An operation that was
 * cancelled fails with %G_IO_ERROR_CANCELLED instead, and then nothing of it was saved.
 */
typedef enum
{
  HIP_RECORDS_ERROR_DAMAGED,
  HIP_RECORDS_ERROR_FOREIGN,
  HIP_RECORDS_ERROR_TOO_NEW,
  HIP_RECORDS_ERROR_READ_ONLY,
  HIP_RECORDS_ERROR_BUSY,
  HIP_RECORDS_ERROR_NO_ROOM,
  HIP_RECORDS_ERROR_GONE,
  HIP_RECORDS_ERROR_NOT_FOUND,
  HIP_RECORDS_ERROR_INVALID,
  HIP_RECORDS_ERROR_CLOSED,
  HIP_RECORDS_ERROR_FAILED,
} HipRecordsError;

GQuark hip_records_error_quark (void);

G_END_DECLS
