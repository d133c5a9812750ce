/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-catalogue-check.h"

#include <string.h>

#include "hip-catalogue-text.h"
#include "hip-reading-grade.h"

/* What a coach can say aloud, and a runner follow at the first hearing. */
#define MAX_GRADE 9.0
#define MAX_MEAN_GRADE 7.0

/* A grade of a few words says nothing, so the short texts of one thing are graded together. */
#define MIN_WORDS 10

/* Words of three syllables and more that everybody at a track knows and that have no shorter equal, and names of medicines. Names
 * of structures and clinical terms are left out of the count too. */
static const char *const known_words[] = {
  "clinician",    "department",    "emergency",   "exercise",      "hospital",      "inflammatory", "inflammation",
  "injury",       "injuries",      "ligament",    "medical",       "medicine",      "pharmacist",   "physiotherapist",
  "physiotherapy", "ultrasound",
  "alendronate",  "bisphosphonate", "capsaicin",  "cortisone",     "denosumab",     "glucosamine",  "ibuprofen",
  "magnesium",    "paracetamol",   "risedronate", "zoledronate",
};

typedef struct
{
  HipCatalogueFigures *figures;
  HipDiagnostics      *diagnostics;
  double               total;
} Grading;

static void
exclude_word (GHashTable *excluded,
              const char *word)
{
  if (hip_count_syllables (word) < 3)
    return;

  g_hash_table_add (excluded, g_strdup (word));
  if (g_str_has_suffix (word, "s"))
    g_hash_table_add (excluded, g_strndup (word, strlen (word) - 1));
  else
    g_hash_table_add (excluded, g_strconcat (word, "s", NULL));
}

static void
exclude_names (GHashTable         *excluded,
               HipCatalogueSource *source,
               HipEntity           entity,
               const char         *name)
{
  GPtrArray *elements = hip_catalogue_source_get_elements (source, entity);

  for (guint i = 0; i < elements->len; i++)
    {
      const char *text = hip_markup_element_get_text_of (g_ptr_array_index (elements, i), name);
      g_auto (GStrv) words = text != NULL ? hip_split_spoken_words (text) : NULL;

      for (guint w = 0; words != NULL && words[w] != NULL; w++)
        exclude_word (excluded, words[w]);
    }
}

static gboolean
continues (const HipCatalogueText *text,
           const HipCatalogueText *first)
{
  return text->owner == first->owner &&
         text->element->spec == first->element->spec &&
         g_str_equal (text->element->spec->name, "do");
}

static void
grade (Grading               *grading,
       const HipReadingCount *count,
       HipMarkupElement      *element,
       const char            *what)
{
  HipCatalogueFigures *figures = grading->figures;
  double value = hip_reading_count_get_grade (count);

  if (count->words == 0)
    return;

  figures->n_graded_texts++;
  grading->total += value;

  if (figures->worst_place == NULL || value > figures->worst_grade)
    {
      figures->worst_grade = value;
      g_free (figures->worst_place);
      figures->worst_place = g_strdup_printf ("%s:%u, %s", element->file, element->line, what);
    }

  if (value > MAX_GRADE)
    hip_diagnostics_add (grading->diagnostics,
                         HIP_DIAGNOSTIC_READING,
                         element->file,
                         element->line,
                         "The reading grade of the %s is %.1f; use shorter sentences and plainer words until it is at most %.0f",
                         what,
                         value,
                         MAX_GRADE);
}

/**
 * hip_catalogue_check_reading:
 * @source: a catalogue
 * @figures: where to put the grades
 * @diagnostics: where to note what is too hard to read
 *
 * Grades the texts that are read aloud.
 */
void
hip_catalogue_check_reading (HipCatalogueSource  *source,
                             HipCatalogueFigures *figures,
                             HipDiagnostics      *diagnostics)
{
  g_autoptr (GArray) texts = hip_catalogue_list_texts (source);
  g_autoptr (GHashTable) excluded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HipReadingCount short_texts = { 0 };
  Grading grading = { figures, diagnostics, 0 };

  exclude_names (excluded, source, HIP_ENTITY_STRUCTURE, "name");
  exclude_names (excluded, source, HIP_ENTITY_STRUCTURE, "term");
  exclude_names (excluded, source, HIP_ENTITY_STRUCTURE, "latin");
  exclude_names (excluded, source, HIP_ENTITY_CONDITION, "term");
  for (guint i = 0; i < G_N_ELEMENTS (known_words); i++)
    exclude_word (excluded, known_words[i]);

  for (guint i = 0; i < texts->len;)
    {
      const HipCatalogueText *text = &g_array_index (texts, HipCatalogueText, i);
      HipMarkupElement *owner = text->owner;
      const char *id = hip_markup_element_get (owner, "id");
      HipReadingCount count = { 0 };
      guint next = i;

      /* The instructions of a step are one text in several elements. */
      do
        {
          const HipCatalogueText *part = &g_array_index (texts, HipCatalogueText, next);

          if ((part->flags & HIP_TEXT_SPOKEN) != 0)
            hip_reading_count_add (&count, part->element->text, excluded);
          next++;
        }
      while (next < texts->len && continues (&g_array_index (texts, HipCatalogueText, next), text));

      if (count.words >= MIN_WORDS)
        {
          g_autofree char *what = g_strdup_printf ("<%s> of “%s”", text->element->spec->name, id);

          grade (&grading, &count, text->element, what);
        }
      else
        {
          hip_reading_count_merge (&short_texts, &count);
        }

      if (next == texts->len || g_array_index (texts, HipCatalogueText, next).owner != owner)
        {
          g_autofree char *what = g_strdup_printf ("short texts of “%s”", id);

          grade (&grading, &short_texts, owner, what);
          short_texts = (HipReadingCount) { 0 };
        }

      i = next;
    }

  figures->mean_grade = figures->n_graded_texts > 0 ? grading.total / figures->n_graded_texts : 0;
  if (figures->mean_grade > MAX_MEAN_GRADE)
    hip_diagnostics_add (diagnostics,
                         HIP_DIAGNOSTIC_READING,
                         hip_catalogue_source_get_directory (source),
                         0,
                         "The mean reading grade is %.1f; make the texts plainer until it is at most %.0f",
                         figures->mean_grade,
                         MAX_MEAN_GRADE);
}
