/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-markup-spec.h"

G_BEGIN_DECLS

typedef struct _HipMarkupElement HipMarkupElement;

/**
 * HipMarkupElement:
 * @spec: what the element is
 * @file: (type filename): the file it was read from, as the author knows it
 * @line: the line on which its start tag ends
 * @parent: (nullable): the element around it
 * @values: values of its attributes, in the order of @spec; %NULL where an attribute is absent
 * @text: (nullable): its text, without the white space around it
 * @children: (nullable) (element-type HipMarkupElement): the elements in it
 *
 * An element of a catalogue file. The strings belong to the reader.
 */
struct _HipMarkupElement
{
  const HipElementSpec *spec;
  const char           *file;
  guint                 line;
  HipMarkupElement     *parent;
  const char          **values;
  const char           *text;
  GPtrArray            *children;
};

HipMarkupElement *hip_markup_element_new           (const HipElementSpec *spec,
                                                    HipMarkupElement     *parent,
                                                    const char           *file,
                                                    guint                 line);
void              hip_markup_element_free          (HipMarkupElement     *self);

const char       *hip_markup_element_get           (HipMarkupElement     *self,
                                                    const char           *attribute);
int               hip_markup_element_get_integer   (HipMarkupElement     *self,
                                                    const char           *attribute,
                                                    int                   fallback);
gboolean          hip_markup_element_is_set        (HipMarkupElement     *self,
                                                    const char           *attribute,
                                                    gboolean              fallback);
GStrv             hip_markup_element_dup_list      (HipMarkupElement     *self,
                                                    const char           *attribute);
HipMarkupElement *hip_markup_element_get_child     (HipMarkupElement     *self,
                                                    const char           *name);
guint             hip_markup_element_get_n_children (HipMarkupElement    *self);
HipMarkupElement *hip_markup_element_get_nth_child (HipMarkupElement     *self,
                                                    guint                 index);
const char       *hip_markup_element_get_text_of   (HipMarkupElement     *self,
                                                    const char           *name);

GStrv             hip_split_words                  (const char           *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipMarkupElement, hip_markup_element_free)

G_END_DECLS
