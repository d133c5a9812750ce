/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"

G_BEGIN_DECLS

/**
 * HipTextFlags:
 * @HIP_TEXT_SPOKEN: whole sentences that somebody reads aloud
 * @HIP_TEXT_FACT: says something about the world, and so needs a source
 * @HIP_TEXT_QUOTED: a claim of somebody else, told in order to answer it
 *
 * What a text of a catalogue is.
 */
typedef enum
{
  HIP_TEXT_SPOKEN = 1 << 0,
  HIP_TEXT_FACT = 1 << 1,
  HIP_TEXT_QUOTED = 1 << 2,
} HipTextFlags;

typedef struct
{
  HipMarkupElement *owner; /* the thing with an id */
  HipMarkupElement *element;
  HipTextFlags      flags;
} HipCatalogueText;

GArray *hip_catalogue_list_texts (HipCatalogueSource *source);

G_END_DECLS
