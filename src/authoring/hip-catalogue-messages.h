/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-catalogue-source.h"

G_BEGIN_DECLS

/**
 * HipCatalogueMessage:
 * @context: what sort of text it is
 * @text: the text in English
 * @owner: the thing with an id that the text belongs to
 * @element: the element that holds it
 *
 * A text of a catalogue that is translated. The strings belong to the catalogue.
 */
typedef struct
{
  const char       *context;
  const char       *text;
  HipMarkupElement *owner;
  HipMarkupElement *element;
} HipCatalogueMessage;

GArray   *hip_catalogue_list_messages   (HipCatalogueSource *source);
gboolean  hip_catalogue_is_context      (const char         *context);

G_END_DECLS
