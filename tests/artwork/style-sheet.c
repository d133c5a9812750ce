/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "style-sheet.h"

#include <string.h>

typedef struct
{
  char    *selector;
  char    *property;
  char    *value;
  gboolean is_important;
  guint    specificity;
} Declaration;

struct _StyleSheet
{
  GPtrArray *declarations;
};

static void
declaration_free (Declaration *declaration)
{
  g_free (declaration->selector);
  g_free (declaration->property);
  g_free (declaration->value);
  g_free (declaration);
}

StyleSheet *
style_sheet_new (void)
{
  StyleSheet *self = g_new0 (StyleSheet, 1);

  self->declarations = g_ptr_array_new_with_free_func ((GDestroyNotify) declaration_free);

  return self;
}

void
style_sheet_free (StyleSheet *self)
{
  g_ptr_array_unref (self->declarations);
  g_free (self);
}

static void
add_declaration (StyleSheet *self,
                 const char *selector,
                 const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, ":", 2);
  Declaration *declaration;
  char *important;

  if (g_strv_length (sides) != 2)
    return;

  declaration = g_new0 (Declaration, 1);
  important = strstr (sides[1], "!important");
  if (important != NULL)
    *important = '\0';

  declaration->is_important = important != NULL;
  declaration->selector = g_strstrip (g_strdup (selector));
  declaration->property = g_strdup (g_strstrip (sides[0]));
  declaration->value = g_strdup (g_strstrip (sides[1]));
  for (const char *c = selector; *c != '\0'; c++)
    declaration->specificity += *c == '.';

  g_ptr_array_add (self->declarations, declaration);
}

void
style_sheet_add (StyleSheet *self,
                 const char *css)
{
  g_autoptr (GRegex) comments = g_regex_new ("/\\*.*?\\*/", G_REGEX_DOTALL, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (comments, css, -1, 0, "", 0, NULL);
  g_auto (GStrv) rules = g_strsplit (plain, "}", -1);

  for (gsize i = 0; rules[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (rules[i], "{", 2);
      g_auto (GStrv) selectors = NULL;
      g_auto (GStrv) declarations = NULL;

      if (g_strv_length (halves) != 2)
        continue;

      selectors = g_strsplit (halves[0], ",", -1);
      declarations = g_strsplit (halves[1], ";", -1);

      for (gsize j = 0; selectors[j] != NULL; j++)
        {
          for (gsize k = 0; declarations[k] != NULL; k++)
            add_declaration (self, selectors[j], declarations[k]);
        }
    }
}

/* Selectors with a tag or an id have nothing to say about colours here. */
static gboolean
matches (const char *compound,
         const char *classes)
{
  g_auto (GStrv) wanted = g_strsplit (compound, ".", -1);
  g_auto (GStrv) present = g_strsplit (classes, " ", -1);

  if (*wanted[0] != '\0')
    return FALSE;

  for (gsize i = 1; wanted[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char * const *) present, wanted[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
applies (const Declaration *declaration,
         const char        *ancestors,
         const char        *classes)
{
  g_auto (GStrv) compounds = g_strsplit (declaration->selector, " ", -1);
  guint n = g_strv_length (compounds);

  if (n == 0 || n > 2 || !matches (compounds[n - 1], classes))
    return FALSE;

  return n == 1 || matches (compounds[0], ancestors);
}

/* The value that wins for an element with these classes, inside of one with those; the later sheet wins over the earlier. */
char *
style_sheet_find (StyleSheet *self,
                  const char *ancestors,
                  const char *classes,
                  const char *property)
{
  const Declaration *best = NULL;

  for (guint i = 0; i < self->declarations->len; i++)
    {
      const Declaration *declaration = g_ptr_array_index (self->declarations, i);

      if (strcmp (declaration->property, property) != 0 || !applies (declaration, ancestors, classes))
        continue;

      if (best == NULL || declaration->is_important > best->is_important
          || (declaration->is_important == best->is_important && declaration->specificity >= best->specificity))
        best = declaration;
    }

  return best != NULL ? g_strdup (best->value) : NULL;
}
