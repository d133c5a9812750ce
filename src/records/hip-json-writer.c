/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-records"

#include "config.h"

#include "hip-json-writer.h"

#include <string.h>

struct _HipJsonWriter
{
  GString  *text;
  guint     depth;
  guint     line_depth; /* depth of the outermost object that is on one line, or 0 */
  gboolean  empty;      /* nothing was written in the innermost object or array */
};

/*< private >
 * hip_json_writer_new:
 *
 * Returns: (transfer full): a writer without text
 */
HipJsonWriter *
hip_json_writer_new (void)
{
  HipJsonWriter *self = g_new0 (HipJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->empty = TRUE;

  return self;
}

/*< private >
 * hip_json_writer_free:
 * @self: (transfer full): a writer
 */
void
hip_json_writer_free (HipJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
append_quoted (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '"':
          g_string_append (text, "\\\"");
          break;
        case '\\':
          g_string_append (text, "\\\\");
          break;
        case '\n':
          g_string_append (text, "\\n");
          break;
        case '\t':
          g_string_append (text, "\\t");
          break;
        default:
          if ((guchar) *p < 0x20)
            g_string_append_printf (text, "\\u%04x", (guint) *p);
          else
            g_string_append_c (text, *p);
          break;
        }
    }
  g_string_append_c (text, '"');
}

static void
new_line (HipJsonWriter *self)
{
  if (self->line_depth > 0)
    {
      g_string_append_c (self->text, ' ');
      return;
    }

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* What comes before a value: a comma, a new line and its name. */
static void
begin_value (HipJsonWriter *self,
             const char    *name)
{
  if (!self->empty)
    g_string_append_c (self->text, ',');

  if (self->depth > 0)
    new_line (self);

  if (name != NULL)
    {
      append_quoted (self->text, name);
      g_string_append (self->text, ": ");
    }

  self->empty = FALSE;
}

static void
begin_container (HipJsonWriter *self,
                 const char    *name,
                 char           bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->empty = TRUE;
}

static void
end_container (HipJsonWriter *self,
               char           bracket)
{
  g_assert (self->depth > 0);

  self->depth--;
  if (!self->empty)
    new_line (self);
  g_string_append_c (self->text, bracket);
  self->empty = FALSE;

  if (self->line_depth > self->depth)
    self->line_depth = 0;
}

/*< private >
 * hip_json_writer_begin_object:
 * @self: a writer
 * @name: (nullable): the name of the member, or %NULL in an array and at the top
 * @on_one_line: whether everything in it stands on one line
 */
void
hip_json_writer_begin_object (HipJsonWriter *self,
                              const char    *name,
                              gboolean       on_one_line)
{
  begin_container (self, name, '{');
  if (on_one_line && self->line_depth == 0)
    self->line_depth = self->depth;
}

/*< private >
 * hip_json_writer_end_object:
 * @self: a writer
 */
void
hip_json_writer_end_object (HipJsonWriter *self)
{
  end_container (self, '}');
}

/*< private >
 * hip_json_writer_begin_array:
 * @self: a writer
 * @name: (nullable): the name of the member
 */
void
hip_json_writer_begin_array (HipJsonWriter *self,
                             const char    *name)
{
  begin_container (self, name, '[');
}

/*< private >
 * hip_json_writer_end_array:
 * @self: a writer
 */
void
hip_json_writer_end_array (HipJsonWriter *self)
{
  end_container (self, ']');
}

/*< private >
 * hip_json_writer_add_string:
 * @self: a writer
 * @name: (nullable): the name of the member
 * @value: text in UTF-8
 */
void
hip_json_writer_add_string (HipJsonWriter *self,
                            const char    *name,
                            const char    *value)
{
  begin_value (self, name);
  append_quoted (self->text, value);
}

/*< private >
 * hip_json_writer_add_integer:
 * @self: a writer
 * @name: (nullable): the name of the member
 * @value: a number
 */
void
hip_json_writer_add_integer (HipJsonWriter *self,
                             const char    *name,
                             gint64         value)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/*< private >
 * hip_json_writer_add_boolean:
 * @self: a writer
 * @name: (nullable): the name of the member
 * @value: true or false
 */
void
hip_json_writer_add_boolean (HipJsonWriter *self,
                             const char    *name,
                             gboolean       value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

/*< private >
 * hip_json_writer_get_text:
 * @self: a writer
 *
 * Returns: (transfer none): what was written so far, which may be taken out with g_string_truncate()
 */
GString *
hip_json_writer_get_text (HipJsonWriter *self)
{
  return self->text;
}
