/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipReadingCount:
 * @sentences: how many sentences
 * @words: how many words
 * @syllables: how many syllables
 *
 * What the reading grade of a text is made of.
 */
typedef struct
{
  guint sentences;
  guint words;
  guint syllables;
} HipReadingCount;

void   hip_reading_count_add       (HipReadingCount       *self,
                                    const char            *text,
                                    GHashTable            *excluded);
void   hip_reading_count_merge     (HipReadingCount       *self,
                                    const HipReadingCount *other);
double hip_reading_count_get_grade (const HipReadingCount *self);

guint  hip_count_syllables         (const char            *word);
guint  hip_count_sentences         (const char            *text);
GStrv  hip_split_spoken_words      (const char            *text);

G_END_DECLS
