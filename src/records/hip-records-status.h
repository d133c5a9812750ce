/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HipRecordsStatus:
 * @HIP_RECORDS_STATUS_UNKNOWN: nobody has looked yet
 * @HIP_RECORDS_STATUS_EMPTY: nothing was ever saved; there is no file
 * @HIP_RECORDS_STATUS_READY: the records can be read and changed
 * @HIP_RECORDS_STATUS_READ_ONLY: the records can be read but not changed
 * @HIP_RECORDS_STATUS_REFUSED: there is a file, and it can't be used
 *
 * What can be done with the records.
 */
typedef enum
{
  HIP_RECORDS_STATUS_UNKNOWN,
  HIP_RECORDS_STATUS_EMPTY,
  HIP_RECORDS_STATUS_READY,
  HIP_RECORDS_STATUS_READ_ONLY,
  HIP_RECORDS_STATUS_REFUSED,
} HipRecordsStatus;

G_END_DECLS
