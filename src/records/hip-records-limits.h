/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record may hold. Nothing beyond is saved or imported, so whatever is saved can be exported and brought back. */

#pragma once

#define HIP_MAX_NAME 200             /* characters */
#define HIP_MAX_NOTES 20000          /* characters */
#define HIP_MAX_ID 128               /* bytes, of an id of the catalogue */
#define HIP_MIN_BIRTH_YEAR 1900
#define HIP_MAX_BIRTH_YEAR 2200
#define HIP_MAX_TIME 253402300799    /* the last second of the year 9999, since 1970 */

#define HIP_MAX_MARKS 100            /* and the following in one session */
#define HIP_MAX_ANSWERS 1000
#define HIP_MAX_CANDIDATES 1000
#define HIP_MAX_STEPS 1000
#define HIP_MAX_SETS 1000
#define HIP_MAX_SECONDS 86400

#define HIP_MAX_SESSIONS 10000       /* of one athlete in a file to import */
#define HIP_MAX_FILE (512 * 1024 * 1024) /* bytes in a file to import */
