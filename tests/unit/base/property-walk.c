/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "property-walk.h"

typedef const char *(*GetText) (gpointer);
typedef int (*GetNumber) (gpointer);
typedef gpointer (*GetObject) (gpointer);

static void
compare (gpointer          object,
         PropertyGetter   *row,
         const GValue     *value)
{
  const GType type = G_VALUE_TYPE (value);

  if (type == G_TYPE_STRING)
    g_assert_cmpstr (g_value_get_string (value), ==, ((GetText) row->getter) (object));
  else if (type == G_TYPE_INT)
    g_assert_cmpint (g_value_get_int (value), ==, ((GetNumber) row->getter) (object));
  else if (type == G_TYPE_UINT)
    g_assert_cmpint ((int) g_value_get_uint (value), ==, ((GetNumber) row->getter) (object));
  else if (type == G_TYPE_BOOLEAN)
    g_assert_cmpint (g_value_get_boolean (value), ==, ((GetNumber) row->getter) (object));
  else if (G_TYPE_IS_ENUM (type))
    g_assert_cmpint (g_value_get_enum (value), ==, ((GetNumber) row->getter) (object));
  else if (type == G_TYPE_STRV)
    g_assert_cmpstrv (g_value_get_boxed (value), ((GetObject) row->getter) (object));
  else if (type == G_TYPE_DATE)
    {
      const GDate *ours = g_value_get_boxed (value), *theirs = ((GetObject) row->getter) (object);

      g_assert_true ((ours == NULL) == (theirs == NULL));
      g_assert_true (ours == NULL || g_date_compare (ours, theirs) == 0);
    }
  else if (type == G_TYPE_DATE_TIME)
    {
      GDateTime *ours = g_value_get_boxed (value), *theirs = ((GetObject) row->getter) (object);

      g_assert_true ((ours == NULL) == (theirs == NULL));
      g_assert_true (ours == NULL || g_date_time_equal (ours, theirs));
    }
  else
    {
      g_assert_true (G_TYPE_IS_OBJECT (type) || G_TYPE_IS_INTERFACE (type));
      g_assert_true (g_value_get_object (value) == ((GetObject) row->getter) (object));
    }
  row->n_compared++;
}

static PropertyGetter *
find_row (PropertyWalk *self,
          GType         type,
          const char   *property)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (self->rows[i].property), "_", '-');

      if (g_str_equal (self->rows[i].type, g_type_name (type)) && g_str_equal (name, property))
        return &self->rows[i];
    }

  return NULL;
}

void
property_walk_begin (PropertyWalk   *self,
                     PropertyGetter *rows,
                     guint           n_rows)
{
  self->rows = rows;
  self->n_rows = n_rows;
  self->seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/* Compares an object and everything that it leads to, each once. What can be written is also set to what it is. */
void
property_walk_take (PropertyWalk *self,
                    gpointer      object)
{
  g_autofree GParamSpec **properties = NULL;
  guint n;

  if (object == NULL || !g_hash_table_add (self->seen, g_object_ref (object)))
    return;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      PropertyGetter *row = find_row (self, properties[i]->owner_type, properties[i]->name);

      g_object_get_property (object, properties[i]->name, &value);
      g_assert_false (g_param_value_validate (properties[i], &value));
      if ((properties[i]->flags & (G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY)) == G_PARAM_WRITABLE)
        g_object_set_property (object, properties[i]->name, &value);
      if (row != NULL)
        compare (object, row, &value);
      if (G_VALUE_HOLDS_OBJECT (&value))
        property_walk_take (self, g_value_get_object (&value));
    }

  if (G_IS_LIST_MODEL (object))
    {
      for (guint i = 0; i < g_list_model_get_n_items (object); i++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (object, i);

          property_walk_take (self, item);
        }
    }
}

/* Forgets what it saw, so that the same objects can be compared again when they have changed. */
void
property_walk_forget (PropertyWalk *self)
{
  g_hash_table_remove_all (self->seen);
}

/* Fails if something that was to be compared was never met. */
void
property_walk_end (PropertyWalk *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      if (self->rows[i].n_compared == 0)
        {
          g_test_message ("%s:%s was never met", self->rows[i].type, self->rows[i].property);
          g_test_fail ();
        }
    }
  g_clear_pointer (&self->seen, g_hash_table_unref);
}
