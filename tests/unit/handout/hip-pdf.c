/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-pdf.h"

#include <string.h>

/* How far boxes of words may reach into each other, in points: they are as tall as the font, not as the letters. */
#define PLAY_X 0.5
#define PLAY_Y 2.2

static void
hip_pdf_word_free (HipPdfWord *word)
{
  g_free (word->text);
  g_free (word);
}

/* Without Poppler there is nothing to look with. */
gboolean
hip_pdf_can_read (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  return program != NULL;
}

static char *
run (const char *program,
     const char *option,
     const char *path,
     const char *out)
{
  const char *argv[] = { program, option != NULL ? option : path, option != NULL ? path : out, option != NULL ? out : NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

static double
get_number (const char **names,
            const char **values,
            const char  *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return g_ascii_strtod (values[i], NULL);
    }

  g_assert_not_reached ();
}

typedef struct
{
  HipPdf     *pdf;
  HipPdfWord *word;
} Reader;

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  Reader *reader = data;

  if (g_str_equal (element, "page"))
    {
      if (reader->pdf->n_pages++ == 0)
        {
          reader->pdf->width = get_number (names, values, "width");
          reader->pdf->height = get_number (names, values, "height");
        }
    }
  else if (g_str_equal (element, "word"))
    {
      reader->word = g_new0 (HipPdfWord, 1);
      reader->word->page = reader->pdf->n_pages - 1;
      reader->word->x = get_number (names, values, "xMin");
      reader->word->y = get_number (names, values, "yMin");
      reader->word->right = get_number (names, values, "xMax");
      reader->word->bottom = get_number (names, values, "yMax");
      g_ptr_array_add (reader->pdf->words, reader->word);
    }
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              data,
                GError              **error)
{
  if (g_str_equal (element, "word"))
    ((Reader *) data)->word = NULL;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reader *reader = data;

  if (reader->word != NULL)
    reader->word->text = g_strndup (text, length);
}

static void
read_words (HipPdf     *self,
            const char *path)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb };
  g_autofree char *markup = run ("pdftotext", "-bbox", path, "-");
  Reader reader = { .pdf = self };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  /* Behind a document type that GMarkup does not read. */
  const char *body = strstr (markup, "<doc>");
  const char *end = strstr (markup, "</doc>");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (body);
  g_assert_nonnull (end);
  g_markup_parse_context_parse (context, body, end + strlen ("</doc>") - body, &error);
  g_assert_no_error (error);
}

/* The tool marks where a text turns around; that is no part of the text. */
static char *
strip_marks (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c != 0x200e && c != 0x200f && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069))
        g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

static void
read_text (HipPdf     *self,
           const char *path)
{
  g_autofree char *marked = run ("pdftotext", NULL, path, "-");
  g_autofree char *output = strip_marks (marked);
  g_auto (GStrv) words = g_strsplit_set (output, " \n\f", -1);
  g_autoptr (GString) text = g_string_new (" ");

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (text, "%s ", words[i]);
    }

  self->text = g_string_free (g_steal_pointer (&text), FALSE);
}

/* The tools print a table under two lines of headings; the columns “emb” and “object ID” are counted from the end. */
static void
read_tables (HipPdf     *self,
             const char *path)
{
  g_autofree char *images = run ("pdfimages", "-list", path, NULL);
  g_autofree char *fonts = run ("pdffonts", NULL, path, NULL);
  g_auto (GStrv) image_lines = g_strsplit (g_strchomp (images), "\n", -1);
  g_auto (GStrv) font_lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  self->n_images = MAX (g_strv_length (image_lines), 2) - 2;
  for (gsize i = 2; i < g_strv_length (font_lines); i++)
    {
      self->n_fonts++;
      self->n_loose_fonts += strstr (font_lines[i], " yes yes yes ") == NULL;
    }

  self->info = run ("pdfinfo", NULL, path, NULL);
}

HipPdf *
hip_pdf_new (const char *path)
{
  HipPdf *self = g_new0 (HipPdf, 1);

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_pdf_word_free);
  read_words (self, path);
  read_text (self, path);
  read_tables (self, path);

  return self;
}

void
hip_pdf_free (HipPdf *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->info, g_free);
  g_free (self);
}

/* The first word of a phrase whose words follow each other. */
const HipPdfWord *
hip_pdf_find (HipPdf     *self,
              const char *phrase)
{
  g_auto (GStrv) wanted = g_strsplit (phrase, " ", -1);
  const guint n = g_strv_length (wanted);

  for (guint i = 0; i + n <= self->words->len; i++)
    {
      gboolean found = TRUE;

      for (guint j = 0; found && j < n; j++)
        found = g_str_equal (((HipPdfWord *) g_ptr_array_index (self->words, i + j))->text, wanted[j]);
      if (found)
        return g_ptr_array_index (self->words, i);
    }

  return NULL;
}

/* No word lies on another or reaches into the margin. */
void
hip_pdf_assert_tidy (HipPdf *self,
                     double  margin)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const HipPdfWord *word = g_ptr_array_index (self->words, i);

      if (word->x < margin - PLAY_X || word->right > self->width - margin + PLAY_X || word->y < margin - PLAY_Y
          || word->bottom > self->height - margin + PLAY_Y)
        {
          g_test_message ("“%s” lies outside at %g, %g", word->text, word->x, word->y);
          g_test_fail ();
        }

      for (guint j = i + 1; j < self->words->len; j++)
        {
          const HipPdfWord *other = g_ptr_array_index (self->words, j);

          if (word->page == other->page && MIN (word->right, other->right) - MAX (word->x, other->x) > PLAY_X
              && MIN (word->bottom, other->bottom) - MAX (word->y, other->y) > PLAY_Y)
            {
              g_test_message ("“%s” and “%s” lie on each other at %g, %g", word->text, other->text, other->x, other->y);
              g_test_fail ();
            }
        }
    }
}
