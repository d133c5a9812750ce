/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-markup-element.h"

#include <stdlib.h>
#include <string.h>

static guint
count_attributes (const HipElementSpec *spec)
{
  guint n = 0;

  while (spec->attributes != NULL && spec->attributes[n].name != NULL)
    n++;

  return n;
}

/**
 * hip_markup_element_new:
 * @spec: what the element is
 * @parent: (nullable): the element around it, which takes ownership
 * @file: (type filename): the file, which must outlive the element
 * @line: the line
 *
 * Returns: (transfer full): the element; it belongs to @parent when there is one
 */
HipMarkupElement *
hip_markup_element_new (const HipElementSpec *spec,
                        HipMarkupElement     *parent,
                        const char           *file,
                        guint                 line)
{
  HipMarkupElement *self;

  g_return_val_if_fail (spec != NULL, NULL);

  self = g_new0 (HipMarkupElement, 1);
  self->spec = spec;
  self->file = file;
  self->line = line;
  self->parent = parent;
  self->values = g_new0 (const char *, count_attributes (spec) + 1);

  if (parent != NULL)
    {
      if (parent->children == NULL)
        parent->children = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_markup_element_free);
      g_ptr_array_add (parent->children, self);
    }

  return self;
}

/**
 * hip_markup_element_free:
 * @self: an element without a parent
 *
 * Frees an element and everything in it.
 */
void
hip_markup_element_free (HipMarkupElement *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->values);
  g_free (self);
}

/**
 * hip_markup_element_get:
 * @self: an element
 * @attribute: the name of an attribute that its specification knows
 *
 * Returns: (transfer none) (nullable): the value, or %NULL if the attribute is absent
 */
const char *
hip_markup_element_get (HipMarkupElement *self,
                        const char       *attribute)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->spec->attributes != NULL && self->spec->attributes[i].name != NULL; i++)
    {
      if (strcmp (self->spec->attributes[i].name, attribute) == 0)
        return self->values[i];
    }

  g_return_val_if_reached (NULL);
}

/**
 * hip_markup_element_get_integer:
 * @self: an element
 * @attribute: the name of an attribute
 * @fallback: what an absent attribute means
 *
 * Returns: the number
 */
int
hip_markup_element_get_integer (HipMarkupElement *self,
                                const char       *attribute,
                                int               fallback)
{
  const char *value = hip_markup_element_get (self, attribute);

  return value != NULL ? atoi (value) : fallback;
}

/**
 * hip_markup_element_is_set:
 * @self: an element
 * @attribute: the name of an attribute that is "yes" or "no"
 * @fallback: what an absent attribute means
 *
 * Returns: whether it is "yes"
 */
gboolean
hip_markup_element_is_set (HipMarkupElement *self,
                           const char       *attribute,
                           gboolean          fallback)
{
  const char *value = hip_markup_element_get (self, attribute);

  return value != NULL ? strcmp (value, "yes") == 0 : fallback;
}

/**
 * hip_markup_element_dup_list:
 * @self: an element
 * @attribute: the name of an attribute that holds words
 *
 * Returns: (transfer full): the words; empty if the attribute is absent
 */
GStrv
hip_markup_element_dup_list (HipMarkupElement *self,
                             const char       *attribute)
{
  return hip_split_words (hip_markup_element_get (self, attribute));
}

/**
 * hip_markup_element_get_child:
 * @self: an element
 * @name: the name of an element in it
 *
 * Returns: (transfer none) (nullable): the first element of that name
 */
HipMarkupElement *
hip_markup_element_get_child (HipMarkupElement *self,
                              const char       *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < hip_markup_element_get_n_children (self); i++)
    {
      HipMarkupElement *child = hip_markup_element_get_nth_child (self, i);

      if (strcmp (child->spec->name, name) == 0)
        return child;
    }

  return NULL;
}

/**
 * hip_markup_element_get_n_children:
 * @self: an element
 *
 * Returns: how many elements are in it
 */
guint
hip_markup_element_get_n_children (HipMarkupElement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->children != NULL ? self->children->len : 0;
}

/**
 * hip_markup_element_get_nth_child:
 * @self: an element
 * @index: a number below the count
 *
 * Returns: (transfer none): the element
 */
HipMarkupElement *
hip_markup_element_get_nth_child (HipMarkupElement *self,
                                  guint             index)
{
  g_return_val_if_fail (self != NULL && index < hip_markup_element_get_n_children (self), NULL);

  return g_ptr_array_index (self->children, index);
}

/**
 * hip_markup_element_get_text_of:
 * @self: an element
 * @name: the name of an element in it
 *
 * Returns: (transfer none) (nullable): the text of the first element of that name
 */
const char *
hip_markup_element_get_text_of (HipMarkupElement *self,
                                const char       *name)
{
  HipMarkupElement *child = hip_markup_element_get_child (self, name);

  return child != NULL ? child->text : NULL;
}

/**
 * hip_split_words:
 * @text: (nullable): words with white space between
 *
 * Returns: (transfer full): the words, none of them empty
 */
GStrv
hip_split_words (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", " \t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }

  return g_strv_builder_end (builder);
}
