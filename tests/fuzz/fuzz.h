/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every fuzzer has: libFuzzer calls it with inputs that it makes up, and replay.c with those that are kept in corpus/. */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
